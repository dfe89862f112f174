import type { Day } from '../time/day.ts';
import { monthsBetween } from '../time/months.ts';

/** A value on a day. */
export interface PathPoint {
  readonly value: number;
  readonly on: Day;
}

/** How a target is approached: by equal steps, or by equal ratios (a constant compound rate). */
export type TargetPath = 'linear' | 'compound';

/**
 * The value that a path from one point to another has on a day in between.
 *
 * linear: a + (b − a)·e; compound: a·(b / a)^e; e = months passed / months in all, at most 1.
 *
 * @returns undefined on or before the first day, when the last day is not after it, and for a compound path from or to
 *   a value that is not above 0
 * @example [onPath('linear', { value: 100, on: '2020-12-31' }, { value: 400, on: '2022-12-31' }, '2021-12-31'), onPath('compound', { value: 100, on: '2020-12-31' }, { value: 400, on: '2022-12-31' }, '2021-12-31')] // [250, 200]
 */
export function onPath(path: TargetPath, from: PathPoint, to: PathPoint, day: Day): number | undefined {
  if (day <= from.on || to.on <= from.on) return undefined;
  const passed = Math.min(1, monthsBetween(from.on, day) / monthsBetween(from.on, to.on));
  if (path === 'linear') return from.value + (to.value - from.value) * passed;
  return from.value > 0 && to.value > 0 ? from.value * (to.value / from.value) ** passed : undefined;
}
