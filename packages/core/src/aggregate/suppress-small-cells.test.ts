import { expect, test } from 'vitest';
import { type CountTable, crossTable } from './count-table.ts';
import { hiddenRanges } from './hidden-ranges.ts';
import { sumOfShown, suppressSmallCells } from './suppress-small-cells.ts';

/** A table of one row of parts and their total. */
const row = (...counts: number[]): CountTable => ({
  cells: [
    ...counts.map((count, i) => ({ id: `c${i}`, count })),
    { id: 'all', count: counts.reduce((a, b) => a + b, 0) },
  ],
  totals: [{ total: 'all', parts: counts.map((_, i) => `c${i}`) }],
});

test('one hidden part would be the total less the others, so a second is hidden with it', () => {
  expect(hiddenRanges(row(2, 9, 30), new Set(['c0'])).get('c0')).toEqual({ least: 2, most: 2 });
  expect(suppressSmallCells(row(2, 9, 30), { threshold: 5 })).toEqual({
    primary: ['c0'],
    complementary: ['c1'],
    unprotected: [],
  });
  expect(hiddenRanges(row(2, 9, 30), new Set(['c0', 'c1'])).get('c0')).toEqual({ least: 0, most: 11 });
});

test('counts below the threshold are small, the threshold itself and 0 are not', () => {
  const found = (threshold: number) => suppressSmallCells(row(0, 1, 4, 5, 40), { threshold }).primary;
  expect(found(5)).toEqual(['c1', 'c2']);
  expect(found(4)).toEqual(['c1']);
  expect(found(6)).toEqual(['c1', 'c2', 'c3']);
  expect(found(1)).toEqual([]);
});

test('small cells that hide each other are hidden by a third when their sum is small', () => {
  // 1 + 2 = 3 would say that neither is above 3.
  expect(suppressSmallCells(row(1, 2, 50, 60), { threshold: 5 })).toMatchObject({ complementary: ['c2'] });
  // 3 + 2 = 5 leaves each of them 0 to 5.
  expect(suppressSmallCells(row(3, 2, 50, 60), { threshold: 5 })).toMatchObject({ complementary: [] });
});

test('a total is hidden when no part is left to hide', () => {
  expect(suppressSmallCells(row(2), { threshold: 5 })).toEqual({
    primary: ['c0', 'all'],
    complementary: [],
    unprotected: [],
  });
  expect(suppressSmallCells(row(2, 0, 0), { threshold: 5 }).primary).toEqual(['c0', 'all']);
  expect(suppressSmallCells(row(3, 3), { threshold: 7 }).complementary).toEqual([]);
});

test('a cell beside a hidden one in the other direction is hidden too', () => {
  const table = crossTable({ x: { a: 2, b: 20 }, z: { a: 35, b: 60 }, y: { a: 30, b: 40 } });
  const { primary, complementary } = suppressSmallCells(table, { threshold: 5 });
  expect(primary).toEqual(['x|a']);
  const hidden = new Set([...primary, ...complementary]);
  // The smallest part beside it in its row, then in its column, and the one that closes the square.
  expect(complementary).toEqual(['x|b', 'y|a', 'y|b']);
  expect(hiddenRanges(table, hidden).get('x|a')).toEqual({ least: 0, most: 22 });
});

test('0 covers nothing and stays shown, equal cells are taken in the order of their ids', () => {
  expect(suppressSmallCells(row(2, 0, 30), { threshold: 5 }).complementary).toEqual(['c2']);
  const reversed = row(30, 30, 2);
  expect(suppressSmallCells(reversed, { threshold: 5 }).complementary).toEqual(['c0']);
  const cells = [...reversed.cells].reverse();
  expect(suppressSmallCells({ ...reversed, cells }, { threshold: 5 }).complementary).toEqual(['c0']);
});

test('a part is hidden before a total, also before a smaller one', () => {
  const table = crossTable({ x: { a: 2, b: 0 }, y: { a: 30, b: 40 } });
  // x|a is its row's total; in its column y|a is larger than the row.
  expect(suppressSmallCells(table, { threshold: 2 }).primary).toEqual([]);
  const { primary, complementary } = suppressSmallCells(
    crossTable({ x: { a: 2, b: 6 }, y: { a: 30, b: 40 } }),
    {
      threshold: 5,
    },
  );
  expect([primary, complementary]).toEqual([['x|a'], ['x|b', 'y|a', 'y|b']]);
});

