import { expect, test } from 'vitest';
import type { Candidate } from '../aggregate/candidate.ts';
import { disbursementRate } from '../indicator/capital.ts';
import { povertyReduction } from '../indicator/poverty.ts';
import { ntmCommunes } from '../indicator/rural.ts';
import { parsePeriod } from '../time/period.ts';
import { achievedFor } from './achieved.ts';
import { judgeTarget, type Target } from './target.ts';

const figure = (period: string, value: number | null, changes: Partial<Candidate> = {}): Candidate => ({
  area: '20@1900-01-01',
  period,
  scope: {},
  unit: 'points',
  value,
  missing: value === null ? 'NOT_PUBLISHED' : null,
  numerator: null,
  denominator: null,
  base: null,
  standard: 'poverty-2022',
  method: 'review',
  precision: 0.0001,
  published: null,
  cutOff: { day: `${period.slice(-4)}-12-31`, precision: 'day' },
  asOfBasis: 'PERIOD_END',
  kind: 'COMPUTED',
  origin: 'DERIVED',
  status: 'ACTUAL',
  derivation: null,
  coverage: null,
  sources: [],
  confidence: 'high',
  release: null,
  ...changes,
});
const findIn =
  (...figures: readonly Candidate[]) =>
  (period: { text: string }) =>
    figures.find((candidate) => candidate.period === period.text);

const average: Target = {
  kind: 'period-average',
  period: parsePeriod('2021/2025'),
  dueOn: null,
  value: 0.03,
  unit: 'points',
  standard: 'poverty-2022',
};
// Lạng Sơn: reductions from the baseline of 12.20% at the end of 2021.
const [of2022, of2023] = [figure('2022', 0.0328), figure('2023', 0.0289)];

test('the average of 2022 and 2023 is 3.085 points, and not due before the period ends', () => {
  const achieved = achievedFor(average, povertyReduction, findIn(of2022, of2023));
  expect(achieved).toMatchObject({
    value: 0.03085,
    through: { text: '2023' },
    coverage: { reported: 2, expected: 4 },
    isUnbroken: true,
  });
  expect(judgeTarget(average, 'more', achieved)).toMatchObject({
    gap: 0.00085,
    status: 'NOT_DUE',
    reasons: ['CUT_OFF'],
  });
});

test('a yearly reduction of the same standard ends the period: 12.20% to 2.32% in four years', () => {
  const all = [of2022, of2023, figure('2024', 0.0267), figure('2025', 0.0104)];
  const achieved = achievedFor(average, povertyReduction, findIn(...all));
  expect(achieved).toMatchObject({ value: 0.0247, coverage: { reported: 4, expected: 4 } });
  expect(judgeTarget(average, 'more', achieved)).toMatchObject({ gap: -0.0053, status: 'NOT_MET' });
});

test('a year without a figure, or by another standard, leaves the average open', () => {
  const gap = achievedFor(average, povertyReduction, findIn(of2022, figure('2025', 0.01)));
  expect(gap).toMatchObject({ isUnbroken: false, coverage: { reported: 2, expected: 4 } });
  expect(judgeTarget(average, 'more', gap).status).toBe('NOT_COMPARABLE');
  const other = findIn(figure('2022', 0.03, { standard: 'poverty-2016' }));
  expect(achievedFor(average, povertyReduction, other)).toBeUndefined();
});

test('rates are never averaged', () => {
  const share = { ...average, unit: 'share', standard: null } as const;
  const find = findIn(figure('2022', 0.5, { unit: 'share' }));
  expect(achievedFor(share, disbursementRate, find)).toBeUndefined();
});

test('a target by a date asks for figures up to that day', () => {
  const asked: unknown[] = [];
  const target: Target = { ...average, kind: 'by-date', period: parsePeriod('2025'), dueOn: '2025-06-30' };
  achievedFor(target, ntmCommunes, (...question) => {
    asked.push(question);
    return undefined;
  });
  expect(asked).toEqual([[parsePeriod('2025'), '2025-06-30']]);
});

