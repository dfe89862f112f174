import type { Indicator } from '../indicator/define-indicator.ts';
import type { Missing } from '../observation/code.ts';

/** A finished value, or the reason why there is none. */
export interface Finished {
  readonly value: number | null;
  readonly missing: Missing | null;
}

/**
 * Finishes an indicator from its summed parts: numerator / denominator, or the numerator of a count.
 *
 * @param numerator whole number, null when not reported
 * @param denominator whole number, null when not reported; ignored for a count
 * @returns no value for a denominator of 0, never 0 and never NaN
 * @example finish(povertyRate, 4643, 199765).value // 0.023242309713913848
 */
export function finish(indicator: Indicator, numerator: number | null, denominator: number | null): Finished {
  if (numerator === null) return { value: null, missing: 'NOT_REPORTED' };
  if (indicator.bases.length === 0) return { value: numerator, missing: null };
  if (denominator === null) return { value: null, missing: 'NO_DENOMINATOR' };
  if (denominator === 0) return { value: null, missing: 'ZERO_DENOMINATOR' };
  return { value: numerator / denominator, missing: null };
}
