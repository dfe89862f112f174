import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountTable, crossTable } from './count-table.ts';
import { hiddenRanges } from './hidden-ranges.ts';
import { sumOfShown, suppressSmallCells } from './suppress-small-cells.ts';

const seed = 5;
const threshold = 5;
const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 14 }));

function tableOf(areas: number, groups: number): fc.Arbitrary<CountTable> {
  return fc
    .array(fc.array(count, { minLength: groups, maxLength: groups }), { minLength: areas, maxLength: areas })
    .map((rows) =>
      crossTable(
        Object.fromEntries(
          rows.map((row, i) => [`x${i}`, Object.fromEntries(row.map((n, j) => [`g${j}`, n]))]),
        ),
      ),
    );
}

const hide = (table: CountTable, shownBefore: ReadonlySet<string> = new Set()) => {
  const found = suppressSmallCells(table, { threshold, shownBefore });
  return { ...found, hidden: new Set([...found.primary, ...found.complementary]) };
};

/** What a reader knows of the inner cells: each shown cell is a sum of some of them. */
function knowledge(table: CountTable, hidden: ReadonlySet<string>) {
  const partsOf = new Map(table.totals.map(({ total, parts }) => [total, parts]));
  const inner = (id: string): readonly string[] => partsOf.get(id)?.flatMap(inner) ?? [id];
  return table.cells
    .filter(({ id }) => !hidden.has(id))
    .map(({ id, count: n }) => ({ ids: inner(id), sum: n }));
}

/**
 * The attack, written apart from the defence: is there a table of whole numbers, none below 0, that agrees with
 * everything shown and has this value in this cell? Cells are tried one by one, the asked one first.
 */
function isPossible(table: CountTable, hidden: ReadonlySet<string>, id: string, value: number): boolean {
  const sums = knowledge(table, hidden);
  const margins = new Set(table.totals.map(({ total }) => total));
  const order = [
    id,
    ...table.cells.flatMap((cell) => (margins.has(cell.id) || cell.id === id ? [] : cell.id)),
  ];
  const guess = new Map<string, number>();
  const most = Math.max(...table.cells.map(({ count: n }) => n));

  function search(i: number): boolean {
    const next = order[i];
    if (next === undefined) return true;
    let [from, to] = i === 0 ? [value, value] : [0, most];
    for (const { ids, sum } of sums) {
      if (!ids.includes(next)) continue;
      const left = ids.reduce((rest, other) => rest - (guess.get(other) ?? 0), sum);
      to = Math.min(to, left);
      if (ids.every((other) => other === next || guess.has(other))) from = Math.max(from, left);
    }
    for (let n = from; n <= to; n++) {
      guess.set(next, n);
      if (search(i + 1)) return true;
    }
    guess.delete(next);
    return false;
  }
  return search(0);
}

const isInner = (id: string) => !id.startsWith('|') && !id.endsWith('|');

test('whatever a reader does, a small count of an area and group can be any of more than the threshold’s values', () => {
  fc.assert(
    fc.property(fc.oneof(tableOf(3, 2), tableOf(2, 3), tableOf(3, 3)), (table) => {
      const { primary, hidden, unprotected } = hide(table);
      expect(unprotected).toEqual([]);
      for (const id of primary.filter(isInner)) {
        let possible = 0;
        for (let n = 0; n < 40 && possible <= threshold; n++)
          if (isPossible(table, hidden, id, n)) possible += 1;
        expect(possible).toBeGreaterThan(threshold);
      }
    }),
    { seed, numRuns: 100, endOnFailure: true },
  );
});

test('what is worked out of a hidden cell never excludes its true count', () => {
  fc.assert(
    fc.property(tableOf(4, 3), fc.array(fc.nat({ max: 19 }), { maxLength: 12 }), (table, picks) => {
      const hidden = new Set(picks.map((i) => (table.cells[i % table.cells.length] as { id: string }).id));
      const ranges = hiddenRanges(table, hidden);
      for (const { id, count: n } of table.cells.filter((cell) => hidden.has(cell.id))) {
        const { least, most } = ranges.get(id) ?? { least: 1, most: 0 };
        expect(least).toBeLessThanOrEqual(n);
        expect(most).toBeGreaterThanOrEqual(n);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('narrowing a question and taking its answers from each other gives away nothing', () => {
  fc.assert(
    fc.property(
      tableOf(3, 3),
      fc.array(fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), { maxLength: 20 }),
      (table, picks) => {
        const { primary, hidden } = hide(table);
        // Each answered sum of inner cells is one more equation for the reader.
        const asked = picks
          .map((pick) => pick.map((i) => (table.cells[i] as { id: string }).id))
          .flatMap((ids, i) => {
            const { value } = sumOfShown(table, hidden, ids);
            return value === null ? [] : [{ id: `asked${i}`, count: value, parts: ids }];
          });
        const known: CountTable = {
          cells: [...table.cells, ...asked.map(({ id, count: n }) => ({ id, count: n }))],
          totals: [...table.totals, ...asked.map(({ id, parts }) => ({ total: id, parts }))],
        };
        const [before, after] = [hiddenRanges(table, hidden), hiddenRanges(known, hidden)];
        for (const id of primary) expect(after.get(id)).toEqual(before.get(id));
      },
    ),
    { seed, numRuns: 100 },
  );
});

test('two releases of one table give away no more than each of them', () => {
  fc.assert(
    fc.property(tableOf(3, 2), fc.nat({ max: 5 }), fc.integer({ min: 0, max: 9 }), (first, at, revised) => {
      const before = hide(first);
      const inner = first.cells.slice(0, 6);
      const second = crossTable(
        Object.fromEntries(
          ['x0', 'x1', 'x2'].map((area, i) => [
            area,
            Object.fromEntries(
              ['g0', 'g1'].map((group, j) => {
                const index = i * 2 + j;
                return [group, index === at ? revised : (inner[index]?.count as number)];
              }),
            ),
          ]),
        ),
      );
      const counts = new Map(first.cells.map(({ id, count: n }) => [id, n]));
      const shownBefore = new Set(
        second.cells
          .filter(({ id, count: n }) => !before.hidden.has(id) && counts.get(id) === n)
          .map(({ id }) => id),
      );
      const after = hide(second, shownBefore);
      // A reader has the second release, and from the first whatever has not changed since.
      const hidden = new Set([...after.hidden].filter((id) => !shownBefore.has(id)));
      for (const id of after.primary.filter((cell) => !after.unprotected.includes(cell))) {
        const { least, most } = hiddenRanges(second, hidden).get(id) ?? { least: 0, most: 0 };
        expect(most - least).toBeGreaterThanOrEqual(threshold);
      }
    }),
    { seed, numRuns: 200 },
  );
});
