import { type Day, projectScope, scopeKey } from '@tiendo/core';
import { createRandom } from '../demo/random.ts';
import type { Database } from '../src/db/database.ts';
import {
  AREAS,
  CAPITAL,
  DEPRIVATION,
  type Feature,
  GROUPINGS,
  type NamedFact,
  POVERTY,
  randomCapital,
  randomDeprivations,
  randomPoverty,
  revisions,
} from './random-world.ts';
import { createWorld, type GrowingWorld } from './world.ts';

/** Publishes random facts, or those of them to keep, in several releases and holds them in memory for core. */
export async function buildWorld(
  database: Pick<Database, 'db'>,
  seed: number,
  feature: (name: Feature) => void,
  isKept: (fact: NamedFact) => boolean = () => true,
): Promise<GrowingWorld> {
  const random = createRandom(seed);
  const world = await createWorld(database, AREAS, GROUPINGS);
  const isThere = (code: string, day: Day) => world.reference.hierarchy.find(code, day) !== undefined;
  for (const [dataset, made] of [
    [CAPITAL, randomCapital(random, isThere)] as const,
    [POVERTY, randomPoverty(random, isThere)] as const,
    [DEPRIVATION, randomDeprivations(random, isThere)] as const,
  ]) {
    const sectionOf = (fact: NamedFact) =>
      [fact.code, fact.year, fact.cut, scopeKey(projectScope(fact.line, dataset.section))].join('|');
    for (const file of revisions(random, made.filter(isKept), 3, sectionOf, feature))
      await world.send(dataset, file);
  }
  return world;
}
