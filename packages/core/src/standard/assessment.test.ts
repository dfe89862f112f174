import { expect, test } from 'vitest';
import { type Assessment, type CriterionState, countCriteria } from './assessment.ts';
import { lostCriteria } from './lost-criteria.ts';
import { findRuralRule, type RuralRule } from './rural-rule.ts';

const rule = findRuralRule('ntm-2021') as RuralRule;
const assessed = (criteria: Assessment['criteria'], changes: Partial<Assessment> = {}): Assessment => ({
  area: '1@1900-01-01',
  standard: 'ntm-2021',
  asOf: '2023-12-31',
  criteria,
  ...changes,
});
const first = (count: number, state: CriterionState) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [i + 1, state]));

test('14 met and 5 basically met are 14 of 19, not 19', () => {
  // A commune of Điện Biên: 14 met and 5 basically met.
  const criteria = { ...first(19, 'basically-met'), ...first(14, 'met') };
  expect(countCriteria(assessed(criteria), rule)).toEqual({ met: 14, basicallyMet: 5, notMet: 0, blank: 0 });
});

test('a blank is neither met nor not met', () => {
  expect(countCriteria(assessed({ 1: 'met', 2: 'not-met', 3: null }), rule)).toEqual({
    met: 1,
    basicallyMet: 0,
    notMet: 1,
    blank: 17,
  });
});

test('an assessment is counted by its own set', () => {
  expect(() => countCriteria(assessed({}, { standard: 'ntm-2026' }), rule)).toThrow(
    'countCriteria requires an assessment by ntm-2021, got ntm-2026',
  );
  for (const number of [0, 20])
    expect(() => countCriteria(assessed({ [number]: 'met' }), rule)).toThrow(
      `countCriteria requires criteria of ntm-2021, got ${number}`,
    );
});

const before = assessed({ 1: 'met', 2: 'met', 3: 'met', 4: 'met', 5: 'not-met' });

test('within a set a criterion that was met and is not is lost; a blank is not judged', () => {
  const now = assessed({ 1: 'met', 2: 'basically-met', 3: 'not-met', 4: null, 5: 'met' });
  expect(lostCriteria({ before, now })).toEqual([
    { criterion: 2, before: 2, cause: 'LOSS' },
    { criterion: 3, before: 3, cause: 'LOSS' },
  ]);
});

test('between sets only what corresponds is set against each other, and the cause is the change of set', () => {
  const now = assessed({ 1: 'not-met', 2: 'not-met' }, { standard: 'ntm-2026' });
  // Invented: 2 and 3 of the earlier set became 2 of the new one, 1 became 1, 4 has no counterpart.
  const correspondence = (criterion: number) => ({ 1: 1, 2: 2, 3: 2 })[criterion];
  expect(lostCriteria({ before, now }, correspondence)).toEqual([
    { criterion: 1, before: 1, cause: 'CHANGE_OF_SET' },
    { criterion: 2, before: 2, cause: 'CHANGE_OF_SET' },
    { criterion: 2, before: 3, cause: 'CHANGE_OF_SET' },
  ]);
  expect(() => lostCriteria({ before, now })).toThrow('requires a correspondence between sets');
});

test('what was not met before is not lost', () => {
  const now = assessed({ 5: 'not-met', 6: 'not-met' });
  expect(lostCriteria({ before, now })).toEqual([]);
});

test('a correspondence says nothing within a set', () => {
  const now = assessed({ 1: 'not-met' });
  expect(lostCriteria({ before, now }, () => undefined)).toEqual([
    { criterion: 1, before: 1, cause: 'LOSS' },
  ]);
});

test('two areas are not one that lost something', () => {
  const now = assessed({ 1: 'not-met' }, { area: '2@1900-01-01' });
  expect(() => lostCriteria({ before, now })).toThrow('lostCriteria requires one area');
});
