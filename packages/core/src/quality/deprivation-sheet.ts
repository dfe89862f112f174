import type { DeprivationSheet } from '../aggregate/deprivation-rates.ts';
import { exactSum } from '../unit/unit.ts';

/** What does not fit in a sheet of deprivations. */
export type SheetFinding =
  | {
      readonly kind: 'MORE_THAN_HOUSEHOLDS';
      readonly deprivation: string;
      readonly deprived: number;
      readonly households: number;
    }
  | { readonly kind: 'TOTAL'; readonly stated: number; readonly summed: number };

/**
 * Checks a sheet of deprivations: in no indicator are more households deprived than are on the list, and the stated
 * total of deprivations (Tổng số thiếu hụt) is the sum over the indicators.
 *
 * @param statedTotal the sheet's own total; null when it has none
 * @returns none for a sheet that fits; what is not reported is not judged
 * @example checkDeprivationSheet({ list: 'poor-households', households: 10, deprived: { water: 4, toilet: 12 } }, null).map(({ kind }) => kind) // ['MORE_THAN_HOUSEHOLDS']
 */
export function checkDeprivationSheet(
  { households, deprived }: DeprivationSheet,
  statedTotal: number | null,
): readonly SheetFinding[] {
  const counts = Object.entries(deprived).flatMap(([id, count]) => (count === null ? [] : [{ id, count }]));
  const summed = exactSum(counts.map(({ count }) => count));
  const isWhole = counts.length === Object.keys(deprived).length;
  return [
    ...counts.flatMap(({ id, count }): SheetFinding[] =>
      households !== null && count > households
        ? [{ kind: 'MORE_THAN_HOUSEHOLDS', deprivation: id, deprived: count, households }]
        : [],
    ),
    ...(isWhole && statedTotal !== null && statedTotal !== summed
      ? [{ kind: 'TOTAL' as const, stated: statedTotal, summed }]
      : []),
  ];
}
