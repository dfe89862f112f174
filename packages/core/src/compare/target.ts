import type { Candidate } from '../aggregate/candidate.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import type { Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { cleanFraction, type Unit } from '../unit/unit.ts';
import { betterEnd, hasReached } from './reached.ts';
import { paceOf, type TargetApproach, type TargetPace } from './target-pace.ts';

/** How a target is set. A result of another kind says nothing about it. */
export type TargetKind = 'year-end' | 'yearly' | 'period-average' | 'by-date' | 'relative' | 'list';

/** A number that is to be reached. */
export interface Target {
  readonly kind: TargetKind;
  readonly period: Period;
  /** Day it is due; the last of the period when null. */
  readonly dueOn: Day | null;
  /** Null where the source speaks of a target and gives no number. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly standard: string | null;
}

/** A result of the same kind as a target, and the figures it rests on. */
export interface Achieved
  extends Pick<Candidate, 'value' | 'unit' | 'precision' | 'cutOff' | 'asOfBasis' | 'standard' | 'status'> {
  readonly value: number;
  /** Last period with a figure. */
  readonly through: Period;
  readonly figures: readonly Candidate[];
  /** Periods with a figure, of those that the target is about. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** False where a period before the last one has no figure. */
  readonly isUnbroken: boolean;
}

export type TargetStatus = 'MET' | 'NOT_MET' | 'NOT_DUE' | 'NOT_COMPARABLE' | 'NO_DATA';

/** What keeps a result from being judged by a target, or must be said beside the status (the last three). */
export type TargetReason =
  | 'UNIT'
  | 'STANDARD'
  | 'INCOMPLETE'
  | 'NO_DIRECTION'
  | 'NO_DAY'
  | 'CUT_OFF'
  | 'CUT_OFF_UNKNOWN'
  | 'STATUS';

/** A target beside what was achieved. */
export interface TargetOutcome {
  readonly achieved: Achieved | null;
  /** Achieved minus target, in the unit of both: points for shares; null where the two are not comparable. */
  readonly gap: number | null;
  /** Null for a target without a number. */
  readonly status: TargetStatus | null;
  readonly reasons: readonly TargetReason[];
  /** Whether the way to the target is kept; null once it is decided, and where the way is not known. */
  readonly pace: TargetPace | null;
}

const BARRIERS: readonly TargetReason[] = ['UNIT', 'STANDARD', 'INCOMPLETE', 'NO_DIRECTION', 'NO_DAY'];

/** By equal steps; from a start where one is needed and known. */
const APPROACH: TargetApproach = { start: undefined, path: 'linear' };

/**
 * Judges a result by a target of the same kind, as the result prints, and while it is not due by the way to the target.
 *
 * gap = achieved − target. Met when achieved ≥ target where more is better, ≤ where less is. A figure whose cut-off is
 * before the day of the target decides nothing yet, except that what is to be reached by a day may be reached earlier.
 *
 * @param direction whether more or less of the indicator is better; undefined for neither
 * @param achieved result by `achievedFor`; undefined where there is none
 * @param approach the way to the target, for the pace of a result that is not due: see `paceOf`
 * @returns no status for a target without a number; NO_DATA without a result; NOT_COMPARABLE for another unit or
 *   standard, a gap inside an average, an indicator of which neither more nor less is better, and an undated figure for
 *   a target by a date
 * @example judgeTarget({ kind: 'yearly', period: parsePeriod('2022'), dueOn: null, value: 10, unit: 'count', standard: null }, 'more', undefined).status // 'NO_DATA'
 */
export function judgeTarget(
  target: Target,
  direction: Indicator['direction'],
  achieved: Achieved | undefined,
  approach: TargetApproach = APPROACH,
): TargetOutcome {
  const { value } = target;
  const open = { achieved: achieved ?? null, gap: null, reasons: [], pace: null };
  if (value === null) return { ...open, status: null };
  if (!achieved) return { ...open, status: 'NO_DATA' };
  const reasons = reasonsOf(target, direction, achieved);
  if (!direction || reasons.some((reason) => BARRIERS.includes(reason)))
    return { ...open, status: 'NOT_COMPARABLE', reasons };
  const gap = cleanFraction(achieved.value - value);
  const isReached = hasReached(achieved, value, betterEnd(target, direction));
  const isEarly = reasons.includes('CUT_OFF');
  if (isEarly && !(isReached && target.kind === 'by-date')) {
    const pace = paceOf({ ...target, value }, direction, achieved, approach) ?? null;
    return { achieved, gap, status: 'NOT_DUE', reasons, pace };
  }
  return { achieved, gap, status: isReached ? 'MET' : 'NOT_MET', reasons, pace: null };
}

function reasonsOf(
  target: Target,
  direction: Indicator['direction'],
  achieved: Achieved,
): readonly TargetReason[] {
  const { cutOff } = achieved;
  const due = target.dueOn ?? target.period.end;
  const isPartOfPeriod = achieved.coverage.expected > 1 && achieved.through.end < target.period.end;
  return [
    achieved.unit !== target.unit && 'UNIT',
    target.standard !== null && achieved.standard !== target.standard && 'STANDARD',
    !achieved.isUnbroken && 'INCOMPLETE',
    !direction && 'NO_DIRECTION',
    !cutOff && target.kind === 'by-date' && 'NO_DAY',
    (isPartOfPeriod || (cutOff && cutOff.day < due)) && 'CUT_OFF',
    !cutOff && target.kind !== 'by-date' && 'CUT_OFF_UNKNOWN',
    achieved.status !== 'ACTUAL' && 'STATUS',
  ].filter((reason): reason is TargetReason => typeof reason === 'string');
}
