import type { DeprivationSheet } from '../aggregate/deprivation-rates.ts';
import { countCell, type Finding } from './finding.ts';
import { checkAvailable } from './more-than-available.ts';
import { checkTotal } from './parts-and-total.ts';

/**
 * Checks a sheet of deprivations: in no indicator are more households deprived than are on the list, and the stated
 * total of deprivations (Tổng số thiếu hụt) is the sum over the indicators.
 *
 * @param statedTotal the sheet's own total; null when it has none
 * @returns findings at `households`, `total` and the indicators; none for a sheet that fits; what is not reported is not
 *   judged
 * @example checkDeprivationSheet({ list: 'poor-households', households: 10, deprived: { water: 4, toilet: 12 } }, null).map(({ cells }) => cells[0].ref) // ['toilet']
 */
export function checkDeprivationSheet(
  { households, deprived }: DeprivationSheet,
  statedTotal: number | null,
): readonly Finding[] {
  const counts = Object.entries(deprived).map(([id, count]) => countCell(id, count));
  return [
    ...counts.flatMap((count) => checkAvailable(count, countCell('households', households))),
    ...checkTotal(countCell('total', statedTotal), counts),
  ];
}
