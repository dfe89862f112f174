import type { BudgetYear } from '../src/forecast/budget-year.ts';
import { lastDayOfMonth } from '../src/time/day.ts';

/** A budget year that closes on 31/01 of the next, with a cut at the end of each month given, the first one's first. */
export function budgetYear(year: number, plannedDong: number, amounts: readonly number[]): BudgetYear {
  return Object.freeze({
    year,
    closesOn: `${year + 1}-01-31`,
    plannedDong,
    cuts: amounts.map((disbursedDong, i) => ({ asOf: lastDayOfMonth(year, i + 1), disbursedDong })),
  });
}
