import { disbursedCapital, disbursementRate, plannedCapital } from './capital.ts';
import type { Indicator } from './define-indicator.ts';
import { multidimensionalPovertyRate, nearPovertyRate, povertyRate, povertyReduction } from './poverty.ts';

/** Every indicator that ships, in the order of the glossary. */
export const CATALOGUE: readonly Indicator[] = [
  disbursementRate,
  plannedCapital,
  disbursedCapital,
  povertyRate,
  nearPovertyRate,
  multidimensionalPovertyRate,
  povertyReduction,
];

/** The indicator with this id, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return CATALOGUE.find((indicator) => indicator.id === id);
}
