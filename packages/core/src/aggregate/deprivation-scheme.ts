import { requireThat } from '../unit/require-that.ts';

/** Indicators with whole weights, and the weighted deprivations from which on a unit is poor. */
export interface DeprivationScheme {
  /** Weight by indicator, whole numbers above 0: the twelve of a review 1 each, UNDP's ten 3, 3, 3, 3 and 1 six times. */
  readonly weights: Readonly<Record<string, number>>;
  /** Poverty cutoff k, a whole number from 1 to the sum of the weights. */
  readonly cutoff: number;
}

/** A household or person, and what it is deprived in. */
export interface DeprivedUnit {
  /** Ids of indicators, each once. */
  readonly deprived: readonly string[];
  /** How many it stands for, 0 or more: its members, or its survey weight. */
  readonly weight: number;
}

/** A unit with its weighted deprivations counted. */
export interface CountedUnit extends DeprivedUnit {
  readonly score: number;
  readonly isPoor: boolean;
}

/**
 * The sum of the weights of a scheme: what a unit deprived in everything is deprived in.
 *
 * @example fullScore({ weights: { health: 3, schooling: 3, water: 1 }, cutoff: 3 }) // 7
 */
export function fullScore({ weights }: DeprivationScheme): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

/**
 * How many some units stand for: Σ nᵢ.
 *
 * @example sizeOf([{ deprived: [], weight: 4 }, { deprived: [], weight: 7 }]) // 11
 */
export function sizeOf(units: readonly Pick<DeprivedUnit, 'weight'>[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Counts the weighted deprivations of units: c = Σ wⱼ·gⱼ, poor when c ≥ k. Whole weights keep the cutoff exact.
 *
 * @throws RangeError for weights or a cutoff that are not whole or out of range, an unknown or repeated indicator, a
 *   unit that stands for less than 0
 * @example countDeprivations([{ deprived: ['a', 'b'], weight: 4 }], { weights: { a: 1, b: 1, c: 1 }, cutoff: 2 })[0].isPoor // true
 */
export function countDeprivations<U extends DeprivedUnit>(
  units: readonly U[],
  scheme: DeprivationScheme,
): readonly (U & CountedUnit)[] {
  checkScheme(scheme);
  return units.map((unit) => {
    const { deprived, weight } = unit;
    const wrong = deprived.find((id, i) => !Object.hasOwn(scheme.weights, id) || deprived.indexOf(id) !== i);
    requireThat('countDeprivations', wrong === undefined, 'indicators of the scheme, each once', wrong);
    requireThat('countDeprivations', weight >= 0, 'units that stand for 0 or more', weight);
    const score = deprived.reduce((sum, id) => sum + (scheme.weights[id] as number), 0);
    return { ...unit, score, isPoor: score >= scheme.cutoff };
  });
}

function checkScheme(scheme: DeprivationScheme): void {
  const wrong = Object.values(scheme.weights).find((weight) => !(Number.isInteger(weight) && weight > 0));
  requireThat('countDeprivations', wrong === undefined, 'whole weights above 0', wrong);
  const { cutoff } = scheme;
  const isInRange = Number.isInteger(cutoff) && cutoff >= 1 && cutoff <= fullScore(scheme);
  requireThat('countDeprivations', isInRange, 'a whole cutoff from 1 to the sum of the weights', cutoff);
}
