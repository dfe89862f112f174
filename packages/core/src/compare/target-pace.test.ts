import { expect, test } from 'vitest';
import { part } from '../../test/part.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import { parsePeriod } from '../time/period.ts';
import { betterEnd } from './reached.ts';
import type { Achieved, Target } from './target.ts';
import { paceOf } from './target-pace.ts';

const target: Target & { readonly value: number } = Object.freeze({
  kind: 'year-end',
  period: parsePeriod('2025'),
  dueOn: null,
  value: 120,
  unit: 'count',
  standard: null,
});
const achieved = (value: number, day: string, changes: Partial<Achieved> = {}): Achieved => ({
  value,
  unit: 'count',
  precision: 1,
  cutOff: { day, precision: 'day' },
  asOfBasis: 'STATED',
  standard: null,
  status: 'ACTUAL',
  through: parsePeriod('2025'),
  figures: [],
  coverage: { reported: 1, expected: 1 },
  isUnbroken: true,
  ...changes,
});
const linear = { start: { value: 100, on: '2024-12-31' }, path: 'linear' } as const;

test.each(['year-end', 'by-date', 'yearly'] as const)(
  '%s is approached from its start by equal steps',
  (kind) => {
    const pace = (value: number) =>
      paceOf({ ...target, kind }, 'more', achieved(value, '2025-06-30'), linear);
    expect(pace(110)).toEqual({ path: 'linear', expected: 110, gap: 0, status: 'ON_TRACK' });
    expect(pace(109)).toEqual({ path: 'linear', expected: 110, gap: -1, status: 'BEHIND' });
  },
);

test('where less is better the result must be below the way', () => {
  const falling = { ...target, value: 80 };
  const pace = (value: number) => paceOf(falling, 'less', achieved(value, '2025-06-30'), linear);
  expect(pace(90)).toMatchObject({ expected: 90, status: 'ON_TRACK' });
  expect(pace(91)).toMatchObject({ gap: 1, status: 'BEHIND' });
});

test('the way ends on the day the target is due: a budget year closes on 31/01', () => {
  const rate = {
    ...target,
    kind: 'by-date',
    period: parsePeriod('2024'),
    dueOn: '2025-01-31',
    value: 0.95,
  } as const;
  const approach = { start: { value: 0, on: '2023-12-31' }, path: 'linear' } as const;
  const pace = paceOf(
    rate,
    'more',
    achieved(0.5, '2024-06-30', { unit: 'share', precision: 0.001 }),
    approach,
  );
  expect(pace?.expected).toBeCloseTo((0.95 * 6) / 13, 12);
  expect(pace?.status).toBe('ON_TRACK');
});

test('equal ratios expect less growth early on than equal steps', () => {
  const tripled = { ...target, value: 400 };
  const compound = { ...linear, path: 'compound' } as const;
  expect(paceOf(tripled, 'more', achieved(200, '2025-06-30'), compound)).toEqual({
    path: 'compound',
    expected: 200,
    gap: 0,
    status: 'ON_TRACK',
  });
  expect(paceOf(tripled, 'more', achieved(200, '2025-06-30'), linear)).toMatchObject({
    expected: 250,
    status: 'BEHIND',
  });
});

test('an average is to be kept all along, and needs no start', () => {
  // Lạng Sơn: 3.085 points a year in 2022 and 2023, of 3 as the average of the period.
  const average = { ...target, kind: 'period-average', unit: 'points', value: 0.03 } as const;
  const soFar = achieved(0.03085, '2023-12-31', { unit: 'points', precision: 0.0001 });
  expect(paceOf(average, 'more', soFar, { ...linear, start: undefined })).toEqual({
    path: 'linear',
    expected: 0.03,
    gap: 0.00085,
    status: 'ON_TRACK',
  });
});

test('a relative target is approached from the figure that it is relative to', () => {
  const start: Candidate = part('20', 1, 1, { cutOff: { day: '2021-12-31', precision: 'day' } });
  const halved = { ...target, kind: 'relative', unit: 'share', value: 0.5 } as const;
  const fell = (value: number, path: 'linear' | 'compound', direction: 'more' | 'less' = 'less') =>
    paceOf(
      halved,
      direction,
      achieved(value, '2023-12-31', { unit: 'share', precision: 0.0001, figures: [start] }),
      {
        start: undefined,
        path,
      },
    );
  expect(fell(0.25, 'linear')).toEqual({ path: 'linear', expected: 0.25, gap: 0, status: 'ON_TRACK' });
  expect(fell(0.2, 'linear')).toMatchObject({ gap: -0.05, status: 'BEHIND' });
  // Half of four years at equal ratios: 1 − √0.5; and for a rise √1.5 − 1.
  expect(fell(0.29, 'compound')?.expected).toBeCloseTo(1 - Math.SQRT1_2, 12);
  expect(fell(0.29, 'compound')?.status).toBe('BEHIND');
  expect(fell(0.3, 'compound', 'more')?.expected).toBeCloseTo(Math.sqrt(1.5) - 1, 12);
  expect(fell(0.3, 'linear', 'more')?.expected).toBeCloseTo(0.25, 12);
});

test('without a cut-off, a start or a path nothing can be expected', () => {
  const undated = achieved(110, '', { cutOff: null });
  expect(paceOf(target, 'more', undated, linear)).toBeUndefined();
  expect(
    paceOf(target, 'more', achieved(110, '2025-06-30'), { ...linear, start: undefined }),
  ).toBeUndefined();
  expect(paceOf(target, 'more', achieved(110, '2024-12-31'), linear)).toBeUndefined();
  expect(paceOf({ ...target, kind: 'list' }, 'more', achieved(110, '2025-06-30'), linear)).toBeUndefined();
  const relative = { ...target, kind: 'relative' } as const;
  expect(paceOf(relative, 'more', achieved(0.2, '2025-06-30'), linear)).toBeUndefined();
});

test('more of a relative target is better, of others what the indicator says', () => {
  expect(betterEnd({ kind: 'relative' }, 'less')).toBe('more');
  expect(betterEnd({ kind: 'yearly' }, 'less')).toBe('less');
  expect(betterEnd({ kind: 'yearly' }, undefined)).toBeUndefined();
});
