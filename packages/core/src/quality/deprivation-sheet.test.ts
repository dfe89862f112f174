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
  const [finding, ...others] = checkDeprivationSheet({ ...sheet, deprived: { water: 11 } }, null);
  expect(finding).toMatchObject({ kind: 'EXCEEDS', severity: 'error', found: 11, expected: 10 });
  expect(finding?.cells.map(({ ref }) => ref)).toEqual(['water', 'households']);
  expect(others).toEqual([]);
});

test.each([16, 18])('a stated total of %i is not the sum of 17', (stated) => {
  const [finding, ...others] = checkDeprivationSheet(sheet, stated);
  expect(finding).toMatchObject({ kind: 'TOTAL', severity: 'error', found: stated, expected: 17 });
  expect(finding?.suspects).toContainEqual(expect.objectContaining({ value: 17, repair: 'ONE_DIGIT' }));
  expect(others).toEqual([]);
});

test('what is not reported is not judged, unless what is reported is too much without it', () => {
  expect(checkDeprivationSheet({ ...sheet, households: null, deprived: { water: 99 } }, 99)).toEqual([]);
  const partly = { ...sheet, deprived: { water: 3, toilet: null } };
  expect(checkDeprivationSheet(partly, 17)).toEqual([]);
  expect(checkDeprivationSheet(partly, 2)).toMatchObject([{ kind: 'TOTAL', found: 2, expected: 3 }]);
});
