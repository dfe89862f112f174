import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('what is left over goes to the largest remainders, on a tie to the earlier', () => {
  // 10 × 1/6, 2/6, 3/6 are 1.67, 3.33 and 5.
  expect(apportion(10, Object.freeze([1, 2, 3]))).toEqual([2, 3, 5]);
  // 100 × 1/3 each.
  expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(apportion(2, [1, 1, 1])).toEqual([1, 1, 0]);
});

test('amounts of the state budget are shared exactly, where a product of fractions is not', () => {
  const weights = [9_007_199_254_740_880, 1, 110];
  expect(apportion(9_007_199_254_740_991, weights)).toEqual(weights);
  expect(apportion(9_007_199_254_740_990, weights)).toEqual([9_007_199_254_740_879, 1, 110]);
});

test('nothing is shared out as nothing, and no weight gets nothing', () => {
  expect(apportion(0, [0, 0])).toEqual([0, 0]);
  expect(apportion(0, [])).toEqual([]);
  expect(apportion(1, [1])).toEqual([1]);
  expect(apportion(7, [0, 2, 0])).toEqual([0, 7, 0]);
});

test('fractions, amounts below 0 and a whole without weights are refused', () => {
  expect(() => apportion(1.5, [1])).toThrow('apportion requires whole numbers of at least 0, got 1.5');
  expect(() => apportion(1, [1, -1])).toThrow('got -1');
  expect(() => apportion(1, [0, 0])).toThrow('apportion requires a weight above 0, got 0');
});
