import {
  carryOverDisbursementRate,
  counterpartRate,
  disbursedCapital,
  disbursementRate,
  plannedCapital,
  undisbursedCapital,
} from './capital.ts';
import { advancesOutstanding, allocationRate } from './capital-plan.ts';
import type { Indicator } from './define-indicator.ts';
import {
  deprivationRate,
  multidimensionalPovertyRate,
  nearPovertyRate,
  povertyRate,
  povertyReduction,
} from './poverty.ts';
import {
  criteriaLost,
  criteriaPerCommune,
  documentsCompleted,
  ntmAdvancedCommunes,
  ntmAdvancedRate,
  ntmCommunes,
  ntmModelCommunes,
  ntmModelRate,
  ntmRate,
} from './rural.ts';

/** Every indicator that ships: the twenty of the programmes' reports in their order, then others. */
export const CATALOGUE: readonly Indicator[] = [
  disbursementRate,
  plannedCapital,
  disbursedCapital,
  undisbursedCapital,
  carryOverDisbursementRate,
  counterpartRate,
  povertyRate,
  nearPovertyRate,
  multidimensionalPovertyRate,
  povertyReduction,
  deprivationRate,
  ntmCommunes,
  ntmAdvancedCommunes,
  ntmModelCommunes,
  ntmRate,
  ntmAdvancedRate,
  ntmModelRate,
  criteriaPerCommune,
  criteriaLost,
  documentsCompleted,
  allocationRate,
  advancesOutstanding,
];

/**
 * The indicator with this id, or undefined.
 *
 * @example findIndicator('poverty-rate') === povertyRate // true
 */
export function findIndicator(id: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.id === id);
}
