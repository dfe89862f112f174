import { expect, test } from 'vitest';
import { nothing } from '../aggregate/answer.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import { disbursementRate } from '../indicator/capital.ts';
import { parsePeriod } from '../time/period.ts';
import { commonestOf, fits, yardstickOf } from './yardstick.ts';

const province = {
  code: '20',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'PROVINCE',
  type: 'Tỉnh',
  name: 'Lạng Sơn',
  parent: null,
} as const;

function figure(day: string | null, base = 'pooled', changes: Partial<Candidate> = {}): Candidate {
  return {
    ...nothing(disbursementRate, province, parsePeriod('2023'), {}, 'NOT_PUBLISHED'),
    value: 0.5,
    base,
    cutOff: day === null ? null : { day, precision: 'day' },
    ...changes,
  };
}

test('the commonest kind gives the sample, on a tie the one of the later cut-off', () => {
  const [a, b, c] = [figure('2023-06-30'), figure('2023-09-30'), figure('2023-09-30', 'allocated')];
  for (const order of [
    [a, b, a],
    [b, a, a],
    [a, a, b],
  ] as const)
    expect(commonestOf(order)).toBe(a);
  expect(commonestOf([a, b])).toBe(b);
  expect(commonestOf([b, a])).toBe(b);
  expect(commonestOf([figure(null), a])).toBe(a);
  expect(commonestOf([b, c, c, a, a, a])).toBe(a);
  expect(commonestOf([])).toBeUndefined();
});

test('a figure fits up to 92 days before the cut-off of the yardstick, and none after it', () => {
  const yardstick = figure('2023-12-31');
  expect(fits(figure('2023-12-31'), yardstick)).toBe(true);
  expect(fits(figure('2023-09-30'), yardstick)).toBe(true);
  expect(fits(figure('2023-09-29'), yardstick)).toBe(false);
  expect(fits(figure('2024-01-01'), yardstick)).toBe(false);
});

test('an unknown day is let pass, but is no yardstick for one that is known', () => {
  expect(fits(figure(null), figure('2023-12-31'))).toBe(true);
  expect(fits(figure(null), figure(null))).toBe(true);
  expect(fits(figure('2023-12-31'), figure(null))).toBe(false);
});

test('an unstated base is let pass, but is no yardstick for one that is stated', () => {
  const day = '2023-12-31';
  expect(fits(figure(day, 'unstated'), figure(day, 'pooled'))).toBe(true);
  expect(fits(figure(day, 'unstated'), figure(day, 'unstated'))).toBe(true);
  expect(fits(figure(day, 'pooled'), figure(day, 'unstated'))).toBe(false);
  expect(fits(figure(day, 'pooled'), figure(day, 'allocated'))).toBe(false);
});

test('the yardstick is the kind that most others can be set beside', () => {
  const [pooled, allocated, unstated] = ['pooled', 'allocated', 'unstated'].map((base) =>
    figure('2023-12-31', base),
  );
  const early = figure('2023-10-31', 'pooled');
  const all = [allocated, allocated, pooled, early, early, unstated] as Candidate[];
  for (const order of [all, all.toReversed()]) expect(yardstickOf(order, () => false)).toBe(pooled);
});

test('of kinds even in this, the preferred one is taken, then the later, then the commoner', () => {
  const [pooled, allocated] = [figure('2023-12-31', 'pooled'), figure('2023-12-31', 'allocated')];
  const preferred = (wanted: Candidate) => (candidate: Candidate) => candidate === wanted;
  for (const wanted of [pooled, allocated])
    for (const order of [
      [pooled, allocated],
      [allocated, pooled],
    ])
      expect(yardstickOf(order, preferred(wanted))).toBe(wanted);
  const later = figure('2024-01-31', 'allocated');
  for (const order of [
    [pooled, later],
    [later, pooled],
  ])
    expect(yardstickOf(order, () => false)).toBe(later);
  // Two figures can be set beside either: two of one kind, or one and an earlier one.
  const [one, earlier] = [figure('2023-12-31', 'allocated'), figure('2023-11-30', 'allocated')];
  for (const order of [
    [one, earlier, pooled, pooled],
    [pooled, pooled, earlier, one],
  ])
    expect(yardstickOf(order, () => false)).toBe(pooled);
});

test('figures are counted, not kinds', () => {
  const [pooled, allocated] = [figure('2023-12-31', 'pooled'), figure('2023-12-31', 'allocated')];
  const earlier = ['2023-10-31', '2023-11-30'].map((day) => figure(day, 'allocated'));
  const isOfBase = (base: string) => (candidate: Candidate) => candidate.base === base;
  const three = [pooled, pooled, pooled, allocated, ...earlier.slice(1)];
  expect(yardstickOf(three, isOfBase('allocated'))).toBe(pooled);
  expect(yardstickOf([pooled, pooled, allocated, ...earlier], isOfBase('pooled'))).toBe(allocated);
});
