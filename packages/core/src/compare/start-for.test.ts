import { expect, test } from 'vitest';
import { part } from '../../test/part.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import { disbursementRate } from '../indicator/capital.ts';
import { povertyRate, povertyReduction } from '../indicator/poverty.ts';
import { ntmCommunes } from '../indicator/rural.ts';
import { CAPITAL } from '../observation/dataset.ts';
import { parsePeriod } from '../time/period.ts';
import { startFor } from './start-for.ts';
import type { Target } from './target.ts';

const target: Target = Object.freeze({
  kind: 'year-end',
  period: parsePeriod('2021/2025'),
  dueOn: null,
  value: 0.03,
  unit: 'share',
  standard: 'poverty-2022',
});
const figure = (period: string, value: number, standard = 'poverty-2022'): Candidate =>
  part('20', value, 1, { period, standard, cutOff: { day: `${period}-12-31`, precision: 'day' } });
const findIn =
  (...figures: readonly Candidate[]) =>
  (period: { text: string }) =>
    figures.find((candidate) => candidate.period === period.text);

test('what runs up within a year starts at 0 on the day before it, and so does an amount of a year', () => {
  const rate: Target = { ...target, kind: 'by-date', period: parsePeriod('2024'), dueOn: '2025-01-31' };
  const nothing = () => undefined;
  expect(startFor(rate, disbursementRate, nothing)).toEqual({ value: 0, on: '2023-12-31' });
  const yearly: Target = { ...target, kind: 'yearly', period: parsePeriod('2024') };
  expect(startFor(yearly, povertyReduction, nothing)).toEqual({ value: 0, on: '2023-12-31' });
});

test('it is the measure of the numerator that runs up or not', () => {
  const measures = [
    { id: 'households', unit: 'count', aggregation: 'stock' },
    { id: 'trained', unit: 'count', aggregation: 'cumulative' },
  ] as const;
  const start = (...numerator: readonly string[]) =>
    startFor(
      target,
      { dataset: { ...CAPITAL, measures }, numerator },
      findIn(figure('2020', 0.5, 'poverty-2016')),
    );
  expect(start('trained')).toMatchObject({ value: 0 });
  expect(startFor({ ...target, standard: null }, ntmCommunes, findIn(figure('2020', 0.5)))?.value).toBe(0.5);
  expect(start('households')).toBeUndefined();
});

test('a level starts from the year before its period, by the same standard, else from the first year of it', () => {
  const level: Target = { ...target, kind: 'year-end', unit: 'share' };
  const before = figure('2020', 0.0789, 'poverty-2016');
  const first = { ...figure('2021', 0.122), cutOff: null };
  expect(startFor(level, povertyRate, findIn(before, first))).toEqual({ value: 0.122, on: '2021-12-31' });
  expect(startFor({ ...level, standard: null }, povertyRate, findIn(before, first))).toEqual({
    value: 0.0789,
    on: '2020-12-31',
  });
  expect(
    startFor({ ...level, kind: 'by-date' }, povertyRate, findIn({ ...figure('2021', 0.1), value: null })),
  ).toBeUndefined();
});

test('an average, a relative target and a list need no start', () => {
  for (const kind of ['period-average', 'relative', 'list'] as const)
    expect(startFor({ ...target, kind }, povertyRate, findIn(figure('2020', 1)))).toBeUndefined();
});
