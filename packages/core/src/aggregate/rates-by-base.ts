import type { Indicator } from '../indicator/define-indicator.ts';
import { exactSum } from '../unit/unit.ts';
import { type Finished, finish } from './finish.ts';

/** A rate with the denominator it is named by. */
export interface BaseRate extends Finished {
  readonly base: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * A rate over each of its denominators, side by side: Σ numerator / Σ denominator.
 *
 * The model communes of a province are 10 of 106 recognised, 10 of 28 advanced, 10 of 175 in all: none of the three is
 * the rate without its base.
 *
 * @param measures whole numbers by measure id; null or absent is not reported
 * @returns in the order of the indicator's bases, the usual one first
 * @example ratesByBase(ntmAdvancedRate, { communes: 175, 'ntm-communes': 106, 'ntm-advanced-communes': 28 }).map(({ base }) => base) // ['recognised', 'communes']
 */
export function ratesByBase(
  indicator: Indicator,
  measures: Readonly<Record<string, number | null>>,
): readonly BaseRate[] {
  const numerator = sumOf(indicator.numerator, measures);
  return indicator.bases.map(({ id, denominator: ids }) => {
    const denominator = sumOf(ids, measures);
    return { base: id, numerator, denominator, ...finish(indicator, numerator, denominator) };
  });
}

function sumOf(ids: readonly string[], measures: Readonly<Record<string, number | null>>): number | null {
  const known = ids.flatMap((id) => measures[id] ?? []);
  return known.length === ids.length && ids.length > 0 ? exactSum(known) : null;
}