test('a range that begins above 0 is measured from there', () => {
  // 3 is given away by 42 − 9 − 30: from 3 to 3 is no range, though twice 3 is above the threshold.
  expect(suppressSmallCells(row(3, 9, 30), { threshold: 5 }).complementary).toEqual(['c1']);
});

test('what an earlier release showed cannot cover, and what nothing covers is said', () => {
  const table = row(2, 9, 30);
  expect(suppressSmallCells(table, { threshold: 5, shownBefore: new Set(['c1']) })).toEqual({
    primary: ['c0'],
    complementary: ['c2'],
    unprotected: [],
  });
  expect(suppressSmallCells(table, { threshold: 5, shownBefore: new Set(['c1', 'c2', 'all']) })).toEqual({
    primary: ['c0'],
    complementary: [],
    unprotected: ['c0'],
  });
  expect(suppressSmallCells(table, { threshold: 5, shownBefore: new Set(['c0']) }).unprotected).toEqual([
    'c0',
  ]);
});

test.each([0, 2.5, Number.NaN])('a threshold of %d is refused', (threshold) => {
  expect(() => suppressSmallCells(row(1), { threshold })).toThrow(
    'suppressSmallCells requires a whole threshold from 1',
  );
});

test('a sum of cells is shown only when each of them is, however large it is', () => {
  const table = row(2, 9, 30);
  const hidden = new Set(['c0', 'c1']);
  expect(sumOfShown(table, hidden, ['c2', 'all'])).toEqual({ value: 71, missing: null });
  expect(sumOfShown(table, hidden, ['c1', 'c2'])).toEqual({ value: null, missing: 'SUPPRESSED' });
  expect(() => sumOfShown(table, hidden, ['c9'])).toThrow('sumOfShown requires cells of the table, got c9');
});

test('a cross table has every margin once', () => {
  const { cells, totals } = crossTable({ x: { a: 1, b: 2 }, y: { a: 3, b: 4 } });
  expect(Object.fromEntries(cells.map(({ id, count }) => [id, count]))).toEqual({
    'x|a': 1,
    'x|b': 2,
    'y|a': 3,
    'y|b': 4,
    'x|': 3,
    'y|': 7,
    '|a': 4,
    '|b': 6,
    '|': 10,
  });
  expect(totals).toHaveLength(6);
  expect(crossTable({ x: { a: 0 } }).cells[0]).toEqual({ id: 'x|a', count: 0 });
  expect(crossTable({}).cells).toEqual([{ id: '|', count: 0 }]);
  expect(() => crossTable({ x: { a: -1 } })).toThrow('whole numbers of 0 or more, got -1');
  expect(() => crossTable({ x: { a: 1.5 } })).toThrow('whole numbers');
  expect(() => crossTable({ x: { a: 1 }, y: { a: 1, b: 2 } })).toThrow('the same groups everywhere, got y');
  expect(() => crossTable({ x: { a: 1 }, y: { b: 2 } })).toThrow('whole numbers of 0 or more, got undefined');
});

test('equations are combined: neither row nor column alone gives this cell away, together they do', () => {
  // Of the four cells of two rows and two columns, shown: the row x, the column b, and y|b.
  const table = crossTable({ x: { a: 7, b: 8 }, y: { a: 9, b: 6 } });
  const hidden = new Set(['x|a', 'x|b', 'y|a', 'y|', '|a']);
  // x|b = 14 − 6 = 8, so x|a = 15 − 8 = 7.
  expect(hiddenRanges(table, hidden).get('x|a')).toEqual({ least: 7, most: 7 });
  expect(hiddenRanges(table, hidden).get('y|')).toEqual({ least: 15, most: 15 });
});

test('only what hangs together with an exposed cell can cover it', () => {
  const table: CountTable = {
    cells: [
      { id: 'a1', count: 2 },
      { id: 'a2', count: 50 },
      { id: 'b1', count: 9 },
      { id: 'b2', count: 60 },
      { id: 'a', count: 52 },
      { id: 'b', count: 69 },
      { id: 'all', count: 121 },
    ],
    totals: [
      { total: 'a', parts: ['a1', 'a2'] },
      { total: 'b', parts: ['b1', 'b2'] },
      { total: 'all', parts: ['a', 'b'] },
    ],
  };
  expect(suppressSmallCells(table, { threshold: 5 }).complementary).toEqual(['a2']);
  // Where a2 is known the total covers it, and needs cover in turn; b1 beside neither would protect nothing.
  expect(suppressSmallCells(table, { threshold: 5, shownBefore: new Set(['a2']) }).complementary[0]).toBe(
    'a',
  );
});

