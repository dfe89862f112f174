import type { Day } from '../time/day.ts';
import { monthsBetween } from '../time/months.ts';

/** What was disbursed up to a day of a budget year. */
export interface DisbursedCut {
  readonly asOf: Day;
  /** Cumulative, whole đồng. */
  readonly disbursedDong: number;
}

/** A budget year of one line: its plan, its cuts and the day its books close. */
export interface BudgetYear {
  readonly year: number;
  /** Such as 31/01 of the next year; a resolution may have moved it. */
  readonly closesOn: Day;
  /** Whole đồng above 0. */
  readonly plannedDong: number;
  /** Oldest first. */
  readonly cuts: readonly DisbursedCut[];
}

/**
 * Months from the beginning of a budget year to the end of a day.
 *
 * @example [monthInYear(2024, '2024-06-30'), monthInYear(2024, '2025-01-31')] // [6, 13]
 */
export function monthInYear(year: number, day: Day): number {
  return monthsBetween(`${year - 1}-12-31`, day);
}

/**
 * What was disbursed after some months of a budget year: between two cuts in a straight line, from 0 at its beginning,
 * and after the books are closed what they closed with.
 *
 * @param months from the beginning of the year, at least 0
 * @returns đồng, not rounded; undefined after the last cut of a year whose close is not reported
 * @example disbursedAfter({ year: 2023, closesOn: '2024-01-31', plannedDong: 900, cuts: [{ asOf: '2023-06-30', disbursedDong: 300 }, { asOf: '2024-01-31', disbursedDong: 650 }] }, 8) // 400
 */
export function disbursedAfter({ year, closesOn, cuts }: BudgetYear, months: number): number | undefined {
  const reported = cuts.map(({ asOf, disbursedDong }) => ({ at: monthInYear(year, asOf), disbursedDong }));
  const points = [{ at: 0, disbursedDong: 0 }, ...reported];
  const next = points.findIndex(({ at }) => at >= months);
  const [a, b] = [points[next - 1], points[next]];
  if (a && b)
    return a.disbursedDong + ((b.disbursedDong - a.disbursedDong) * (months - a.at)) / (b.at - a.at);
  if (b) return b.disbursedDong;
  const last = cuts.at(-1);
  return last && last.asOf >= closesOn ? last.disbursedDong : undefined;
}
