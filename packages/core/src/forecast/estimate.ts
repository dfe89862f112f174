import type { PastCourse } from './back-test.ts';
import { type BudgetYear, monthInYear } from './budget-year.ts';
import { chainLadder } from './chain-ladder.ts';
import type { AmountRange, CompletionMethod } from './completion.ts';
import { halfWidth } from './interval.ts';
import { type AmountAfter, straightLine } from './straight-line.ts';

/** The amount at the close, not limited by the plan, đồng. */
export interface Estimate {
  readonly method: CompletionMethod;
  readonly ultimate: number;
  /** Half of the interval's width; undefined where nothing tells the error. */
  readonly width: number | undefined;
}

/** Past years that a course takes; with fewer the history is short. */
const ENOUGH_YEARS = 2;

/** The amount at the close, from what is disbursed and the courses of past years. */
export function estimateClose(
  { year, cuts }: BudgetYear,
  disbursed: number,
  months: readonly number[],
  courses: readonly PastCourse[],
): Estimate {
  if (courses.length >= ENOUGH_YEARS) {
    const row = chainLadder([...courses.map(({ amounts }) => amounts), [disbursed]]).rows.at(-1);
    if (row) return withWidth('CHAIN_LADDER', row, row.freedom);
  }
  const points = cuts.map(({ asOf, disbursedDong }) => ({
    months: monthInYear(year, asOf),
    amount: disbursedDong,
  }));
  const line = straightLine(points as [AmountAfter], months.at(-1) as number);
  return withWidth('STRAIGHT_LINE', line, points.length - 1);
}

function withWidth(
  method: CompletionMethod,
  { ultimate, standardError }: { readonly ultimate: number; readonly standardError: number | undefined },
  freedom: number,
): Estimate {
  const width = standardError === undefined ? undefined : halfWidth(standardError, freedom);
  return { method, ultimate, width };
}

/** An estimate in whole đồng; without a known error from what is disbursed to the plan. */
export function rangeOf({ ultimate, width }: Estimate, disbursed: number, planned: number): AmountRange {
  const valueDong = Math.round(ultimate);
  if (width === undefined) return { lowDong: disbursed, valueDong, highDong: Math.max(planned, valueDong) };
  return {
    lowDong: Math.min(valueDong, Math.max(disbursed, Math.floor(ultimate - width))),
    valueDong,
    highDong: Math.ceil(ultimate + width),
  };
}
