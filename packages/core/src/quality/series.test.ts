import { expect, test } from 'vitest';
import { parsePeriod } from '../time/period.ts';
import { checkCumulative } from './cumulative-fall.ts';
import { checkDenominator } from './denominator-jump.ts';
import { countCell, type FigureCell } from './finding.ts';
import { checkGaps } from './series-gap.ts';
import { checkScale } from './thousandfold.ts';
import { checkSources } from './two-sources.ts';

const counts = (...values: readonly (number | null)[]) =>
  values.map((value, i) => countCell(String(i + 1).padStart(2, '0'), value));
const million = (ref: string, value: number): FigureCell => ({
  ref,
  value: value * 1e6,
  unit: 'dong',
  precision: 1e6,
});
const suspects = (findings: ReturnType<typeof checkCumulative>) =>
  findings.map((finding) => finding.suspects.map(({ cell, value }) => [cell.ref, value]));

test('a cumulative figure may stand still, not fall', () => {
  expect(checkCumulative(counts(10, 10, 20))).toEqual([]);
  expect(checkCumulative(counts(10, 9, 20))).toMatchObject([
    { kind: 'FALL', severity: 'warning', cells: [{ ref: '02' }, { ref: '01' }], found: 9, expected: 10 },
  ]);
});

test('a month without a figure is passed over', () => {
  expect(checkCumulative(counts(null, 10, null, 12))).toEqual([]);
  expect(checkCumulative(counts(12, null, 10))).toMatchObject([{ found: 10, expected: 12 }]);
});

test('a fall within rounding is none', () => {
  expect(checkCumulative([million('01', 11), million('02', 10)])).toEqual([]);
  expect(checkCumulative([million('01', 12), million('02', 10)]).length).toBe(1);
});

test('a number between its neighbours, one slip away, is a suspect on either side of the fall', () => {
  // 4,021 fell from 4,210: between 4,210 and 4,230 it would be 4,221; between 1,800 and 4,021 the other 2,410 or so.
  const findings = checkCumulative(counts(4205, 4210, 4021, 4221));
  expect(suspects(findings)).toEqual([[['03', 4221]]]);
  expect(suspects(checkCumulative(counts(1800, 4210, 4021, 9999)))[0]).toContainEqual(['02', 2410]);
});

test('at the ends of a series nothing holds a number', () => {
  expect(suspects(checkCumulative(counts(20, 10)))).toEqual([[]]);
});

test('two sources agree to the coarser of their roundings', () => {
  const source = (ref: string, value: number | null, precision: number): FigureCell => ({
    ref,
    value,
    unit: 'share',
    precision,
  });
  expect(checkSources(source('a', 0.54, 0.01), source('b', 0.543, 0.001))).toEqual([]);
  expect(checkSources(source('a', 0.54, 0.01), source('b', null, 0.001))).toEqual([]);
  expect(checkSources(source('a', null, 0.01), source('b', 0.5, 0.001))).toEqual([]);
  expect(checkSources(source('a', 0.54, 0.01), source('b', 0.615, 0.001))).toMatchObject([
    { kind: 'SOURCES', severity: 'warning', found: 0.54, expected: 0.615, suspects: [] },
  ]);
});

test('of two sources that are one slip apart both are named', () => {
  expect(suspects(checkSources(countCell('a', 4643), countCell('b', 4463)))).toEqual([
    [
      ['a', 4463],
      ['b', 4643],
    ],
  ]);
});

test('a figure in another unit than before is found, at thirty-two times and not at thirty-one', () => {
  const [earlier] = counts(1000) as [FigureCell];
  const scale = (value: number | null) => checkScale(countCell('now', value), earlier);
  expect([scale(31_622), scale(32), scale(0), scale(null)]).toEqual([[], [], [], []]);
  expect(scale(31_623)).toMatchObject([
    { kind: 'SCALE', severity: 'warning', found: 31_623, expected: 1000, suspects: [{ value: 31.623 }] },
  ]);
  expect(scale(31)[0]?.suspects).toMatchObject([{ value: 31_000, repair: 'THOUSANDFOLD' }]);
  expect(checkScale(earlier, countCell('then', 0))).toEqual([]);
  expect(checkScale(earlier, countCell('then', null))).toEqual([]);
});

test('đồng among triệu đồng are a factor of a million', () => {
  const scale = (value: number) => checkScale(countCell('now', value), countCell('then', 2_000_000));
  expect(scale(3)[0]?.suspects).toMatchObject([{ value: 3_000_000 }]);
  expect(scale(3e12)[0]?.suspects).toMatchObject([{ value: 3_000_000 }]);
});

test('a denominator may move by its limit and no more', () => {
  const [earlier] = counts(200) as [FigureCell];
  const jump = (value: number | null) => checkDenominator(earlier, countCell('later', value), 0.1);
  expect([180, 200, 220, null].flatMap(jump)).toEqual([]);
  const quarter = (value: number) => checkDenominator(earlier, countCell('later', value), 0.25);
  expect([150, 250].flatMap(quarter)).toEqual([]);
  expect([...jump(179), ...jump(221)]).toMatchObject([
    { kind: 'DENOMINATOR', severity: 'warning', found: 179, expected: 200 },
    { found: 221, expected: 200 },
  ]);
  expect(suspects(jump(102))).toEqual([
    [
      ['later', 201],
      ['later', 202],
      ['later', 182],
      ['later', 192],
    ],
  ]);
});

test('from nothing known or nothing there is no jump, and a limit is above 0', () => {
  expect(checkDenominator(countCell('a', null), countCell('b', 5), 0.1)).toEqual([]);
  expect(checkDenominator(countCell('a', 0), countCell('b', 5), 0.1)).toEqual([]);
  expect(() => checkDenominator(countCell('a', 1), countCell('b', 1), 0)).toThrow(
    'checkDenominator requires a limit above 0, got 0',
  );
});

const series = (...periods: readonly string[]) =>
  periods.map((text, i) => ({ cell: countCell(text, i), period: parsePeriod(text) }));

test('each stretch without figures is one finding', () => {
  expect(checkGaps(series('2021', '2022', '2023'))).toEqual([]);
  expect(checkGaps(series('2025', '2019', '2022', '2021'))).toMatchObject([
    { kind: 'GAP', severity: 'warning', cells: [{ ref: '2019' }, { ref: '2021' }], about: ['2020'] },
    { cells: [{ ref: '2022' }, { ref: '2025' }], about: ['2023', '2024'] },
  ]);
});

test('a cell without a figure is a gap, at the ends of a series nothing is missing', () => {
  const [first, ...rest] = series('2021-01', '2021-02', '2021-03');
  const empty = { cell: countCell('2021-02', null), period: parsePeriod('2021-02') };
  expect(checkGaps([first as (typeof rest)[0], empty, rest[1] as (typeof rest)[0]])).toMatchObject([
    { about: ['2021-02'] },
  ]);
  expect(checkGaps([empty, ...rest.slice(1)])).toEqual([]);
  expect(checkGaps([])).toEqual([]);
});