test('halves are no households: ranges end at whole numbers', () => {
  const table: CountTable = {
    cells: [
      { id: 'x', count: 3 },
      { id: 'y', count: 8 },
      { id: 'z', count: 9 },
      { id: 'w', count: 3 },
      { id: 'v', count: 1 },
      { id: 'xy', count: 11 },
      { id: 'yz', count: 17 },
      { id: 'xzw', count: 15 },
      { id: 'wv', count: 4 },
    ],
    totals: [
      { total: 'xy', parts: ['x', 'y'] },
      { total: 'yz', parts: ['y', 'z'] },
      { total: 'xzw', parts: ['x', 'z', 'w'] },
      { total: 'wv', parts: ['w', 'v'] },
    ],
  };
  // 2z + w = 15 − 11 + 17 = 21 and 0 ≤ w ≤ 4: z is 8.5 to 10.5, so 9 or 10; x = z − 6, y = 17 − z.
  const ranges = hiddenRanges(table, new Set(['x', 'y', 'z', 'w', 'v']));
  expect(['x', 'y', 'z'].map((id) => ranges.get(id))).toEqual([
    { least: 3, most: 4 },
    { least: 7, most: 8 },
    { least: 9, most: 10 },
  ]);
});

test('three sums of two cells each give all three away, though none alone does', () => {
  const table: CountTable = {
    cells: [
      { id: 'x', count: 3 },
      { id: 'y', count: 8 },
      { id: 'z', count: 9 },
      { id: 'xy', count: 11 },
      { id: 'yz', count: 17 },
      { id: 'xz', count: 12 },
    ],
    totals: [
      { total: 'xy', parts: ['x', 'y'] },
      { total: 'yz', parts: ['y', 'z'] },
      { total: 'xz', parts: ['x', 'z'] },
    ],
  };
  // x = (11 + 12 − 17) / 2 = 3.
  const ranges = hiddenRanges(table, new Set(['x', 'y', 'z']));
  expect(['x', 'y', 'z'].map((id) => ranges.get(id))).toEqual([3, 8, 9].map((n) => ({ least: n, most: n })));
  expect(suppressSmallCells(table, { threshold: 5 }).complementary.length).toBeGreaterThan(0);
});

test('a hidden total is bounded by its parts, and a part by what bounds its total elsewhere', () => {
  const table: CountTable = {
    cells: [
      { id: 'a', count: 4 },
      { id: 'b', count: 6 },
      { id: 'sum', count: 10 },
      { id: 'other', count: 5 },
      { id: 'all', count: 15 },
    ],
    totals: [
      { total: 'sum', parts: ['a', 'b'] },
      { total: 'all', parts: ['sum', 'other'] },
    ],
  };
  const ranges = (...hidden: string[]) => hiddenRanges(table, new Set(hidden));
  expect(ranges('sum').get('sum')).toEqual({ least: 10, most: 10 });
  expect(ranges('a', 'sum').get('a')).toEqual({ least: 4, most: 4 });
  const wide = ranges('a', 'sum', 'other');
  expect([wide.get('a'), wide.get('sum'), wide.get('other')]).toEqual([
    { least: 0, most: 9 },
    { least: 6, most: 15 },
    { least: 0, most: 9 },
  ]);
  expect(ranges('a', 'b', 'sum', 'all').get('a')).toEqual({ least: 0, most: Number.POSITIVE_INFINITY });
});

test('a sum of a cell that is not in the table is refused', () => {
  expect(() => hiddenRanges({ cells: [], totals: [{ total: 'all', parts: [] }] }, new Set())).toThrow(
    'hiddenRanges requires sums of cells of the table, got all',
  );
});

test('what is hidden already covers as well, and is not named again', () => {
  const hidden = suppressSmallCells(row(2, 9, 30), { threshold: 5, hiddenBefore: new Set(['c2']) });
  expect(hidden).toEqual({ primary: ['c0'], complementary: [], unprotected: [] });
});
