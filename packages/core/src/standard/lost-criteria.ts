import type { Assessment } from './assessment.ts';

/** Why a criterion that was met is not met now: it is another set, or it was lost within the set. */
export type LossCause = 'CHANGE_OF_SET' | 'LOSS';

/** A criterion that an area met before and does not meet now. */
export interface LostCriterion {
  /** Number in the set assessed now. */
  readonly criterion: number;
  /** Number in the set assessed before. */
  readonly before: number;
  readonly cause: LossCause;
}

/** A pair of assessments of one area, the earlier one first. */
export interface AssessmentPair {
  readonly before: Assessment;
  readonly now: Assessment;
}

/** Which criterion of the new set asks for what one of the earlier set asked; undefined where none does. */
export type Correspondence = (criterion: number) => number | undefined;

/**
 * The criteria that an area met before and does not meet now. "Cơ bản đạt" is not met; a blank is not judged.
 *
 * Within one set a criterion is itself. Between two sets the caller says which correspond: no text numbers them alike.
 *
 * @throws RangeError for assessments of two areas, or of two sets without a correspondence
 * @example lostCriteria({ before: { area: '1', standard: 'ntm-2021', criteria: { 10: 'met', 11: 'met' } }, now: { area: '1', standard: 'ntm-2021', criteria: { 10: 'not-met', 11: 'met' } } }) // [{ criterion: 10, before: 10, cause: 'LOSS' }]
 */
export function lostCriteria(
  { before, now }: AssessmentPair,
  correspondence?: Correspondence,
): readonly LostCriterion[] {
  if (before.area !== now.area)
    throw new RangeError(`lostCriteria requires one area, got ${before.area} and ${now.area}`);
  const isOneSet = before.standard === now.standard;
  if (!isOneSet && !correspondence)
    throw new RangeError(
      `lostCriteria requires a correspondence between sets, got ${before.standard} and ${now.standard}`,
    );
  return Object.entries(before.criteria).flatMap(([number, state]) => {
    const own = Number(number);
    const criterion = isOneSet ? own : correspondence?.(own);
    if (state !== 'met' || criterion === undefined) return [];
    const stateNow = now.criteria[criterion];
    if (!stateNow || stateNow === 'met') return [];
    return [{ criterion, before: own, cause: isOneSet ? ('LOSS' as const) : ('CHANGE_OF_SET' as const) }];
  });
}
