import { expect, test } from 'vitest';
import { cleanFraction, exactSum, roundTo } from './unit.ts';

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

test('cleanFraction keeps twelve digits after the mark and drops the noise behind them', () => {
  expect(cleanFraction(0.1 + 0.2)).toBe(0.3);
  expect(cleanFraction(0.123_456_789_012_4)).toBe(0.123_456_789_012);
});

test('exactSum adds whole numbers and refuses what cannot be held exactly', () => {
  expect(exactSum([])).toBe(0);
  expect(exactSum([40_187_000_000_000, -187, 187])).toBe(40_187_000_000_000);
  expect(exactSum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => exactSum([Number.MAX_SAFE_INTEGER, 1])).toThrow('exactSum requires a sum within 2^53 − 1');
  expect(() => exactSum([-Number.MAX_SAFE_INTEGER, -1])).toThrow('exactSum requires');
});

test('roundTo is not misled by the last binary digits of a quotient', () => {
  // 0.95 / 0.1 is 9.499999999999998 in binary and 9.5 in fact.
  expect(roundTo(0.95, 0.1)).toBe(1);
});
