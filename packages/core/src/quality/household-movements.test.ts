import { expect, test } from 'vitest';
import { checkMovements, type HouseholdMovements } from './household-movements.ts';

const balanced: HouseholdMovements = {
  start: 1000,
  escaped: [200, 40],
  otherDecrease: 8,
  fromOtherList: 16,
  added: [32, 64],
  otherIncrease: 1,
  end: 865,
};

test('start less what left plus what came is the end', () => {
  // 1000 − 200 − 40 − 8 + 16 + 32 + 64 + 1 = 865
  expect(checkMovements(balanced)).toEqual([]);
});

test.each([
  ['start', { start: 1001 }, 1],
  ['the first column of those that escaped', { escaped: [201, 40] }, -1],
  ['the second', { escaped: [200, 41] }, -1],
  ['other decrease', { otherDecrease: 9 }, -1],
  ['the other list', { fromOtherList: 17 }, 1],
  ['the first column of added ones', { added: [33, 64] }, 1],
  ['the second of them', { added: [32, 65] }, 1],
  ['other increase', { otherIncrease: 2 }, 1],
] as const)('one household more in %s moves the expected end', (_, change, by) => {
  expect(checkMovements({ ...balanced, ...change } as HouseholdMovements)).toMatchObject([
    { kind: 'TOTAL', severity: 'error', found: 865, expected: 865 + by },
  ]);
});

test('a form that does not balance names the columns that one slip explains', () => {
  // 865 − 64 + 46 = 847
  const [finding] = checkMovements({ ...balanced, added: [32, 46], end: 865 });
  expect(finding).toMatchObject({ found: 865, expected: 847 });
  expect(finding?.suspects).toContainEqual(
    expect.objectContaining({
      cell: expect.objectContaining({ ref: 'added.1' }),
      value: 64,
      repair: 'TRANSPOSED',
    }),
  );
});

test('what moves from one list to the other is counted on both', () => {
  const poor = { ...balanced, escaped: [200, 40] as const };
  const nearPoor: HouseholdMovements = {
    start: 500,
    escaped: [16, 90],
    otherDecrease: 0,
    fromOtherList: 200,
    added: [10, 0],
    otherIncrease: 0,
    end: 604,
  };
  expect([...checkMovements(poor), ...checkMovements(nearPoor)]).toEqual([]);
});

test.each([
  [{ start: -1 }],
  [{ end: 1.5 }],
  [{ escaped: [1, -1] }],
  [{ added: [0.5, 1] }],
  [{ otherIncrease: Number.NaN }],
])('%j is refused', (change) => {
  expect(() => checkMovements({ ...balanced, ...change } as HouseholdMovements)).toThrow(
    'checkMovements requires whole numbers of 0 or more',
  );
});

test('nothing at all is a form that balances', () => {
  const none = {
    start: 0,
    escaped: [0, 0],
    otherDecrease: 0,
    fromOtherList: 0,
    added: [0, 0],
    otherIncrease: 0,
    end: 0,
  };
  expect(checkMovements(none as unknown as HouseholdMovements)).toEqual([]);
});
