/** How firm a figure is. */
export type Status = 'ACTUAL' | 'ESTIMATED' | 'PROVISIONAL' | 'TARGET' | 'FORECAST';

/** Where a value comes from: published as it is, computed from parts, or inferred by a person from other published figures. */
export type Kind = 'REPORTED' | 'COMPUTED' | 'DERIVED';

/** What the cut-off rests on: stated in the source, the day of the document, or the end of the period by convention. */
export type AsOfBasis = 'STATED' | 'DOCUMENT' | 'PERIOD_END';

/** How near a source is to the original, best first. */
export type SourceTier = 'ORIGINAL' | 'AGENCY_PAGE' | 'PRESS' | 'TRANSLATION';

/** How sure the record of a figure is, best first. */
export type Confidence = 'high' | 'medium' | 'low';

/** Why there is no value. Missing is not zero, and not-applicable is neither. */
export type Missing =
  | 'NOT_REPORTED'
  | 'NOT_STATED'
  | 'NOT_PUBLISHED'
  | 'NOT_COLLECTED'
  | 'NOT_APPLICABLE'
  | 'SUPPRESSED'
  | 'ZERO_DENOMINATOR'
  | 'NO_DENOMINATOR'
  | 'NO_SPLIT_WEIGHT'
  | 'PENDING_REVIEW'
  | 'EMBARGOED'
  | 'ACROSS_BREAK'
  | 'AREA_NOT_VALID';

/** What interrupts a series. */
export type BreakKind = 'STANDARD' | 'EDITION' | 'SCOPE' | 'METHOD' | 'PLAN_REVISION';

/** The outcome of a comparison. */
export type Verdict = 'ABOVE' | 'BELOW' | 'EQUAL' | 'NOT_COMPARABLE' | 'NO_DATA';

/** Language of labels and sentences. */
export type Lang = 'VI' | 'EN';

/** Statuses from the firmest to the weakest: the status of a sum is the weakest of its parts. */
export const STATUSES: readonly Status[] = ['ACTUAL', 'PROVISIONAL', 'ESTIMATED', 'TARGET', 'FORECAST'];

/** Source tiers, nearest to the original first. */
export const SOURCE_TIERS: readonly SourceTier[] = ['ORIGINAL', 'AGENCY_PAGE', 'PRESS', 'TRANSLATION'];

/** Confidence, surest first. */
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/**
 * The weaker of two statuses.
 *
 * @example weakerStatus('ACTUAL', 'ESTIMATED') // 'ESTIMATED'
 */
export function weakerStatus(a: Status, b: Status): Status {
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}
