import type { AreaKey } from '../area/area.ts';
import type { Standard } from './standard.ts';

/**
 * The standards whose end-of-year figures a year has: national ones, and those that an area set for itself.
 *
 * @param area the area asked about; without it only national standards
 * @returns in the order given; two for a year that was reviewed by both
 * @example standardsInForce(POVERTY_STANDARDS, 2021).map(({ id }) => id) // ['poverty-2016', 'poverty-2022']
 */
export function standardsInForce(
  standards: readonly Standard[],
  year: number,
  area?: AreaKey,
): readonly Standard[] {
  return standards.filter(
    (standard) =>
      standard.firstYear <= year &&
      year <= (standard.lastYear ?? year) &&
      (standard.area === undefined || standard.area === area),
  );
}
