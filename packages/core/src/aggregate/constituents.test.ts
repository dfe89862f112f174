import { expect, test } from 'vitest';
import type { Area } from '../area/area.ts';
import type { CrosswalkType } from '../area/crosswalk.ts';
import type { Stretch } from '../area/lineage.ts';
import { plannedCapital } from '../indicator/capital.ts';
import { defineIndicator, type Indicator } from '../indicator/define-indicator.ts';
import { povertyRate } from '../indicator/poverty.ts';
import { criteriaPerCommune, documentsCompleted } from '../indicator/rural.ts';
import { parsePeriod } from '../time/period.ts';
import { type Answer, nothing } from './answer.ts';
import { addConstituents, type ConstituentAnswer } from './constituents.ts';

const area: Area = {
  code: 'X',
  validFrom: '2025-07-01',
  validTo: null,
  level: 'COMMUNE',
  type: 'Xã',
  name: 'X',
  parent: null,
};
const period = parsePeriod('2024');
const schools = defineIndicator({ ...plannedCapital, id: 'schools', unit: 'count', numerator: [] });

function part(
  indicator: Indicator,
  answer: Partial<Answer>,
  stretches: readonly Stretch[] | null = [{ start: 0, end: 1 }],
  changes: readonly CrosswalkType[] = ['merge'],
): ConstituentAnswer {
  return {
    constituent: {
      area: { ...area, code: 'A' },
      stretches,
      changes: changes.map((type) => ({ on: '2025-07-01', from: 'A', to: 'X', type, weight: 1 })),
    },
    answer: {
      ...nothing(indicator, area, period, {}, 'NOT_PUBLISHED'),
      missing: null,
      cutOff: { day: '2024-12-31', precision: 'day' },
      precision: 1,
      ...answer,
    },
  };
}
const add = (indicator: Indicator, ...parts: ConstituentAnswer[]) =>
  addConstituents(indicator, area, period, parts, parts.length);
const count = (value: number, answer: Partial<Answer> = {}) =>
  part(schools, { value, numerator: value, ...answer });
const rate = (numerator: number | null, denominator: number | null) =>
  part(povertyRate, { value: 0.1, numerator, denominator });

test('counts of a unit other than money add as well', () => {
  expect(add(schools, count(3), count(4))).toMatchObject({ value: 7, unit: 'count', missing: null });
});

test('a rate needs both of its parts, and a share without any is no count', () => {
  expect(add(povertyRate, rate(10, 100), rate(null, 100)).missing).toBe('ACROSS_BREAK');
  expect(add(povertyRate, rate(10, 100), rate(10, null)).missing).toBe('ACROSS_BREAK');
  expect(add(documentsCompleted, part(documentsCompleted, { value: 0.9 })).missing).toBe('ACROSS_BREAK');
});

test('of figures of one day the first stands for what they share', () => {
  const sum = add(schools, count(1, { asOfBasis: 'STATED' }), count(2, { asOfBasis: 'PERIOD_END' }));
  expect(sum.asOfBasis).toBe('STATED');
  const older = count(2, { asOfBasis: 'PERIOD_END', cutOff: { day: '2024-12-30', precision: 'day' } });
  expect(add(schools, count(1, { asOfBasis: 'STATED' }), older)).toMatchObject({
    asOfBasis: 'PERIOD_END',
    cutOff: { day: '2024-12-30' },
  });
});

test('one divided constituent makes an estimate of the whole', () => {
  const half = part(schools, { value: 10, numerator: 10 }, [{ start: 0, end: 0.5 }]);
  expect(add(schools, count(1), half)).toMatchObject({ value: 6, status: 'ESTIMATED' });
  expect(add(schools, count(1), count(10))).toMatchObject({ value: 11, status: 'ACTUAL' });
});

test('a divided rate never has more in its numerator than in its denominator', () => {
  const middle = part(povertyRate, { value: 1, numerator: 1, denominator: 2 }, [{ start: 0.4, end: 0.6 }]);
  // Between 0.4 and 0.6 of 2 lies no whole household, of 1 poor and of 1 other one each.
  expect(add(povertyRate, middle)).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
});

test('a whole of incomplete parts is incomplete, also when only one of them is', () => {
  const some = count(2, { origin: 'SOME_CHILDREN' });
  expect(add(schools, count(1), some).origin).toBe('SOME_CHILDREN');
  expect(add(schools, count(1), count(1)).origin).toBe('ALL_CHILDREN');
  expect(addConstituents(schools, area, period, [count(1)], 2)).toMatchObject({
    origin: 'SOME_CHILDREN',
    coverage: { reported: 1, expected: 2 },
  });
});

test('a rate prints to the decimals of its indicator, a count as coarsely as its coarsest part', () => {
  expect(add(povertyRate, rate(10, 100)).precision).toBe(1e-4);
  const mean = part(criteriaPerCommune, { value: 15, numerator: 30, denominator: 2 });
  expect(add(criteriaPerCommune, mean).precision).toBe(0.01);
  expect(add(schools, count(1), count(2, { precision: 10 }), count(3, { precision: null })).precision).toBe(
    10,
  );
  expect(add(schools, count(1, { precision: null }), count(2, { precision: 10 })).precision).toBe(10);
  expect(add(schools, count(1, { precision: null })).precision).toBeNull();
});

test('one edge that no text gives makes the whole unsure, and so does one unsure figure', () => {
  const inferred = part(schools, { value: 1, numerator: 1 }, undefined, ['merge-inferred', 'merge']);
  expect(add(schools, count(1), inferred).confidence).toBe('low');
  expect(add(schools, count(1, { confidence: 'medium' }), count(1)).confidence).toBe('medium');
  expect(add(schools, count(1), count(1, { confidence: 'medium' })).confidence).toBe('medium');
  expect(add(schools, count(1), count(1)).confidence).toBe('high');
});

test('without any value the reason of the first constituent is given, in its scope', () => {
  const suppressed = count(0, { value: null, missing: 'SUPPRESSED', scope: { programme: 'NTM' } });
  expect(add(schools, suppressed)).toMatchObject({ missing: 'SUPPRESSED', scope: { programme: 'NTM' } });
  expect(add(schools)).toMatchObject({ missing: 'NOT_PUBLISHED', scope: {} });
});

test('a merger with a hidden count is hidden, however many others are known', () => {
  const hidden = count(0, { value: null, missing: 'SUPPRESSED' });
  expect(add(schools, count(40), hidden)).toMatchObject({ value: null, missing: 'SUPPRESSED' });
});
