import type { Place } from '../geography/province.ts';
import { randomFor } from '../random.ts';

/** Share of poor households that lack each of the twelve services at the end of 2022. */
const POOR: Readonly<Record<string, number>> = {
  ...{ employment: 0.46, dependants: 0.27, nutrition: 0.17, 'health-insurance': 0.13 },
  ...{ 'adult-education': 0.31, 'child-schooling': 0.05, 'housing-quality': 0.4, 'housing-area': 0.36 },
  ...{ water: 0.28, toilet: 0.62, telecom: 0.24, 'information-device': 0.2 },
};
/** The near-poor lack fewer than three: less than half as much. */
const NEAR_POOR = 0.4;
const YEARLY = 0.985;

export type List = 'poor-households' | 'near-poor-households';

/**
 * Households of a list of a piece that lack each service. Poor ones lack at least three and near-poor ones at most two,
 * so that there are at least three, or at most two, times as many lacks as households.
 */
export function deprived(
  seed: number,
  place: Place,
  year: number,
  list: List,
  listed: number,
): Readonly<Record<string, number>> {
  const isPoor = list === 'poor-households';
  const random = randomFor(seed, 'deprivations', place.id, list);
  const trend = YEARLY ** (year - 2022) * (isPoor ? 1 : NEAR_POOR);
  const counts = Object.entries(POOR).map(([id, rate]) => ({
    id,
    count: Math.min(listed, Math.round(listed * rate * trend * random.between(0.75, 1.25))),
  }));
  const least = isPoor ? 3 * listed : 0;
  const most = isPoor ? 12 * listed : 2 * listed;
  for (let i = 0; sumOf(counts) < least; i = (i + 1) % counts.length) {
    const one = counts[i] as { count: number };
    if (one.count < listed) one.count++;
  }
  for (let i = 0; sumOf(counts) > most; i = (i + 1) % counts.length) {
    const one = counts[i] as { count: number };
    if (one.count > 0) one.count--;
  }
  return Object.fromEntries(counts.map(({ id, count }) => [id, count]));
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
