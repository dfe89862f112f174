import { amountToReach } from '../compare/amount-to-reach.ts';
import type { Day } from '../time/day.ts';
import { monthsBetween } from '../time/months.ts';

/** What a plan stands at and where it is to get to. */
export interface PaceQuestion {
  /** Plan of the budget year in the base that the target names, whole đồng above 0. */
  readonly plannedDong: number;
  /** Disbursed up to the cut-off, whole đồng. */
  readonly disbursedDong: number;
  /** Share of the plan to reach, 0–1. */
  readonly target: number;
  /** The figures' own cut-off. */
  readonly asOf: Day;
  /** The day by which to reach it, such as the last one of the budget year's books. */
  readonly dueOn: Day;
}

/** What is left to do, and in what time. */
export interface RequiredPace {
  /** Still to be disbursed, whole đồng; 0 when the target is reached. */
  readonly neededDong: number;
  /** From the cut-off to the due day; 0 when that has passed. */
  readonly months: number;
  /** Mean of each month that is left, whole đồng rounded up; null when something is needed and no time is left. */
  readonly perMonthDong: number | null;
}

/**
 * What must be disbursed a month to reach a target by its day: ⌈(target × plan − disbursed) / months⌉.
 *
 * It is arithmetic, not a forecast of what will be disbursed.
 *
 * @throws RangeError for a plan that is not above 0
 * @example requiredPace({ plannedDong: 1000, disbursedDong: 400, target: 0.95, asOf: '2024-10-31', dueOn: '2025-01-31' }) // { neededDong: 550, months: 3, perMonthDong: 184 }
 */
export function requiredPace({
  plannedDong,
  disbursedDong,
  target,
  asOf,
  dueOn,
}: PaceQuestion): RequiredPace {
  const neededDong = amountToReach(disbursedDong, plannedDong, target, 'more');
  const months = Math.max(0, monthsBetween(asOf, dueOn));
  if (neededDong === 0) return { neededDong, months, perMonthDong: 0 };
  return { neededDong, months, perMonthDong: months > 0 ? Math.ceil(neededDong / months) : null };
}
