import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber } from './day-number.ts';

test.each(['2024-06-30', '1900-01-01', '0001-01-01', '9999-12-31'])('%s is a number and back', (day) => {
  expect(dayOfNumber(dayNumber(day))).toBe(day);
});

test('days as numbers are in the order of days', () => {
  expect(dayNumber('2024-06-30')).toBe(20240630);
  expect(dayNumber('2024-12-31')).toBeLessThan(dayNumber('2025-01-01'));
});
