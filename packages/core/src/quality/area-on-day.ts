import type { Hierarchy } from '../area/hierarchy.ts';
import type { Day } from '../time/day.ts';
import type { FigureCell, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';

/**
 * Whether an area stands on the day of a figure: codes are abolished, and used again for other areas.
 *
 * @param code as the file gives it
 * @param day the figure's own cut-off
 * @example checkArea(createHierarchy([]), countCell('B7', 12), '178', '2025-07-31').map(({ about }) => about) // [['178', '2025-07-31']]
 */
export function checkArea(
  hierarchy: Pick<Hierarchy, 'find'>,
  cell: FigureCell,
  code: string,
  day: Day,
): readonly Finding[] {
  return hierarchy.find(code, day) ? [] : [findingOf('AREA', [cell], { about: [code, day] })];
}
