import { expect, test } from 'vitest';
import { relativeReduction } from './relative-reduction.ts';

test('half the households less is 0.5, all of them 1, none 0', () => {
  expect([relativeReduction(200, 100), relativeReduction(200, 0), relativeReduction(200, 200)]).toEqual([
    0.5, 1, 0,
  ]);
});

test('an increase is negative, and from nothing there is no reduction', () => {
  expect(relativeReduction(100, 125)).toBe(-0.25);
  expect(relativeReduction(0, 0)).toBeUndefined();
  expect(relativeReduction(0, 5)).toBeUndefined();
});

test('a negative count is refused', () => {
  for (const [before, after] of [
    [-1, 0],
    [5, -2],
    [Number.NaN, 1],
  ] as const)
    expect(() => relativeReduction(before, after)).toThrow('relativeReduction requires counts of 0 or more');
});
