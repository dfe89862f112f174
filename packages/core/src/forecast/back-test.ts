import { sum } from '../unit/sum.ts';
import { chainLadder } from './chain-ladder.ts';
import type { CompletionMethod } from './completion.ts';

/** A past year at the same point as the one asked about, and on to its close. */
export interface PastCourse {
  readonly plannedDong: number;
  /** Cumulative, from that point to the close. */
  readonly amounts: readonly [number, ...number[]];
}

/** What the method would have been out by in past years. */
export interface BackTest {
  /** Years tested. */
  readonly years: number;
  /** Mean of |forecast − outcome|, as a share of the year's plan: points. */
  readonly meanError: number;
  /** The largest of them, with its sign: above 0 where the forecast was too high. */
  readonly largestError: number;
}

/**
 * Forecasts each past year from the same point by the same method, as if its end were not known, and compares.
 *
 * The chain ladder takes the other past years, later ones as well: with few years nothing else is left to test on.
 *
 * @param elapsed months passed, and months in all, for the straight line
 * @returns null without a year to test, and for a chain ladder without another year
 * @example backTest('STRAIGHT_LINE', [{ plannedDong: 1000, amounts: [300, 800] }], { passed: 6, all: 12 }) // { years: 1, meanError: 0.2, largestError: -0.2 }
 */
export function backTest(
  method: CompletionMethod,
  past: readonly PastCourse[],
  elapsed: { readonly passed: number; readonly all: number },
): BackTest | null {
  const errors = past.flatMap((year) => {
    const [amount] = year.amounts;
    const forecast =
      method === 'STRAIGHT_LINE'
        ? (amount * elapsed.all) / elapsed.passed
        : ultimateOf(
            amount,
            past.filter((other) => other !== year),
          );
    const outcome = year.amounts.at(-1) as number;
    return forecast === undefined
      ? []
      : [(Math.min(forecast, year.plannedDong) - outcome) / year.plannedDong];
  });
  if (errors.length === 0) return null;
  return {
    years: errors.length,
    meanError: sum(errors.map(Math.abs)) / errors.length,
    largestError: errors.reduce((largest, error) => (Math.abs(error) > Math.abs(largest) ? error : largest)),
  };
}

function ultimateOf(amount: number, others: readonly PastCourse[]): number | undefined {
  if (others.length === 0) return undefined;
  return chainLadder([...others.map(({ amounts }) => amounts), [amount]]).rows.at(-1)?.ultimate;
}
