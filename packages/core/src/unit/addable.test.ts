import { expect, test } from 'vitest';
import { addable } from './addable.ts';

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('sums that drift by the order of adding no longer do', () => {
  const values = Object.freeze([0.1, 0.7, 0.3, -0.9]);
  const backwards = [...values].reverse();
  expect(add(values)).not.toBe(add(backwards));
  expect(add(addable(values))).toBe(add(addable(backwards)));
  const [a = 0, b = 0, c = 0, d = 0] = addable(values);
  expect(a + b + (c + d)).toBe(a + (b + c) + d);
});

test('a value moves by half a step at most, and the step is the finest that leaves room for every sum', () => {
  // 0.3 is an odd number of 2^-54; alone it is rounded to 2^(-1 - 52).
  expect(0.3 / 2 ** -53).not.toBe(Math.round(0.3 / 2 ** -53));
  const [alone = 0] = addable([0.3]);
  expect(alone / 2 ** -53).toBe(Math.round(0.3 / 2 ** -53));
  // Of four values below 0.3 the sums stay below 1.2: 2^(1 - 52).
  const [one = 0] = addable([0.3, 2 ** -51, 2 ** -52 * 0.9, 0]);
  expect(one / 2 ** -51).toBe(Math.round(0.3 / 2 ** -51));
  expect(addable([0.3, 2 ** -51, 2 ** -52 * 0.9, 0]).slice(1)).toEqual([2 ** -51, 0, 0]);
});

test('whole numbers, zeros and nothing stay what they are, without a negative zero', () => {
  expect(addable([3, -2, 40_187_000_000_000])).toEqual([3, -2, 40_187_000_000_000]);
  expect(addable([0, -0])).toEqual([0, 0]);
  expect(addable([])).toEqual([]);
});

test('the smallest numbers have a step as well', () => {
  expect(addable([Number.MIN_VALUE])).toEqual([Number.MIN_VALUE]);
});

test('a value that is no number is refused', () => {
  expect(() => addable([1, Number.NaN])).toThrow('addable requires finite values, got NaN');
});
