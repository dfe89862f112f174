import type { RankingEnd } from '../indicator/define-indicator.ts';
import { requireThat } from '../unit/require-that.ts';

/** A place in a ranking. */
export interface Place {
  /** 1 for the best; equal values share the better rank and the ones after them are skipped: 1, 2, 2, 4. */
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Competition ranks of values, in the order given: one more than the number of values that are strictly better.
 *
 * Equal to R's `rank(x, ties.method = "min")` and SQL's `rank()` when the lowest is best.
 *
 * @param values finite numbers; round them first to what counts as a tie
 * @throws RangeError for a value that is not finite
 * @example competitionRanks([0.2, 0.1, 0.2, 0.3], 'lowest').map(({ rank }) => rank) // [2, 1, 2, 4]
 */
export function competitionRanks(values: readonly number[], best: RankingEnd): readonly Place[] {
  const bad = values.find((value) => !Number.isFinite(value));
  requireThat('competitionRanks', bad === undefined, 'finite values', bad);
  const sorted = [...values].sort((a, b) => (best === 'lowest' ? a - b : b - a));
  const places = new Map<number, Place>();
  sorted.forEach((value, i) => {
    const place = places.get(value);
    places.set(value, place ? { ...place, tied: true } : { rank: i + 1, tied: false });
  });
  return values.map((value) => places.get(value) as Place);
}
