import { sum } from '../unit/sum.ts';

/** A cumulative amount after some months. */
export interface AmountAfter {
  readonly months: number;
  readonly amount: number;
}

/** A pace carried on. */
export interface StraightLine {
  readonly ultimate: number;
  /** Undefined with fewer than two stretches, which tell no spread. */
  readonly standardError: number | undefined;
}

/**
 * Carries a cumulative amount on by its mean pace since the beginning: C · close / months, a random walk with drift.
 *
 * SE = s·√(h + h²/m), with h months to come after m; s² = Σ (ΔC − pace·Δm)²/Δm / (stretches − 1) of a month.
 *
 * @param points oldest first, after 0 months nothing; at least one
 * @param close months at which the amount is asked for, after the last point
 * @see Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5, drift method
 * @example straightLine([{ months: 6, amount: 300 }], 12) // { ultimate: 600, standardError: undefined }
 */
export function straightLine(points: readonly [AmountAfter, ...AmountAfter[]], close: number): StraightLine {
  const last = points.at(-1) as AmountAfter;
  const pace = last.amount / last.months;
  const squares = points.map(({ months, amount }, i) => {
    const before = points[i - 1] ?? { months: 0, amount: 0 };
    const stretch = months - before.months;
    return (amount - before.amount - pace * stretch) ** 2 / stretch;
  });
  const ahead = close - last.months;
  const variance = (sum(squares) / (points.length - 1)) * (ahead + ahead ** 2 / last.months);
  return {
    ultimate: pace * close,
    standardError: points.length > 1 ? Math.sqrt(variance) : undefined,
  };
}
