import { boundsAround } from './bounds.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';

/**
 * Whether a part is within what there is of it: capital disbursed within the capital available, households of a group
 * within all households.
 *
 * @returns a finding when the part is more than rounding explains; none while one of the two is unknown
 * @example checkAvailable(countCell('deprived', 12), countCell('households', 10)).map(({ found, expected }) => [found, expected]) // [[12, 10]]
 */
export function checkAvailable(part: FigureCell, available: FigureCell): readonly Finding[] {
  if (part.value === null || available.value === null) return [];
  const isWithin =
    boundsAround(part.value, part.precision).low <= boundsAround(available.value, available.precision).high;
  return isWithin ? [] : [findingOf('EXCEEDS', [part, available], { expected: available.value })];
}
