import { expect, test } from 'vitest';
import type { Area } from '../area/area.ts';
import { povertyReduction } from '../indicator/poverty.ts';
import { parsePeriod } from '../time/period.ts';
import { type Answer, nothing } from './answer.ts';
import { reductionCandidates } from './reduction.ts';

const province: Area = {
  code: '20',
  validFrom: '1900-01-01',
  validTo: null,
  level: 'PROVINCE',
  type: 'Tỉnh',
  name: 'Lạng Sơn',
  parent: null,
};

function rate(period: string, value: number | null, changes: Partial<Answer> = {}): Answer {
  return {
    ...nothing(povertyReduction, province, parsePeriod(period), {}, 'NOT_PUBLISHED'),
    unit: 'share',
    value,
    missing: value === null ? 'NOT_PUBLISHED' : null,
    standard: 'poverty-2022',
    method: 'review',
    precision: 0.0001,
    cutOff: { day: `${period}-12-31`, precision: 'day' },
    ...changes,
  };
}

const reduction = (before: readonly Answer[], now: readonly Answer[]) =>
  reductionCandidates(povertyReduction, province, parsePeriod('2022'), before, now);

test('a reduction is the rate before less the rate now, in points, and negative where poverty grew', () => {
  expect(reduction([rate('2021', 0.122)], [rate('2022', 0.0892)])).toMatchObject([
    { value: 0.0328, unit: 'points', missing: null, kind: 'COMPUTED', numerator: null, denominator: null },
  ]);
  expect(reduction([rate('2021', 0.08)], [rate('2022', 0.09)])[0]?.value).toBe(-0.01);
});

test('no reduction follows from one rate alone', () => {
  expect(reduction([], [rate('2022', 0.0892)])).toEqual([]);
  expect(reduction([rate('2021', null)], [rate('2022', 0.0892)])).toEqual([]);
  expect(reduction([rate('2021', 0.122)], [rate('2022', null)])).toEqual([]);
});

test('each scope is set against itself', () => {
  const scoped = (period: string, value: number, group: string) => rate(period, value, { scope: { group } });
  const found = reduction(
    [scoped('2021', 0.5, 'a'), scoped('2021', 0.3, 'b')],
    [scoped('2022', 0.1, 'b'), scoped('2022', 0.4, 'a'), scoped('2022', 0.4, 'c')],
  );
  expect(found.map(({ scope, value }) => [scope.group, value])).toEqual([
    ['b', 0.2],
    ['a', 0.1],
  ]);
});

test('another standard leaves the reason and no value', () => {
  const [across] = reduction([rate('2021', 0.05, { standard: 'poverty-2016' })], [rate('2022', 0.0892)]);
  expect(across).toMatchObject({ value: null, missing: 'ACROSS_BREAK' });
});

test('a reduction prints as finely as the finer rate and is as firm as the weaker one', () => {
  const precision = (before: number | null, now: number | null) =>
    reduction([rate('2021', 0.12, { precision: before })], [rate('2022', 0.09, { precision: now })])[0]
      ?.precision;
  expect(precision(0.01, 0.0001)).toBe(0.0001);
  expect(precision(0.0001, 0.01)).toBe(0.0001);
  expect(precision(null, 0.01)).toBe(0.01);
  expect(precision(0.01, null)).toBe(0.01);
  const [estimated] = reduction([rate('2021', 0.12, { status: 'ESTIMATED' })], [rate('2022', 0.09)]);
  expect(estimated?.status).toBe('ESTIMATED');
});

test('a reduction from or to a hidden rate is hidden', () => {
  const hidden = (period: string) => rate(period, null, { missing: 'SUPPRESSED' });
  expect(reduction([hidden('2021')], [rate('2022', 0.09)])).toMatchObject([
    { value: null, missing: 'SUPPRESSED' },
  ]);
  expect(reduction([rate('2021', 0.12)], [hidden('2022')])).toMatchObject([
    { value: null, missing: 'SUPPRESSED' },
  ]);
});
