import { expect, test } from 'vitest';
import { halfWidth, INTERVAL_COVERAGE } from './interval.ts';

/** Γ(n / 2) of a whole number n. */
function gammaOfHalf(n: number): number {
  return n === 1 ? Math.sqrt(Math.PI) : n === 2 ? 1 : (n / 2 - 1) * gammaOfHalf(n - 2);
}

/** The share of Student's t that lies between −width and width, by Simpson's rule. */
function within(width: number, freedom: number): number {
  const scale = gammaOfHalf(freedom + 1) / (Math.sqrt(freedom * Math.PI) * gammaOfHalf(freedom));
  const density = (x: number) => scale * (1 + x ** 2 / freedom) ** (-(freedom + 1) / 2);
  const n = 1000;
  const h = width / n;
  let area = density(0) + density(width);
  for (let i = 1; i < n; i++) area += density(i * h) * (i % 2 === 1 ? 4 : 2);
  return (2 * area * h) / 3;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('of %i degrees of freedom 80%% lie within', (freedom) => {
  expect(INTERVAL_COVERAGE).toBe(0.8);
  expect(within(halfWidth(1, freedom), freedom)).toBeCloseTo(INTERVAL_COVERAGE, 3);
});

test('the width grows with the error, and beyond 10 degrees of freedom stays', () => {
  expect(halfWidth(100, 1)).toBeCloseTo(307.8, 12);
  expect(halfWidth(1, 2.9)).toBe(halfWidth(1, 2));
  expect(halfWidth(1, 40)).toBe(halfWidth(1, 10));
  expect(halfWidth(0, 3)).toBe(0);
  expect(() => halfWidth(1, 0)).toThrow('halfWidth requires at least 1 degree of freedom, got 0');
});
