import { expect, test } from 'vitest';
import { monthsBetween } from './months.ts';

test('between last days of months are whole months, whatever their length', () => {
  expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(1);
  expect(monthsBetween('2023-01-31', '2023-02-28')).toBe(1);
  expect(monthsBetween('2024-10-31', '2025-01-31')).toBe(3);
  expect(monthsBetween('2024-01-31', '2026-12-31')).toBe(35);
});

test('part of a month counts by its own days', () => {
  expect(monthsBetween('2024-06-15', '2024-06-30')).toBe(0.5);
  expect(monthsBetween('2024-04-30', '2024-05-31')).toBe(1);
  expect(monthsBetween('2024-04-30', '2024-05-30')).toBeCloseTo(30 / 31, 9);
});

test('a day to itself is nothing, backwards is negative', () => {
  expect(monthsBetween('2024-06-15', '2024-06-15')).toBe(0);
  expect(monthsBetween('2025-01-31', '2024-10-31')).toBe(-3);
});
