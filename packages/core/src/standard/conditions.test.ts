import { expect, test } from 'vitest';
import { DISTRICT_CONDITIONS, judgeConditions, MODEL_CONDITIONS } from './conditions.ts';

const district = {
  'recognised-communes': 20 / 20,
  'advanced-communes': 2 / 20,
  'civilised-townships': 1,
  satisfaction: 0.9,
  'lowest-commune-satisfaction': 0.8,
};
const judge = (changes: Readonly<Record<string, number | null>> = {}) =>
  judgeConditions(DISTRICT_CONDITIONS.conditions, { ...district, ...changes }).isMet;

test('a district that reaches every number exactly is met', () => {
  expect(judge()).toBe(true);
});

test.each([
  ['recognised-communes', 19 / 20],
  ['advanced-communes', 1 / 20],
  ['civilised-townships', 0.5],
  ['satisfaction', 0.8999],
  ['lowest-commune-satisfaction', 0.7999],
])('a district that falls short of %s is not', (id, value) => {
  expect(judge({ [id]: value })).toBe(false);
});

test('what is unknown is neither met nor missed, and one missed decides', () => {
  expect(judge({ satisfaction: null })).toBeNull();
  expect(judge({ satisfaction: null, 'advanced-communes': 0 })).toBe(false);
  expect(judgeConditions(DISTRICT_CONDITIONS.conditions, {})).toMatchObject({
    isMet: null,
    conditions: [{ id: 'recognised-communes', value: null, isMet: null }, {}, {}, {}, {}],
  });
});

test('a model commune earns 1.10 times what is asked of an advanced one', () => {
  const model = { advanced: 1, 'income-to-advanced-level': 1.1, 'smart-villages': 1, 'model-fields': 1 };
  const verdict = (changes: object) =>
    judgeConditions(MODEL_CONDITIONS.conditions, { ...model, ...changes }).isMet;
  expect(verdict({})).toBe(true);
  expect(verdict({ 'income-to-advanced-level': 1.0999 })).toBe(false);
  expect(verdict({ advanced: 0 })).toBe(false);
  expect(verdict({ 'smart-villages': 0 })).toBe(false);
});

test('a province brings its own conditions; without any, all of them are met', () => {
  expect(judgeConditions([{ id: 'districts', atLeast: 0.7 }], { districts: 0.7 }).isMet).toBe(true);
  expect(judgeConditions([], {}).isMet).toBe(true);
});

test('both sets are of 2021 to 2025', () => {
  for (const { firstYear, lastYear } of [DISTRICT_CONDITIONS, MODEL_CONDITIONS])
    expect([firstYear, lastYear]).toEqual([2021, 2025]);
});
