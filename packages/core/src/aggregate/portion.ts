import type { Stretch } from '../area/lineage.ts';

/**
 * The part of a whole number that falls to some stretches of an area, as a whole number.
 *
 * Σ (round(n·end) − round(n·start)): the parts of all stretches between 0 and 1 add up to n exactly.
 *
 * @param whole whole number: households, đồng
 * @param stretches in shares of the area, 0–1, without overlap
 * @example [[{ start: 0, end: 0.2 }], [{ start: 0.2, end: 1 }]].map((part) => portion(1234, part)) // [247, 987]
 */
export function portion(whole: number, stretches: readonly Stretch[]): number {
  return stretches.reduce(
    (sum, { start, end }) => sum + Math.round(whole * end) - Math.round(whole * start),
    0,
  );
}
