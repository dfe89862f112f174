import { expect, test } from 'vitest';
import { poverty } from '../../test/published.ts';
import type { ValueData } from '../chart/value.ts';
import type { TableColumn } from '../client/index.ts';
import { machineCsv } from '../element/figure/csv.ts';
import { describeTable } from './describe-table.ts';
import type { Cell } from './figure.ts';

const telling = { lang: 'VI', titleMode: 'neutral', order: 'list' } as const;
const { indicator, subject, benchmark } = poverty();
const column = (values: readonly ValueData[], more: Partial<TableColumn> = {}): TableColumn => ({
  ...{ indicator, values, totalCount: values.length },
  ...more,
});

/** Cells as a reader sees them. */
const seen = (cell: Cell | undefined): string =>
  typeof cell === 'object' && 'key' in cell
    ? [cell.text, cell.detail].filter(Boolean).join(' | ')
    : typeof cell === 'object'
      ? cell.map(({ text }) => text).join(' / ')
      : (cell ?? '');
const rowsOf = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(seen));

const region = (code: string, name: string, value: number | null): ValueData => ({
  ...(subject[9] as ValueData),
  area: { code, name, fullName: name, level: 'REGION' },
  ...{ period: '2024', value, precision: 0.0001, numerator: null, denominator: null, kind: 'REPORTED' },
  missing: value === null ? 'NOT_REPORTED' : null,
});
const regions = [
  region('R1', 'Trung du và miền núi phía Bắc', 0.1498),
  region('R2', 'Đồng bằng sông Hồng', 0.014),
  region('R3', 'Tây Nguyên', null),
  region('R4', 'Đông Nam Bộ', 0.0015),
];

test('one area is a table of periods, with a row at each break and the word for what is missing', () => {
  const { table, title, state } = describeTable({ columns: [column(subject)] }, telling);
  expect(title).toBe('Tỷ lệ hộ nghèo: Lạng Sơn');
  expect(state).toBe('ready');
  expect(table.columns).toEqual(['Kỳ', 'Tỷ lệ hộ nghèo', 'Chuẩn áp dụng', 'Tính đến', 'Nguồn']);
  const rows = rowsOf(table.rows);
  expect(rows).toHaveLength(11);
  expect(rows[0]).toEqual([
    ...['2016', '22,37% | suy ra từ số liệu công bố khác', 'Chuẩn nghèo 2016 - 2020'],
    ...['Quy ước cuối kỳ, 31/12/2016', 'UBND tỉnh Lạng Sơn, 2426/QĐ-UBND (16/12/2017)'],
  ]);
  expect(rows[2]).toEqual(['2018', 'chưa công bố', '–', '–', '–']);
  expect(rows[5]).toEqual(['Đổi chuẩn nghèo']);
  expect(rows[10]?.[1]).toBe('2,32% | 4.643\u00a0÷\u00a0199.765');
});

test('one period is a table of areas in the order of the answer, or by value with the favourable end first', () => {
  const data = { columns: [column(regions)] };
  const listed = describeTable(data, telling);
  expect(listed.title).toBe('Tỷ lệ hộ nghèo năm 2024: 4 vùng');
  expect(listed.table.columns[0]).toBe('Địa bàn');
  expect(rowsOf(listed.table.rows).map(([name, value]) => `${name} ${value}`)).toEqual([
    'Trung du và miền núi phía Bắc 14,98%',
    'Đồng bằng sông Hồng 1,40%',
    'Tây Nguyên chưa báo cáo',
    'Đông Nam Bộ 0,15%',
  ]);
  const sorted = describeTable(data, { ...telling, order: 'value' });
  expect(sorted.subtitle).toMatch(/năm 2024\. Xếp theo giá trị từ thấp đến cao$/);
  expect(sorted.table.rows.map(([name]) => name)).toEqual([
    'Đông Nam Bộ',
    'Đồng bằng sông Hồng',
    'Trung du và miền núi phía Bắc',
    'Tây Nguyên',
  ]);
  const more = column(regions, { indicator: { ...indicator, direction: 'more' } });
  expect(describeTable({ columns: [more] }, { ...telling, order: 'value' }).table.rows[0]?.[0]).toBe(
    'Trung du và miền núi phía Bắc',
  );
});

test('areas without a figure make it partial, in words', () => {
  const { state, notes } = describeTable({ columns: [column(regions)] }, telling);
  expect(state).toBe('partial');
  expect(notes[0]).toBe('3/4 vùng có số liệu');
  const english = describeTable({ columns: [column(regions)] }, { ...telling, lang: 'EN' });
  expect(english.notes[0]).toBe('3 of 4 regions have figures');
});

