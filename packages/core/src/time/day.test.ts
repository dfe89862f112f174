import { expect, test } from 'vitest';
import { addDays, cutOffText, daysBetween, isDay, lastDayOfMonth, parseCutOff } from './day.ts';

test('isDay accepts only days that exist', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2023-02-29')).toBe(false);
  expect(isDay('2023-2-9')).toBe(false);
});

test('daysBetween counts the 37 days between the two publications of 2023', () => {
  expect(daysBetween('2024-01-31', '2024-03-08')).toBe(37);
  expect(addDays('2024-01-31', 37)).toBe('2024-03-08');
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
});

test('a cut-off keeps the precision of its source and prints as published', () => {
  for (const [text, day] of [
    ['2024-01-31', '2024-01-31'],
    ['2023-10', '2023-10-31'],
    ['2024', '2024-12-31'],
  ] as const) {
    const cutOff = parseCutOff(text);
    expect(cutOff.day).toBe(day);
    expect(cutOffText(cutOff)).toBe(text);
  }
  expect(() => parseCutOff('10/2023')).toThrow(RangeError);
});
