import { boundsAround, meet } from './bounds.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { suspectsWithin } from './suspects.ts';

/**
 * Whether two sources give one figure, to the coarser of their roundings.
 *
 * Neither is right by being first: where one is a slip away from the other, both are named.
 *
 * @example checkSources({ ref: 'notice', value: 0.54, unit: 'share', precision: 0.01 }, { ref: 'page', value: 0.615, unit: 'share', precision: 0.001 }).length // 1
 */
export function checkSources(first: FigureCell, second: FigureCell): readonly Finding[] {
  if (first.value === null || second.value === null) return [];
  const [a, b] = [boundsAround(first.value, first.precision), boundsAround(second.value, second.precision)];
  if (meet(a, b)) return [];
  return [
    findingOf('SOURCES', [first, second], {
      expected: second.value,
      suspects: [...suspectsWithin(first, [b]), ...suspectsWithin(second, [a])],
    }),
  ];
}
