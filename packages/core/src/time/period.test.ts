import { expect, test } from 'vitest';
import {
  comparePeriods,
  containsPeriod,
  nextPeriod,
  parsePeriod,
  periodsBetween,
  previousPeriod,
} from './period.ts';

test('parsePeriod reads years, quarters, months and ranges of years', () => {
  expect(parsePeriod('2023')).toEqual({ text: '2023', kind: 'year', start: '2023-01-01', end: '2023-12-31' });
  expect(parsePeriod('2023-Q4')).toMatchObject({ kind: 'quarter', start: '2023-10-01', end: '2023-12-31' });
  expect(parsePeriod('2024-02')).toMatchObject({ kind: 'month', start: '2024-02-01', end: '2024-02-29' });
  expect(parsePeriod('2021/2025')).toMatchObject({ kind: 'years', start: '2021-01-01', end: '2025-12-31' });
});

test.each(['', '23', '2023-13', '2023-Q5', '2025/2021', '2023-1', ' 2023'])(
  'parsePeriod refuses %j',
  (text) => {
    expect(() => parsePeriod(text)).toThrow(RangeError);
  },
);

test('previousPeriod and nextPeriod undo each other and keep the kind', () => {
  for (const [text, before] of [
    ['2023', '2022'],
    ['2023-Q1', '2022-Q4'],
    ['2023-01', '2022-12'],
    ['2021/2025', '2016/2020'],
  ] as const) {
    expect(previousPeriod(parsePeriod(text)).text).toBe(before);
    expect(nextPeriod(parsePeriod(before)).text).toBe(text);
  }
});

test('containsPeriod holds for parts of a year and not the other way round', () => {
  expect(containsPeriod(parsePeriod('2023'), parsePeriod('2023-Q4'))).toBe(true);
  expect(containsPeriod(parsePeriod('2023-Q4'), parsePeriod('2023'))).toBe(false);
  expect(containsPeriod(parsePeriod('2021/2025'), parsePeriod('2023-12'))).toBe(true);
});

test('comparePeriods orders by start and puts the longer period first', () => {
  const sorted = ['2023-12', '2024', '2023-01', '2023', '2023-Q1'].map(parsePeriod).sort(comparePeriods);
  expect(sorted.map(({ text }) => text)).toEqual(['2023', '2023-Q1', '2023-01', '2023-12', '2024']);
});

test('periodsBetween lists both ends and refuses mixed kinds and backward ranges', () => {
  expect(periodsBetween(parsePeriod('2022-11'), parsePeriod('2023-02')).map(({ text }) => text)).toEqual([
    '2022-11',
    '2022-12',
    '2023-01',
    '2023-02',
  ]);
  expect(() => periodsBetween(parsePeriod('2022'), parsePeriod('2023-02'))).toThrow(/one kind/);
  expect(() => periodsBetween(parsePeriod('2024'), parsePeriod('2023'))).toThrow(/from before to/);
});

test('a period contains itself, and none that reaches past either end', () => {
  const contains = (outer: string, inner: string) => containsPeriod(parsePeriod(outer), parsePeriod(inner));
  expect(contains('2023', '2023')).toBe(true);
  expect(contains('2023', '2023-01')).toBe(true);
  expect(contains('2023', '2023-12')).toBe(true);
  expect(contains('2023', '2022-12')).toBe(false);
  expect(contains('2023', '2024-01')).toBe(false);
  expect(contains('2021/2023', '2020/2022')).toBe(false);
});

test('neighbours of ranges keep their length, and those of quarters and months pass over the year', () => {
  const [previous, next] = [previousPeriod, nextPeriod].map(
    (step) => (text: string) => step(parsePeriod(text)).text,
  );
  expect([previous?.('2021/2025'), next?.('2021/2025')]).toEqual(['2016/2020', '2026/2030']);
  expect([previous?.('2021/2022'), next?.('2021/2022')]).toEqual(['2019/2020', '2023/2024']);
  expect([previous?.('2023-Q1'), next?.('2023-Q4')]).toEqual(['2022-Q4', '2024-Q1']);
  expect([previous?.('2023-Q3'), next?.('2023-Q2'), next?.('2023-Q3')]).toEqual([
    '2023-Q2',
    '2023-Q3',
    '2023-Q4',
  ]);
  expect([previous?.('2023-01'), next?.('2023-12')]).toEqual(['2022-12', '2024-01']);
  expect([previous?.('2023-11'), next?.('2023-09')]).toEqual(['2023-10', '2023-10']);
});

test('a list of periods may hold one, and up to a thousand', () => {
  const years = (from: string, to: string) =>
    periodsBetween(parsePeriod(from), parsePeriod(to)).map(({ text }) => text);
  expect(years('2023', '2023')).toEqual(['2023']);
  expect(years('1001', '2000')).toHaveLength(1000);
  expect(() => years('1000', '2000')).toThrow('at most 1000 periods');
});

test('a range of years ends after it starts', () => {
  expect(() => parsePeriod('2023/2023')).toThrow(RangeError);
  expect(() => parsePeriod('2023/2022')).toThrow(RangeError);
});
