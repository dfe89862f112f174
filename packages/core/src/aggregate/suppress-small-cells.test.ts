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
  const table = crossTable({ x: { a: 2, b: 20 }, y: { a: 30, b: 40 }, z: { a: 50, b: 60 } });
  const { primary, complementary } = suppressSmallCells(table, { threshold: 5 });
  expect(primary).toEqual(['x|a']);
  const hidden = new Set([...primary, ...complementary]);
  expect(complementary).toEqual(expect.arrayContaining(['x|b', 'y|a', 'y|b']));
  expect(hiddenRanges(table, hidden).get('x|a')).toEqual({ least: 0, most: 22 });
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
