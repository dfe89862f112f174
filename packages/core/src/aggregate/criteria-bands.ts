import { requireThat } from '../unit/require-that.ts';

/** Communes that meet from so many to so many criteria, both included. */
export interface CriteriaBand {
  readonly from: number;
  /** Null for the last band, which has no upper end. */
  readonly to: number | null;
  readonly communes: number;
}

/**
 * Communes by number of criteria met, in bands that the caller cuts: reports differ in them.
 *
 * @param met criteria met by commune, whole numbers of 0 or more
 * @param cuts first number of each band but the first, rising: [10, 15, 19] gives <10, 10–14, 15–18, 19
 * @throws RangeError for cuts that do not rise from 1, or a number that is negative or not whole
 * @example criteriaBands([9, 10, 14, 19], [10, 15, 19]).map(({ communes }) => communes) // [1, 2, 0, 1]
 */
export function criteriaBands(met: readonly number[], cuts: readonly number[]): readonly CriteriaBand[] {
  const starts = [0, ...cuts];
  const wrongCut = cuts.find((cut, i) => !(Number.isInteger(cut) && cut > (starts[i] as number)));
  requireThat('criteriaBands', wrongCut === undefined, 'cuts that rise from 1', wrongCut);
  const wrong = met.find((count) => !(Number.isInteger(count) && count >= 0));
  requireThat('criteriaBands', wrong === undefined, 'whole numbers of 0 or more', wrong);
  return starts.map((from, i) => {
    const next = starts[i + 1];
    return {
      from,
      to: next === undefined ? null : next - 1,
      communes: met.filter((count) => count >= from && (next === undefined || count < next)).length,
    };
  });
}
