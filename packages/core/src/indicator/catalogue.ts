import { carryOverDisbursementRate, disbursedCapital, disbursementRate, plannedCapital } from './capital.ts';
import type { Indicator } from './define-indicator.ts';
import { multidimensionalPovertyRate, nearPovertyRate, povertyRate, povertyReduction } from './poverty.ts';
import {
  criteriaPerCommune,
  documentsCompleted,
  ntmAdvancedCommunes,
  ntmAdvancedRate,
  ntmCommunes,
  ntmModelCommunes,
  ntmModelRate,
  ntmRate,
} from './rural.ts';

/** Every indicator that ships, in the order of the glossary. */
export const CATALOGUE: readonly Indicator[] = [
  disbursementRate,
  plannedCapital,
  disbursedCapital,
  carryOverDisbursementRate,
  povertyRate,
  nearPovertyRate,
  multidimensionalPovertyRate,
  povertyReduction,
  ntmCommunes,
  ntmAdvancedCommunes,
  ntmModelCommunes,
  ntmRate,
  ntmAdvancedRate,
  ntmModelRate,
  criteriaPerCommune,
  documentsCompleted,
];

/** The indicator with this id, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.id === id);
}
