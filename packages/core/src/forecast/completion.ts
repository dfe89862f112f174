import type { Day } from '../time/day.ts';
import { requireThat } from '../unit/require-that.ts';
import { type BackTest, backTest } from './back-test.ts';
import type { BudgetYear } from './budget-year.ts';
import { estimateClose, rangeOf } from './estimate.ts';
import { courseOf, monthsToClose } from './past-course.ts';

/** How a year's end is forecast: by the course of past years, or by the pace so far where history is short. */
export type CompletionMethod = 'CHAIN_LADDER' | 'STRAIGHT_LINE';

/** An amount and the interval around it, whole đồng. */
export interface AmountRange {
  readonly lowDong: number;
  readonly valueDong: number;
  readonly highDong: number;
}

/** What is asked of a line of capital. */
export interface CompletionQuestion {
  /** What every plan is of, such as `current-plan`. */
  readonly base: string;
  readonly current: BudgetYear;
  /** Earlier years of the same line and base. */
  readonly past: readonly BudgetYear[];
}

/** What a line will have disbursed when its books close: a forecast of a model, not of an agency. */
export interface Completion extends AmountRange {
  readonly status: 'FORECAST';
  readonly method: CompletionMethod;
  readonly base: string;
  readonly plannedDong: number;
  readonly disbursedDong: number;
  /** The figures' own cut-off, and the day that is forecast. */
  readonly asOf: Day;
  readonly closesOn: Day;
  /** True when more would be disbursed than is planned. */
  readonly isCapped: boolean;
  /** The same without the plan as its limit. Without a known error it reaches from what is disbursed to the plan. */
  readonly uncapped: AmountRange;
  /** False where nothing tells the error, so that the interval is only what is possible. */
  readonly isErrorKnown: boolean;
  /** Past years that are known from the same point to their close: those a course is taken from, or the pace tested on. */
  readonly years: readonly number[];
  /** What the method was out by in past years; null without a year to test. */
  readonly backTest: BackTest | null;
}

/**
 * Forecasts what a line will have disbursed when its books close, at most its plan, with an interval that is meant to
 * hold it in 80 of 100 cases.
 *
 * Chain ladder over the months of at least two past years that had disbursed something at the same point and are closed;
 * with fewer the pace so far, labelled STRAIGHT_LINE. Nothing that is disbursed is taken back in the interval.
 *
 * @returns undefined while nothing is disbursed, and once the books are closed
 * @throws RangeError for a plan that is not above 0, and for cuts before their year or in no order
 * @example forecastCompletion({ base: 'current-plan', current: { year: 2024, closesOn: '2025-01-31', plannedDong: 1000, cuts: [{ asOf: '2024-06-30', disbursedDong: 300 }] }, past: [] }).valueDong // 650
 */
export function forecastCompletion({ base, current, past }: CompletionQuestion): Completion | undefined {
  for (const year of [current, ...past]) requireYear(year);
  const last = current.cuts.at(-1);
  if (!last || last.disbursedDong <= 0 || last.asOf >= current.closesOn) return undefined;
  const { plannedDong, closesOn } = current;
  const months = monthsToClose(current, last.asOf);
  const years = past.flatMap((year) => {
    const course = courseOf(year, months);
    return course ? [{ year: year.year, course }] : [];
  });
  const courses = years.map(({ course }) => course);
  const estimate = estimateClose(current, last.disbursedDong, months, courses);
  const uncapped = rangeOf(estimate, last.disbursedDong, plannedDong);
  return {
    status: 'FORECAST',
    method: estimate.method,
    base,
    plannedDong,
    disbursedDong: last.disbursedDong,
    asOf: last.asOf,
    closesOn,
    lowDong: Math.min(uncapped.lowDong, plannedDong),
    valueDong: Math.min(uncapped.valueDong, plannedDong),
    highDong: Math.min(uncapped.highDong, plannedDong),
    isCapped: uncapped.valueDong > plannedDong,
    uncapped,
    isErrorKnown: estimate.width !== undefined,
    years: years.map(({ year }) => year),
    backTest: backTest(estimate.method, courses, { passed: months[0], all: months.at(-1) as number }),
  };
}

function requireYear({ year, plannedDong, cuts }: BudgetYear): void {
  requireThat('forecastCompletion', plannedDong > 0, 'a plan above 0', plannedDong);
  let before = `${year - 1}-12-31`;
  for (const { asOf } of cuts) {
    requireThat('forecastCompletion', asOf > before, `a cut of ${year} after ${before}`, asOf);
    before = asOf;
  }
}
