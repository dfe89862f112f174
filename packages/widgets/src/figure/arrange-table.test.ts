import { describe, expect, test } from 'vitest';
import { poverty } from '../../test/published.ts';
import type { ValueData } from '../chart/value.ts';
import { describeTable } from './describe-table.ts';
import type { Cell } from './figure.ts';
import type { TableArrangement } from './table-arrangement.ts';

const { indicator, subject, benchmark } = poverty();
const telling = { lang: 'VI', titleMode: 'neutral', order: 'list' } as const;

/** Three areas in two years and two indicators: known values, one missing. */
const NAMES = ['Lạng Sơn', 'Đồng Nai', 'An Giang'];
const RATES = [
  [0.12, 0.03],
  [0.09, null],
  [0.1, 0.05],
];
const rateOf = (name: string, area: number, year: number, value: number | null): ValueData => ({
  ...(subject[9] as ValueData),
  area: { code: String(area), name, level: 'PROVINCE' },
  ...{ period: String(2023 + year), value, precision: 0.01, numerator: null, denominator: null },
  ...{ kind: 'REPORTED', missing: value === null ? 'NOT_REPORTED' : null },
});
const values = NAMES.flatMap((name, area) =>
  [0, 1].map((year) => rateOf(name, area, year, RATES[area]?.[year] ?? null)),
);
const near = { ...indicator, id: 'near-poverty-rate', name: 'Tỷ lệ hộ cận nghèo' };
const one = { columns: [{ indicator, values, totalCount: 6 }] };
const two = {
  columns: [
    ...one.columns,
    { indicator: near, values: values.map((value) => ({ ...value })), totalCount: 6 },
  ],
};

const seen = (cell: Cell | undefined) => (typeof cell === 'object' && 'key' in cell ? cell.text : cell);
const figure = describeTable(one, telling);
const arranged = (change: Partial<TableArrangement>, data = one) => {
  const { arranging } = data === one ? figure : describeTable(data, telling);
  if (!arranging) throw new TypeError('a table can be arranged');
  const { table, readings, rows, sortable } = arranging.arrange({ ...arranging.initial, ...change });
  const count = 1 + data.columns.length;
  return {
    table,
    readings,
    rows,
    sortable,
    texts: table.rows.map((row) => row.slice(0, count + 1).map(seen)),
  };
};
const heads = (change: Partial<TableArrangement>) => arranged(change).table.rows.map(([head]) => head);

describe('with periods in the columns', () => {
  test('each area is a row, and cut-off and source stand once or under their periods', () => {
    const { table, texts } = arranged({ columns: 'period' });
    expect(table.columns).toEqual(['Địa bàn', '2023', '2024', 'Tính đến', 'Nguồn']);
    expect(texts).toEqual([
      ['Lạng Sơn', '12%', '3%'],
      ['Đồng Nai', '9%', 'chưa báo cáo'],
      ['An Giang', '10%', '5%'],
    ]);
  });

  test('some indicators are rows under their area', () => {
    const { table } = arranged({ columns: 'period' }, two);
    expect(table.columns[0]).toBe('Chỉ tiêu');
    expect(table.groups?.map(({ head, rows }) => [head, rows.length])).toEqual(
      NAMES.map((name) => [name, 2]),
    );
  });

  test('the value after a break says so, since no row can', () => {
    const { arranging } = describeTable(
      { columns: [{ indicator, values: subject, totalCount: subject.length }] },
      telling,
    );
    const row = arranging?.arrange({ columns: 'period', order: 'list', filter: '' }).table.rows[0] ?? [];
    const details = row.map((cell) => (typeof cell === 'object' && 'key' in cell ? cell.detail : undefined));
    expect(details[6]).toMatch(/^Đổi chuẩn nghèo/);
    expect(details.filter((detail) => detail?.includes('chuẩn'))).toHaveLength(1);
  });
});

test('with areas in the columns each period is a row, with a row at a break', () => {
  const data = { columns: [{ indicator, values: [...subject, ...benchmark], totalCount: 20 }] };
  const { arranging } = describeTable(data, telling);
  const { table } = arranging?.arrange({ columns: 'area', order: 'list', filter: '' }) ?? {};
  expect(table?.columns.slice(0, 3)).toEqual(['Kỳ', 'Lạng Sơn', 'Cả nước']);
  expect(table?.rows.slice(4, 7).map((row) => row.slice(0, 3).map(seen))).toEqual([
    ['2020', 'chưa công bố', 'chưa công bố'],
    [expect.stringMatching(/^Đổi chuẩn nghèo/)],
    ['2021', '12,20%', 'chưa công bố'],
  ]);
});

test('rows go up and down by a column, those without a value stay behind; names follow the alphabet', () => {
  const by = (column: number, isDescending: boolean) =>
    heads({ columns: 'period', order: { column, isDescending } });
  expect(by(1, false)).toEqual(['Đồng Nai', 'An Giang', 'Lạng Sơn']);
  expect(by(2, false)).toEqual(['Lạng Sơn', 'An Giang', 'Đồng Nai']);
  expect(by(2, true)).toEqual(['An Giang', 'Lạng Sơn', 'Đồng Nai']);
  expect(by(0, false)).toEqual(['An Giang', 'Đồng Nai', 'Lạng Sơn']);
  expect(arranged({ columns: 'period' }).sortable).toEqual([0, 1, 2]);
  expect(arranged({ columns: 'area' }).sortable).toEqual([]);
});

test('a filter finds names with or without marks, counts what stays, and what is saved is what is shown', () => {
  const { rows, readings, texts } = arranged({ columns: 'period', filter: 'dong n' });
  expect(texts).toEqual([['Đồng Nai', '9%', 'chưa báo cáo']]);
  expect(rows).toEqual({ shown: 1, all: 3 });
  expect([...readings.keys()]).toEqual(['1/2023', '1/2024']);
  expect(heads({ columns: 'period', filter: 'Lạng' })).toEqual(['Lạng Sơn']);
  expect(arranged({ filter: '2024' }).table.groups?.map(({ rows: left }) => left.length)).toEqual([1, 1, 1]);
  expect(arranged({ filter: 'nowhere' }).rows.shown).toBe(0);
});