test('a relative change is taken from the year before the period, else from the first year of its standard', () => {
  const target: Target = { ...average, kind: 'relative', unit: 'share', value: 0.5, standard: null };
  const poor = { unit: 'count', direction: 'less' } as const;
  const count = (period: string, value: number, standard = 'poverty-2022') =>
    figure(period, value, { unit: 'count', precision: 1, standard });
  const of = (...figures: readonly Candidate[]) => achievedFor(target, poor, findIn(...figures));
  expect(of(count('2020', 1000), count('2025', 400))).toMatchObject({ value: 0.6, unit: 'share' });
  expect(of(count('2020', 1000, 'poverty-2016'), count('2021', 800), count('2024', 400))).toMatchObject({
    value: 0.5,
    through: { text: '2024' },
  });
  expect(of(count('2025', 400))).toBeUndefined();
  expect(of(count('2020', 0), count('2025', 400))).toBeUndefined();
});

test('a year without a figure gives nothing to judge, nor does a list', () => {
  const yearly: Target = { ...average, kind: 'yearly', period: parsePeriod('2024') };
  expect(achievedFor(yearly, povertyReduction, findIn(figure('2024', null)))).toBeUndefined();
  expect(achievedFor({ ...yearly, kind: 'list' }, povertyReduction, findIn(of2022))).toBeUndefined();
  expect(achievedFor(yearly, povertyReduction, findIn(figure('2024', 0.02)))?.value).toBe(0.02);
});

test('a figure that is the result itself covers its one period', () => {
  const yearly: Target = { ...average, kind: 'yearly', period: parsePeriod('2023') };
  expect(achievedFor(yearly, povertyReduction, findIn(of2023))).toMatchObject({
    through: { text: '2023' },
    coverage: { reported: 1, expected: 1 },
    isUnbroken: true,
    figures: [of2023],
  });
});

test('an average leaves out the first year of a standard only for a reduction by a standard', () => {
  const find = findIn(figure('2021', 0.05), of2022);
  expect(achievedFor(average, povertyReduction, find)).toMatchObject({
    value: 0.0328,
    coverage: { expected: 4 },
  });
  const anyStandard = { ...average, standard: null };
  expect(achievedFor(anyStandard, povertyReduction, find)).toMatchObject({
    value: 0.0414,
    coverage: { expected: 5 },
  });
  const other = { unit: 'points', direction: 'more' } as const;
  expect(achievedFor(average, other, find)).toMatchObject({ value: 0.0414, coverage: { expected: 5 } });
});

test('a result is as fine as its finest figure, as firm as its weakest, and of the last one’s day', () => {
  const rough = figure('2022', 0.03, { precision: 0.01, status: 'ESTIMATED' });
  const fine = figure('2023', 0.0289);
  expect(achievedFor(average, povertyReduction, findIn(rough, fine))).toMatchObject({
    precision: 0.0001,
    status: 'ESTIMATED',
    cutOff: { day: '2023-12-31' },
    standard: 'poverty-2022',
  });
  const unknown = { precision: null };
  expect(achievedFor(average, povertyReduction, findIn(figure('2022', 0.03, unknown), fine))?.precision).toBe(
    0.0001,
  );
  expect(
    achievedFor(
      average,
      povertyReduction,
      findIn(figure('2022', 0.03, unknown), figure('2023', 0.03, unknown)),
    )?.precision,
  ).toBeNull();
});

test('a relative change covers the years up to its last figure', () => {
  const target: Target = { ...average, kind: 'relative', unit: 'share', value: 0.5, standard: null };
  const count = (period: string, value: number) => figure(period, value, { unit: 'count', precision: 1 });
  const grown = achievedFor(
    target,
    { unit: 'count', direction: 'more' },
    findIn(count('2020', 400), count('2023', 500)),
  );
  expect(grown).toMatchObject({ value: 0.25, coverage: { reported: 3, expected: 5 }, isUnbroken: true });
});