test('areas over time are groups of periods', () => {
  const data = { columns: [column([...subject.slice(6), ...benchmark.slice(6)])] };
  const { table, title } = describeTable(data, telling);
  expect(title).toBe('Tỷ lệ hộ nghèo: Lạng Sơn và cả nước');
  expect(table.rows).toEqual([]);
  expect(table.groups?.map(({ head, rows }) => [head, rows.length])).toEqual([
    ['Lạng Sơn', 4],
    ['Cả nước', 4],
  ]);
});

test('some indicators are columns; what differs between them stands under their names', () => {
  const near = column(
    subject.map((value) => ({ ...value, asOf: value.value === null ? null : '2025-06-30' })),
    { indicator: { ...indicator, id: 'near-poverty-rate', name: 'Tỷ lệ hộ cận nghèo' } },
  );
  const figure = describeTable({ columns: [column(subject), near] }, telling);
  expect(figure.title).toBe('Tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo: Lạng Sơn');
  expect(figure.table.columns.slice(1, 3)).toEqual(['Tỷ lệ hộ nghèo', 'Tỷ lệ hộ cận nghèo']);
  const [first] = rowsOf(figure.table.rows);
  expect(first?.[4]).toBe(
    'Tỷ lệ hộ nghèo: Quy ước cuối kỳ, 31/12/2016 / Tỷ lệ hộ cận nghèo: Quy ước cuối kỳ, 30/06/2025',
  );
  expect(first?.[5]).toBe('UBND tỉnh Lạng Sơn, 2426/QĐ-UBND (16/12/2017)');
  const csv = machineCsv([...figure.readings.values()])
    .trim()
    .split('\r\n');
  expect(csv).toHaveLength(21);
  expect(csv[2]).toMatch(/^near-poverty-rate,20,Lạng Sơn,2016,/);
});

test('a value on which publications near its cut-off disagree says so beside it', () => {
  const other = (value: number, asOf: string, differs = true) =>
    ({ value, precision: 0.01, kind: 'REPORTED', status: 'ACTUAL', differs, asOf }) as const;
  const others = [
    other(0.02, '2024-12-01'),
    other(0.05, '2024-03-01'),
    other(0.014, '2024-12-31', false),
    { ...other(0.09, '2024-12-31'), status: 'FORECAST' as const },
  ];
  const values = [{ ...region('R2', 'Đồng bằng sông Hồng', 0.014), asOf: '2024-12-31', others }];
  expect(rowsOf(describeTable({ columns: [column(values)] }, telling).table.rows)[0]?.[1]).toBe(
    '1,40% | công bố khác: 2%',
  );
});

test('an estimate, an incomplete sum and differing bases are never bare numbers', () => {
  const values = [
    { ...region('R1', 'A', 0.5), status: 'ESTIMATED' as const, base: 'pooled', baseText: 'gồm vốn kéo dài' },
    {
      ...region('R2', 'B', 0.4),
      coverage: { reported: 9, expected: 11 },
      base: 'allocated',
      baseText: 'đã phân bổ',
    },
  ];
  expect(
    rowsOf(describeTable({ columns: [column(values)] }, telling).table.rows).map((row) => row[1]),
  ).toEqual(['50,00% | ước thực hiện · gồm vốn kéo dài', '40,00% | 9/11 đơn vị có số liệu · đã phân bổ']);
});

test('a table cut short says how many values there are', () => {
  const { notes } = describeTable({ columns: [column(regions, { totalCount: 1890 })] }, telling);
  expect(notes).toContain('Bảng có 4 trong 1.890 giá trị');
});

test('without any figure it is empty and keeps the reasons', () => {
  const values = [region('R1', 'A', null), region('R2', 'B', null)];
  const { state, remarks, table } = describeTable({ columns: [column(values)] }, telling);
  expect(state).toBe('empty');
  expect(remarks).toEqual([[{ text: 'Chưa có số liệu', isStrong: true }]]);
  expect(rowsOf(table.rows)[0]?.[1]).toBe('chưa báo cáo');
  expect(describeTable({ columns: [column([])] }, telling).state).toBe('empty');
});

test('a code that passed to another area is another row', () => {
  const values = [
    { ...region('20', 'Lạng Sơn', 0.1), period: '2023' },
    { ...region('20', 'Tên khác', 0.2), period: '2024' },
  ];
  expect(describeTable({ columns: [column(values)] }, telling).table.groups?.map(({ head }) => head)).toEqual(
    ['Lạng Sơn', 'Tên khác'],
  );
});
