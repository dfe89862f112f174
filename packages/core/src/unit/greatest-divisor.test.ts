import { expect, test } from 'vitest';
import { greatestDivisor } from './greatest-divisor.ts';

test.each([
  [12, 18, 6],
  [18, 12, 6],
  [-12, 18, 6],
  [7, 13, 1],
  [0, 5, 5],
  [-5, 0, 5],
  [0, 0, 0],
])('the greatest divisor of %i and %i is %i', (a, b, expected) => {
  expect(greatestDivisor(a, b)).toBe(expected);
});
