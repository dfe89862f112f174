import { expect, test } from 'vitest';
import { checkDeprivationSheet } from './deprivation-sheet.ts';

const sheet = {
  list: 'poor-households' as const,
  households: 10,
  deprived: { water: 10, toilet: 7, telecom: 0 },
};

test('a sheet that fits has no finding', () => {
  expect(checkDeprivationSheet(sheet, 17)).toEqual([]);
  expect(checkDeprivationSheet(sheet, null)).toEqual([]);
});

test('one household too many is found, with both numbers', () => {
  expect(checkDeprivationSheet({ ...sheet, deprived: { water: 11 } }, null)).toEqual([
    { kind: 'MORE_THAN_HOUSEHOLDS', deprivation: 'water', deprived: 11, households: 10 },
  ]);
});

test.each([16, 18])('a stated total of %i is not the sum of 17', (stated) => {
  expect(checkDeprivationSheet(sheet, stated)).toEqual([{ kind: 'TOTAL', stated, summed: 17 }]);
});

test('what is not reported is not judged', () => {
  expect(checkDeprivationSheet({ ...sheet, households: null, deprived: { water: 99 } }, 99)).toEqual([]);
  expect(checkDeprivationSheet({ ...sheet, deprived: { water: 3, toilet: null } }, 17)).toEqual([]);
});
