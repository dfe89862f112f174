import type { Commune, Province } from '../geography/province.ts';
import { randomFor } from '../random.ts';

export type Level = 'standard' | 'advanced' | 'model';

/** A rural commune of the first edition, with the years in which it reaches each level. */
export interface CommunePath {
  readonly commune: Commune;
  /** Place in the order in which communes get ready, 0 being the first. */
  readonly order: number;
  readonly reached: Readonly<Partial<Record<Level, number>>>;
}

/** The commune whose recognition is withdrawn, by its place in the order. */
export const WITHDRAWN_ORDER = 52;

/** How many communes reach a level in each year; the first year holds all until then. */
const REACHED: Readonly<Record<Level, Readonly<Record<number, number>>>> = {
  standard: { 2020: 60, 2021: 9, 2022: 10, 2023: 11, 2024: 10, 2025: 9 },
  advanced: { 2020: 3, 2021: 3, 2022: 5, 2023: 6, 2024: 7, 2025: 5 },
  model: { 2022: 1, 2023: 2, 2024: 3, 2025: 4 },
};

/** The rural communes of the first edition, the readiest first: those in less hardship are sooner ready. */
export function communePaths(seed: number, province: Province): readonly CommunePath[] {
  const rural = (province.editions[0]?.communes ?? []).filter(({ type }) => type === 'Xã');
  return rural
    .map((commune) => ({ commune, at: readiness(seed, commune) }))
    .sort((a, b) => a.at - b.at)
    .map(({ commune }, order) => ({ commune, order, reached: reachedBy(order) }));
}

function readiness(seed: number, { code, places }: Commune): number {
  const hardship = places.reduce((sum, place) => sum + place.hardship, 0) / places.length;
  return hardship + 0.35 * randomFor(seed, 'readiness', code).normal();
}

function reachedBy(order: number): CommunePath['reached'] {
  const yearOf = (level: Level) => {
    let reached = 0;
    for (const [year, count] of Object.entries(REACHED[level])) {
      reached += count;
      if (order < reached) return { [level]: Number(year) };
    }
    return {};
  };
  return { ...yearOf('standard'), ...yearOf('advanced'), ...yearOf('model') };
}
