import { parsePeriod } from '@tiendo/core';
import type { Random } from '../demo/random.ts';
import { BOUND_NAMES, type ValueCondition } from '../src/query/value-condition.ts';
import { NUMBER_FIELDS, readField } from '../src/query/value-field.ts';
import type { ValueCell, ValuesQuestion } from '../src/query/values.ts';
import { CODES, randomQuestion } from './random-question.ts';
import type { World } from './world.ts';

/** A random question about some areas and periods. */
export function randomCells(random: Random, world: World): ValuesQuestion {
  const { known, periods, ...asked } = randomQuestion(random, world);
  const some = <Item>(items: readonly Item[], share: number) => {
    const kept = items.filter(() => random.chance(share));
    return kept.length > 0 ? kept : items.slice(0, 2);
  };
  return {
    ...asked,
    areas: some(CODES, 0.6),
    periods: some(periods, 0.5).map(parsePeriod),
    knownOn: known === undefined || random.chance(0.6) ? undefined : world.days[known - 1],
  };
}

/** A random condition on the numbers of some answers, its bounds among these numbers where there are any. */
export function randomCondition(random: Random, cells: readonly ValueCell[]): ValueCondition {
  const field = random.pick(NUMBER_FIELDS);
  const known = cells.flatMap((cell) => {
    const value = readField(cell, field, () => undefined);
    return typeof value === 'number' ? [value] : [];
  });
  const bound = () => (known.length > 0 ? random.pick(known) : random.pick([-0.05, 0, 0.01]));
  const names = [random.pick(BOUND_NAMES), ...BOUND_NAMES.filter(() => random.chance(0.05))];
  return { field, ...Object.fromEntries(names.map((name) => [name, bound()])) };
}
