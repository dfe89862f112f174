import { requireThat } from '../unit/require-that.ts';
import type { Standard } from './standard.ts';

/**
 * A list of standards with one more, as a province registers its own.
 *
 * Nothing is shared between callers: the given list stays as it is.
 *
 * @throws RangeError for an id that is not kebab-case or is taken, no legal basis, a last year before the first
 * @example registerStandard(POVERTY_STANDARDS, { ...POVERTY_STANDARDS[1], id: 'poverty-22-2023', area: '22@1900-01-01' }).length // 4
 */
export function registerStandard(standards: readonly Standard[], added: Standard): readonly Standard[] {
  requireThat(
    'registerStandard',
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(added.id),
    'a kebab-case id',
    added.id,
  );
  requireThat(
    'registerStandard',
    !standards.some(({ id }) => id === added.id),
    'an id that is not taken',
    added.id,
  );
  requireThat('registerStandard', added.legalBasis.trim() !== '', 'a legal basis', added.id);
  requireThat(
    'registerStandard',
    (added.lastYear ?? added.firstYear) >= added.firstYear,
    'a last year from the first on',
    added.lastYear,
  );
  return [...standards, added];
}
