import { expect, test } from 'vitest';
import type { Assessment, CriterionState } from '../standard/assessment.ts';
import { findRuralRule, type RuralRule } from '../standard/rural-rule.ts';
import { criteriaBands } from './criteria-bands.ts';
import { meanCriteria } from './mean-criteria.ts';

const rule = findRuralRule('ntm-2021') as RuralRule;
const states = (met: number, rest: CriterionState | null = 'not-met') =>
  Object.fromEntries(rule.criteria.map(({ number }) => [number, number <= met ? ('met' as const) : rest]));
const assessed = (area: string, met: number, rest?: CriterionState | null): Assessment => ({
  area,
  standard: 'ntm-2021',
  asOf: '2025-06-30',
  criteria: states(met, rest),
});

test('criteria met are added up and divided by the communes', () => {
  expect(meanCriteria([assessed('a', 19), assessed('b', 15), assessed('c', 12)], rule)).toEqual({
    value: 46 / 3,
    missing: null,
    numerator: 46,
    denominator: 3,
    coverage: { reported: 3, expected: 3 },
  });
});

test('basically met is not met', () => {
  expect(meanCriteria([assessed('a', 14, 'basically-met')], rule).value).toBe(14);
});

test('a commune with blank criteria is left out and counted in the coverage', () => {
  expect(meanCriteria([assessed('a', 10), assessed('b', 18, null)], rule)).toMatchObject({
    value: 10,
    coverage: { reported: 1, expected: 2 },
  });
  expect(meanCriteria([assessed('b', 18, null)], rule)).toMatchObject({
    value: null,
    missing: 'ZERO_DENOMINATOR',
  });
});

test('a recognised commune counts with what it meets, and with all criteria only when that is asked', () => {
  const communes = [assessed('a', 17), assessed('b', 9), assessed('c', 18, null)];
  expect(meanCriteria(communes, rule).value).toBe(13);
  expect(meanCriteria(communes, rule, { countAsAll: new Set(['a', 'c']) })).toMatchObject({
    value: (19 + 9 + 19) / 3,
    coverage: { reported: 3, expected: 3 },
  });
});

test('bands are cut where the caller says, each number in one of them', () => {
  const met = [0, 9, 10, 14, 15, 18, 18, 19];
  expect(criteriaBands(met, [10, 15, 19])).toEqual([
    { from: 0, to: 9, communes: 2 },
    { from: 10, to: 14, communes: 2 },
    { from: 15, to: 18, communes: 3 },
    { from: 19, to: null, communes: 1 },
  ]);
  expect(criteriaBands(met, [5, 10]).map(({ communes }) => communes)).toEqual([1, 1, 6]);
  expect(criteriaBands(met, [])).toEqual([{ from: 0, to: null, communes: 8 }]);
});

test.each([[[0]], [[10, 10]], [[15, 10]], [[1.5]]])('cuts of %j are refused', (cuts) => {
  expect(() => criteriaBands([], cuts)).toThrow('criteriaBands requires cuts that rise from 1');
});

test.each([-1, 2.5])('%d criteria met are refused', (count) => {
  expect(() => criteriaBands([count], [10])).toThrow('criteriaBands requires whole numbers of 0 or more');
});
