import type { Day } from '../time/day.ts';
import { cleanFraction } from '../unit/unit.ts';
import { onPath, type PathPoint, type TargetPath } from './on-path.ts';
import { betterEnd, hasReached } from './reached.ts';
import type { Achieved, Target } from './target.ts';

/** The way to a target: from where, and by equal steps or equal ratios. */
export interface TargetApproach {
  /** The value before the target's period by `startFor`; needed where the target is a level or an amount of a year. */
  readonly start: PathPoint | undefined;
  readonly path: TargetPath;
}

/** A result beside what the way to the target would have by its cut-off. */
export interface TargetPace {
  readonly path: TargetPath;
  /** In the unit of the target. */
  readonly expected: number;
  /** Achieved minus expected. */
  readonly gap: number;
  readonly status: 'ON_TRACK' | 'BEHIND';
}

type Numbered = Target & { readonly value: number };

/**
 * Judges a result that is not due yet by the way to its target, as the result prints.
 *
 * A level at a year's end or by a date, and an amount of a year, are approached from their start. An average is to be
 * kept all along, so the target itself is expected. A relative target is approached from the figure that it is relative
 * to. It is arithmetic, not a forecast.
 *
 * @param achieved result by `achievedFor`
 * @returns undefined without a cut-off or a start before it, and for a named list
 * @example paceOf({ kind: 'year-end', period: parsePeriod('2015'), dueOn: null, value: 13, unit: 'count', standard: null }, 'more', { value: 8, unit: 'count', precision: 1, cutOff: { day: '2015-06-30' } }, { start: { value: 5, on: '2014-12-31' }, path: 'linear' }) // { path: 'linear', expected: 9, gap: -1, status: 'BEHIND' }
 */
export function paceOf(
  target: Numbered,
  direction: 'more' | 'less',
  achieved: Achieved,
  { start, path }: TargetApproach,
): TargetPace | undefined {
  const day = achieved.cutOff?.day;
  const expected = day && expectedBy(day, target, direction, achieved, { start, path });
  if (typeof expected !== 'number') return undefined;
  return {
    path,
    expected,
    gap: cleanFraction(achieved.value - expected),
    status: hasReached(achieved, expected, betterEnd(target, direction)) ? 'ON_TRACK' : 'BEHIND',
  };
}

function expectedBy(
  day: Day,
  target: Numbered,
  direction: 'more' | 'less',
  achieved: Achieved,
  { start, path }: TargetApproach,
): number | undefined {
  const due = { value: target.value, on: target.dueOn ?? target.period.end };
  switch (target.kind) {
    case 'year-end':
    case 'by-date':
    case 'yearly':
      return start && onPath(path, start, due, day);
    case 'period-average':
      return target.value;
    case 'relative':
      return expectedChange(day, direction, achieved, path, due);
    case 'list':
      return undefined;
  }
}

/** The change of a level of 1 that rises or falls by the target. */
function expectedChange(
  day: Day,
  direction: 'more' | 'less',
  { figures }: Achieved,
  path: TargetPath,
  due: PathPoint,
): number | undefined {
  const on = figures[0]?.cutOff?.day;
  const sign = direction === 'less' ? -1 : 1;
  const level = on && onPath(path, { value: 1, on }, { value: 1 + sign * due.value, on: due.on }, day);
  return typeof level === 'number' ? sign * (level - 1) : undefined;
}
