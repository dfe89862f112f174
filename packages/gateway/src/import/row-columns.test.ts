import { expect, test } from 'vitest';
import type { FileDataset } from './dataset/file-dataset.ts';
import { findFileDataset } from './file-datasets.ts';
import type { Row } from './read-file.ts';
import { RowColumns } from './row-columns.ts';

const capital = findFileDataset('capital') as FileDataset;
const none = Object.fromEntries(capital.fields.map(({ name }) => [name, null]));
const place = { sheet: '', columns: { area: 1 } };
const row = (line: number, cells: Row['cells']): Row => ({ line, place, cells: { ...none, ...cells } });
const given = [
  row(2, { area: '06001', year: 2024, programme: 'NTM', disbursed: 0 }),
  row(3, { area: '06001', year: 2024, programme: 'GNBV "2"', assigned: 2 ** 53 - 1 }),
  row(4, { area: '06004', year: 2023, programme: 'NTM', assigned: 5, disbursed: 1 }),
];

test('rows come out of their columns as they went in; missing is not zero', () => {
  const rows = RowColumns.of(capital, given);
  expect([...rows]).toEqual(given);
  expect(rows.length).toBe(3);
  expect([rows.column('disbursed')(0), rows.column('disbursed')(1)]).toEqual([0, null]);
  expect(rows.column('nothing')(0)).toBeNull();
});

test('a row as JSON is what JSON makes of its cells', () => {
  const rows = RowColumns.of(capital, given);
  expect(given.map((_, index) => rows.json(index))).toEqual(given.map(({ cells }) => JSON.stringify(cells)));
});

test('rows are grouped by what they have in common, numbers that hardly repeat included', () => {
  const rows = RowColumns.of(capital, given);
  expect(rows.groupsBy(['area'])).toEqual({ groupOf: Int32Array.of(0, 0, 1), firsts: [0, 2] });
  expect(rows.groupsBy(['programme', 'nothing'])).toEqual({
    groupOf: Int32Array.of(0, 1, 0),
    firsts: [0, 1],
  });
  expect(rows.groupsBy(['disbursed'])).toEqual({ groupOf: Int32Array.of(0, 1, 2), firsts: [0, 1, 2] });
});

test('two rows are alike or not', () => {
  const rows = RowColumns.of(capital, given);
  expect(
    [['area', 'year'], ['area', 'programme'], ['assigned']].map((names) => rows.hasAlike(names)),
  ).toEqual([true, false, false]);
});

test('rows stand in order of their key, whatever order they came in: empty first', () => {
  const some = [
    row(2, { area: '06004', year: 2024 }),
    row(3, { area: null, year: 2025 }),
    row(4, { area: '06001', year: 2025 }),
    row(5, { area: '06001', year: 2024 }),
  ];
  const lines = (rows: readonly Row[], names: readonly string[]) => {
    const columns = RowColumns.of(capital, rows);
    return Array.from(columns.inOrderOf(names), (place) => columns.at(place).line);
  };
  expect(lines(some, ['area', 'year'])).toEqual([3, 5, 4, 2]);
  expect(lines(some.toReversed(), ['area', 'year'])).toEqual([3, 5, 4, 2]);
  expect(lines([row(2, { assigned: 20 }), row(3, { assigned: 10 })], ['assigned'])).toEqual([3, 2]);
});

test('as many values as it takes are told apart', () => {
  const many = Array.from({ length: 70_000 }, (_, i) => row(i, { component: `C${i % 69_000}` }));
  const rows = RowColumns.of(capital, many);
  expect([0, 255, 256, 65_536, 69_999].map((at) => rows.column('component')(at))).toEqual([
    'C0',
    'C255',
    'C256',
    'C65536',
    'C999',
  ]);
  expect(rows.hasAlike(['component'])).toBe(true);
});
