import { ANY, type Bounds, both, boundsAround, meet } from './bounds.ts';
import type { FigureCell, Suspect } from './finding.ts';
import { repairsOf } from './repairs.ts';

/**
 * Repairs of a cell whose value, before rounding, can lie within all of the bounds; none where these leave one side
 * open, as most numbers then have repairs that fit and none of them says anything.
 */
export function suspectsWithin(cell: FigureCell, bounds: readonly Bounds[]): readonly Suspect[] {
  const limit = bounds.reduce(both, ANY);
  if (![limit.low, limit.high].every(Number.isFinite)) return [];
  return repairsOf(cell)
    .filter(({ value, precision }) => meet(boundsAround(value, precision), limit))
    .map(({ value, repair }) => ({ cell, value, repair }));
}
