import { expect } from 'vitest';
import { createRandom, type Random } from '../demo/random.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { buildWorld } from './build-world.ts';
import { migratedDatabase } from './database.ts';
import { expectChildrenAddUp, expectPages, expectPartition, type Store } from './metamorphic.ts';
import { CAPITAL, type NamedFact, PARENTS, toCsv } from './random-world.ts';

const AT_ONCE = 6;

/** Tries the relations between answers on random cases of a random world: conditions and children twice as often as pages. */
export async function proveRelations(seed: number, cases: number): Promise<void> {
  const database = await migratedDatabase();
  const leaves = await migratedDatabase();
  try {
    const facts: NamedFact[] = [];
    const keep = (fact: NamedFact) => {
      if ((fact.measures.assigned ?? 0) > 1_000_000) facts.push(fact);
      return true;
    };
    const store: Store = { database, world: await buildWorld(database, seed, () => {}, keep) };
    const ofLeaves: Store = { database: leaves, world: await buildWorld(leaves, seed, () => {}, isOfLeaf) };
    const fifth = cases / 5;
    const parted = await countCases(seed, 2 * fifth, (random) => expectPartition(store, random));
    const added = await countCases(seed, 2 * fifth, (random) => expectChildrenAddUp(ofLeaves, random));
    let between = 0;
    await whilePublishing(store, facts.slice(0, 40), async (published) => {
      between = await countCases(seed, fifth, (random) => expectPages(store, random, published));
    });
    expect({ parted, added, between }, `seed ${seed}`).toEqual({
      parted: atLeast(cases / 20),
      added: atLeast(cases / 20),
      between: atLeast(cases / 50),
    });
  } finally {
    await database.drop();
    await leaves.drop();
  }
}

/** True for a fact of an area that nobody is summed into. */
const isOfLeaf = ({ code }: NamedFact): boolean => !(code in PARENTS);

/** Runs cases of one seed, a few at a time; returns what they counted between them. */
async function countCases(
  seed: number,
  cases: number,
  run: (random: Random) => Promise<number>,
): Promise<number> {
  let next = 0;
  let counted = 0;
  const work = async () => {
    while (next < cases) {
      const found = await run(createRandom(seed * 100_000 + next++));
      counted += found;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return counted;
}

/** Publishes changed capital again and again until some work is done. */
async function whilePublishing(
  { database: { db } }: Store,
  facts: readonly NamedFact[],
  work: (published: () => number) => Promise<void>,
): Promise<void> {
  let count = 0;
  let isDone = false;
  const publishAll = async () => {
    while (!isDone) {
      const changed = facts.map((fact, i) => ({
        ...fact,
        measures: { ...fact.measures, disbursed: count + i },
      }));
      const content = Buffer.from(toCsv(CAPITAL, changed));
      const draft = await createDraft(db, {
        dataset: 'capital',
        series: 'capital',
        fileName: 'c.csv',
        content,
      });
      await publish(db, draft.id);
      count += 1;
    }
  };
  await Promise.all([
    publishAll(),
    work(() => count).finally(() => {
      isDone = true;
    }),
  ]);
}

/** Matches a number that is not smaller: a relation that no case puts to the test proves nothing. */
function atLeast(least: number) {
  return expect.toSatisfy((count: number) => count >= least, `at least ${least}`);
}
