import type { Day } from '../time/day.ts';
import { monthsBetween } from '../time/months.ts';
import { type PaceQuestion, requiredPace } from './required-pace.ts';

/**
 * How many times the pace so far the required pace is: 1 keeps it up, 2 doubles it, 0 when the target is reached.
 *
 * (needed / months left) / (disbursed / months passed). It is arithmetic, not a forecast.
 *
 * @param startedOn the day before the plan began, such as 31/12 of the year before
 * @returns undefined when no time is left, and while nothing is disbursed or no time has passed
 * @throws RangeError for a plan that is not above 0
 * @example pressure({ plannedDong: 1300, disbursedDong: 300, target: 1, asOf: '2024-06-30', dueOn: '2024-11-30' }, '2023-12-31') // 4
 */
export function pressure(question: PaceQuestion, startedOn: Day): number | undefined {
  const { perMonthDong } = requiredPace(question);
  const passed = monthsBetween(startedOn, question.asOf);
  if (perMonthDong === null || passed <= 0 || question.disbursedDong <= 0) return undefined;
  return (perMonthDong * passed) / question.disbursedDong;
}
