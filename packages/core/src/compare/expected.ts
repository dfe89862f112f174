import type { Candidate } from '../aggregate/candidate.ts';
import type { Missing } from '../observation/code.ts';

/** Reasons for which no figure was to be expected. */
const OUTSIDE: readonly Missing[] = ['NOT_APPLICABLE', 'AREA_NOT_VALID'];

/**
 * How many figures were to be expected: all but those of areas and parts that the indicator does not apply to.
 *
 * @example expectedOf([{ missing: null }, { missing: 'NOT_REPORTED' }, { missing: 'NOT_APPLICABLE' }]) // 2
 */
export function expectedOf(candidates: readonly Pick<Candidate, 'missing'>[]): number {
  return candidates.filter(({ missing }) => !missing || !OUTSIDE.includes(missing)).length;
}
