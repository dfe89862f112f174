import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenRanges } from '../../../../core/src/aggregate/hidden-ranges.ts';
import { type Family, hideInTable } from './hide-in-table.ts';

const seed = 7;
const below = 5;
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }));
const leaf = fc.tuple(count, count);

/** Provinces of districts of communes, with two measures each; the first two provinces make up a region. */
const nation = fc.array(
  fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  {
    minLength: 2,
    maxLength: 4,
  },
);

type Leaf = readonly [number, number];
const NATION = 1;
const REGION = 2;

function worldOf(provinces: readonly (readonly (readonly Leaf[])[])[]) {
  const counts = new Map<number, readonly number[]>();
  const families: Family[] = [];
  let last = REGION;
  const sum = (areas: readonly number[]) =>
    [0, 1].map((i) => areas.reduce((all, area) => all + ((counts.get(area) as Leaf)[i] as number), 0));
  const add = (own: readonly number[]) => {
    counts.set(++last, own);
    return last;
  };
  const parentOf = (children: readonly number[]) => {
    const parent = add(sum(children));
    families.unshift({ parent, children, groupings: [] });
    return parent;
  };
  const ids = provinces.map((districts) =>
    parentOf(districts.map((communes) => parentOf(communes.map(add)))),
  );
  const members = ids.slice(0, 2);
  counts.set(REGION, sum(members));
  counts.set(NATION, sum(ids));
  families.unshift({ parent: NATION, children: ids, groupings: [{ id: REGION, members }] });
  return { counts, families };
}

type World = ReturnType<typeof worldOf>;

/** Everything that is shown of one measure, and all sums between it. */
function tableOf({ counts, families }: World, measure: number, name: (id: number) => string) {
  return {
    cells: [...counts].map(([id, own]) => ({ id: name(id), count: own[measure] as number })),
    totals: families.flatMap(({ parent, children, groupings }) => [
      { total: name(parent), parts: children.map(name) },
      ...groupings.map(({ id, members }) => ({ total: name(id), parts: members.map(name) })),
    ]),
  };
}

test('no small count of any area, at any level, is known to fewer than as many values as the threshold', () => {
  fc.assert(
    fc.property(nation, (provinces) => {
      const { counts, families } = worldOf(provinces as Leaf[][][]);
      const hidden = hideInTable(counts, families, new Set(), below);
      for (const measure of [0, 1]) {
        const ranges = hiddenRanges(
          tableOf({ counts, families }, measure, String),
          new Set([...hidden].map(String)),
        );
        for (const [id, own] of counts) {
          const small = own[measure] as number;
          if (small === 0 || small >= below) continue;
          const { least, most } = ranges.get(String(id)) ?? { least: small, most: small };
          expect(most - least).toBeGreaterThanOrEqual(below);
        }
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('two releases together give away no more, even to a reader who knows which commune was revised', () => {
  fc.assert(
    fc.property(nation, fc.nat({ max: 40 }), leaf, (provinces, at, revised) => {
      let n = 0;
      const next = (own: Leaf) => (n++ === at ? revised : own);
      const before = worldOf(provinces as Leaf[][][]);
      const after = worldOf(
        provinces.map((ds) => ds.map((cs) => cs.map((own) => next(own as Leaf)))) as Leaf[][][],
      );
      const least = new Map(
        [...after.counts].map(([id, own]) => [
          id,
          own.map((count, i) => Math.min(count, (before.counts.get(id) as Leaf)[i] as number)),
        ]),
      );
      const first = hideInTable(before.counts, before.families, new Set(), below);
      const second = hideInTable(after.counts, after.families, first, below);
      const hidden = hideInTable(least, after.families, second, below);
      for (const measure of [0, 1]) {
        const ranges = attackBoth(before, after, hidden, measure);
        for (const [release, { counts }] of [
          ['before', before],
          ['after', after],
        ] as const)
          for (const [id, own] of counts) {
            const small = own[measure] as number;
            if (small === 0 || small >= below || least.get(id)?.[measure] === 0) continue;
            const { least: from, most } = ranges.get(`${release} ${id}`) ?? { least: small, most: small };
            expect(most - from).toBeGreaterThanOrEqual(below);
          }
      }
    }),
    { seed, numRuns: 100 },
  );
});

/** Both releases at once, with every commune that has not changed the same in both. */
function attackBoth(before: World, after: World, hidden: ReadonlySet<number>, measure: number) {
  const parents = new Set(
    after.families.flatMap(({ parent, groupings }) => [parent, ...groupings.map(({ id }) => id)]),
  );
  const of = (release: string, world: World) => tableOf(world, measure, (id) => `${release} ${id}`);
  const [a, b] = [of('before', before), of('after', after)];
  const unchanged = [...before.counts].filter(
    ([id, own]) => !parents.has(id) && own[measure] === after.counts.get(id)?.[measure],
  );
  const table = {
    cells: [...a.cells, ...b.cells],
    totals: [
      ...a.totals,
      ...b.totals,
      ...unchanged.map(([id]) => ({ total: `before ${id}`, parts: [`after ${id}`] })),
    ],
  };
  return hiddenRanges(table, new Set([...hidden].flatMap((id) => [`before ${id}`, `after ${id}`])));
}

test('0 leads to no household and is shown, and nothing is hidden where nothing is small', () => {
  const { counts, families } = worldOf([
    [
      [
        [0, 50],
        [9, 60],
      ],
      [[0, 70]],
    ],
    [[[12, 80]]],
  ]);
  expect([...hideInTable(counts, families, new Set(), below)]).toEqual([]);
});
