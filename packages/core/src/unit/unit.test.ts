import { expect, test } from 'vitest';
import { roundTo } from './unit.ts';

test('roundTo rounds half away from zero on the decimal value', () => {
  expect(roundTo(0.03085, 0.0001)).toBe(0.0309);
  expect(roundTo(-0.03085, 0.0001)).toBe(-0.0309);
  expect(roundTo(1.005, 0.01)).toBe(1.01);
  expect(roundTo(0.5749, 0.001)).toBe(0.575);
});

test('roundTo leaves alone what is printed to the precision already', () => {
  for (const [value, precision] of [
    [0.612, 0.001],
    [0.54, 0.01],
    [16.7, 0.1],
    [40_187_000_000_000, 1_000_000_000],
    [0, 0.01],
  ] as const)
    expect(roundTo(value, precision)).toBe(value);
});

test('roundTo never gives a negative zero', () => {
  expect(Object.is(roundTo(-0.00001, 0.001), 0)).toBe(true);
});

test('roundTo requires a precision', () => {
  expect(() => roundTo(1, 0)).toThrow('roundTo requires a precision above 0, got 0');
});
