import { expect, test } from 'vitest';
import { ANY, boundsAround, meet, NOT_NEGATIVE, over, times } from './bounds.ts';

const between = (low: number, high: number) => ({ low, high });

test('a printed number is what rounds to it, a whole one itself', () => {
  expect(boundsAround(10, 1)).toEqual(between(9.5, 10.5));
  expect(boundsAround(10, null)).toEqual(between(10, 10));
});

test('bounds that touch meet, others do not', () => {
  expect(meet(between(0, 0), between(0, 0))).toBe(true);
  expect(meet(between(1, 2), between(2, 3))).toBe(true);
  expect(meet(between(1, 2), between(3, 4))).toBe(false);
  expect(meet(ANY, NOT_NEGATIVE)).toBe(true);
});

test('the last bits of a binary fraction do not keep bounds apart', () => {
  expect(meet(boundsAround(0.1 + 0.2, null), boundsAround(0.3, null))).toBe(true);
  const [sum, total] = [100_000.1 + 23_456.6, 123_456.7 + 3e-11];
  expect(sum).not.toBe(total);
  expect(meet(boundsAround(sum, null), boundsAround(total, null))).toBe(true);
});

test('one đồng in nine hundred thousand tỷ keeps them apart', () => {
  expect(meet(boundsAround(9e14, null), boundsAround(9e14 + 1, null))).toBe(false);
});

test('products and quotients take in all four corners', () => {
  expect(times(between(-1, 2), between(3, 4))).toEqual(between(-4, 8));
  expect(over(between(-1, 2), between(4, 8))).toEqual(between(-0.25, 0.5));
});

test('of what is not bounded, or over what can be 0, anything may come', () => {
  expect(times(between(0, 2), NOT_NEGATIVE)).toEqual(ANY);
  expect(over(between(1, 2), between(0, 4))).toEqual(ANY);
  expect(over(between(1, 2), between(-1, 4))).toEqual(ANY);
});
