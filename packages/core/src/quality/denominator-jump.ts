import { requireThat } from '../unit/require-that.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { suspectsWithin } from './suspects.ts';

/**
 * Whether the denominator of a rate (households, communes, plan) moves by more than a share of itself from one period to
 * the next. A rate that moves with it moved for another reason than what it counts.
 *
 * @param limit largest ordinary change, share above 0; the base decides: households hardly move, plans do
 * @returns a finding at the later of the two; none while one is unknown, and from 0
 * @throws RangeError for a limit that is not above 0
 * @example checkDenominator(countCell('2024', 175), countCell('2025', 61), 0.1).map(({ found, expected }) => [found, expected]) // [[61, 175]]
 */
export function checkDenominator(earlier: FigureCell, later: FigureCell, limit: number): readonly Finding[] {
  requireThat('checkDenominator', limit > 0, 'a limit above 0', limit);
  if (!earlier.value || later.value === null) return [];
  const around = (value: number) => ({ low: value * (1 - limit), high: value * (1 + limit) });
  const { low, high } = around(earlier.value);
  if (low <= later.value && later.value <= high) return [];
  const suspects = suspectsWithin(later, [around(earlier.value)]);
  return [findingOf('DENOMINATOR', [later, earlier], { expected: earlier.value, suspects })];
}
