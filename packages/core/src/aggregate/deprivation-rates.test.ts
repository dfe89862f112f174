import { expect, test } from 'vitest';
import { addSheets, type DeprivationSheet, deprivationRates } from './deprivation-rates.ts';

const poor: DeprivationSheet = {
  list: 'poor-households',
  households: 400,
  deprived: { water: 100, toilet: 300 },
};

test('each rate has the households of its own list as base', () => {
  expect(deprivationRates(poor)).toEqual([
    {
      deprivation: 'water',
      base: 'poor-households',
      numerator: 100,
      denominator: 400,
      value: 0.25,
      missing: null,
    },
    {
      deprivation: 'toilet',
      base: 'poor-households',
      numerator: 300,
      denominator: 400,
      value: 0.75,
      missing: null,
    },
  ]);
  const nearPoor = { ...poor, list: 'near-poor-households' as const, households: 1000 };
  expect(deprivationRates(nearPoor)[0]).toMatchObject({ base: 'near-poor-households', value: 0.1 });
});

test('an unreported count and a list without households have no rate, each with its reason', () => {
  const [unknown, none] = [
    deprivationRates({ ...poor, deprived: { water: null } })[0],
    deprivationRates({ ...poor, households: 0, deprived: { water: 0 } })[0],
  ];
  expect(unknown).toMatchObject({ value: null, missing: 'NOT_REPORTED' });
  expect(none).toMatchObject({ value: null, missing: 'ZERO_DENOMINATOR' });
  expect(deprivationRates({ ...poor, households: null })[0]).toMatchObject({ missing: 'NO_DENOMINATOR' });
});

test('the sheet of a district is the sum of its communes, its rates are ratios of sums', () => {
  const sum = addSheets([poor, { ...poor, households: 100, deprived: { water: 80, toilet: 10 } }]);
  expect(sum).toEqual({ list: 'poor-households', households: 500, deprived: { water: 180, toilet: 310 } });
  // 180 / 500; the mean of 25% and 80% would be 52.5%.
  expect(deprivationRates(sum)[0]?.value).toBe(0.36);
});

test('what one commune does not report is unknown for the district', () => {
  const sum = addSheets([poor, { ...poor, households: null, deprived: { water: 5 } }]);
  expect(sum).toEqual({ list: 'poor-households', households: null, deprived: { water: 105, toilet: null } });
});

test('sheets of two lists never add up, and no sheet has no sum', () => {
  expect(() => addSheets([poor, { ...poor, list: 'near-poor-households' }])).toThrow(
    'addSheets requires sheets of one list, got poor-households and near-poor-households',
  );
  expect(() => addSheets([])).toThrow('got none');
});
