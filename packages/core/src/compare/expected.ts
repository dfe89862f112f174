import type { Candidate } from '../aggregate/candidate.ts';
import type { Missing } from '../observation/code.ts';

/** Reasons for which no figure is to be expected. */
const OUTSIDE: readonly Missing[] = ['NOT_APPLICABLE', 'AREA_NOT_VALID'];

/**
 * True where a figure is to be expected: not of an area or part that the indicator does not apply to.
 *
 * @example [isExpected({ missing: 'NOT_REPORTED' }), isExpected({ missing: 'NOT_APPLICABLE' })] // [true, false]
 */
export function isExpected({ missing }: Pick<Candidate, 'missing'>): boolean {
  return !missing || !OUTSIDE.includes(missing);
}
