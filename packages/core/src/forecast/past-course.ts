import type { Day } from '../time/day.ts';
import type { PastCourse } from './back-test.ts';
import { type BudgetYear, disbursedAfter, monthInYear } from './budget-year.ts';

/** The months after which amounts are looked at: at the cut, each month on, and at the close. */
export function monthsToClose({ year, closesOn }: BudgetYear, asOf: Day): readonly [number, ...number[]] {
  const now = monthInYear(year, asOf);
  const close = monthInYear(year, closesOn);
  const between = Array.from({ length: Math.ceil(close - now) - 1 }, (_, i) => now + i + 1);
  return [now, ...between, close];
}

/** A past year at the same months; undefined where it had nothing yet at the first or is not known up to the last. */
export function courseOf(year: BudgetYear, months: readonly number[]): PastCourse | undefined {
  const amounts = months.flatMap((month) => disbursedAfter(year, month) ?? []);
  const [first, ...rest] = amounts;
  if (first === undefined || first <= 0 || amounts.length < months.length) return undefined;
  return { plannedDong: year.plannedDong, amounts: [first, ...rest] };
}
