import { expect, test } from 'vitest';
import {
  COMMUNE_KEY_CRITERIA,
  COMMUNE_WITHDRAWAL,
  DISTRICT_WITHDRAWAL,
  withdrawalGround,
} from './withdrawal.ts';

const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13];
const ground = (unmet: readonly number[], keyCriteria: readonly number[] = COMMUNE_KEY_CRITERIA) =>
  withdrawalGround({ criteria: 19, unmet, keyCriteria }, COMMUNE_WITHDRAWAL);

test.each([
  [5, null, null],
  [6, null, 'KEY_CRITERION'],
  [9, null, 'KEY_CRITERION'],
  [10, 'CRITERIA', 'CRITERIA'],
] as const)('%i of 19 unmet: %s without, %s with a key criterion among them', (count, without, withKey) => {
  expect(ground(others.slice(0, count))).toBe(without);
  expect(ground([10, ...others.slice(0, count - 1)])).toBe(withKey);
});

test.each([10, 17, 19])('criterion %i is a key one, in whatever place', (key) => {
  expect(ground([...others.slice(0, 5), key])).toBe('KEY_CRITERION');
});

const district = (total: number, withdrawn: number, unmet: readonly number[] = []) =>
  withdrawalGround(
    { criteria: 9, unmet, keyCriteria: [1], communes: { total, withdrawn } },
    DISTRICT_WITHDRAWAL,
  );

test('the shares hold exactly where they can be reached: 30 and 50 of 100', () => {
  const at = (count: number) =>
    withdrawalGround(
      { criteria: 100, unmet: Array.from({ length: count }, (_, i) => i + 1), keyCriteria: [1] },
      COMMUNE_WITHDRAWAL,
    );
  expect([29, 30, 49, 50].map(at)).toEqual([null, 'KEY_CRITERION', 'KEY_CRITERION', 'CRITERIA']);
  // 599 of 1,997 communes are just below 30%, 600 just above.
  expect([district(1997, 599), district(1997, 600)]).toEqual([null, 'COMMUNES']);
});

test('a criterion named twice is unmet once', () => {
  expect(ground([10, 10, 1, 2, 3, 4])).toBeNull();
});

test('a district goes with 30% of its communes, or by its own criteria', () => {
  expect([district(10, 2), district(10, 3), district(20, 5), district(20, 6)]).toEqual([
    null,
    'COMMUNES',
    null,
    'COMMUNES',
  ]);
  expect(district(10, 0, [2, 3, 4])).toBeNull();
  expect(district(10, 0, [1, 3, 4])).toBe('KEY_CRITERION');
  expect(district(10, 0, [2, 3, 4, 5, 6])).toBe('CRITERIA');
  expect(district(0, 0)).toBeNull();
});

test('the communes of a commune’s case do not count', () => {
  expect(
    withdrawalGround(
      { criteria: 19, unmet: [], keyCriteria: [], communes: { total: 1, withdrawn: 1 } },
      COMMUNE_WITHDRAWAL,
    ),
  ).toBeNull();
});

test('no criteria, or more unmet than there are, is refused', () => {
  expect(() => withdrawalGround({ criteria: 0, unmet: [], keyCriteria: [] }, COMMUNE_WITHDRAWAL)).toThrow(
    'at least one criterion, got 0',
  );
  expect(() => withdrawalGround({ criteria: 1, unmet: [1, 2], keyCriteria: [] }, COMMUNE_WITHDRAWAL)).toThrow(
    'at most 1 unmet criteria, got 2',
  );
  expect(withdrawalGround({ criteria: 1, unmet: [1], keyCriteria: [] }, COMMUNE_WITHDRAWAL)).toBe('CRITERIA');
});
