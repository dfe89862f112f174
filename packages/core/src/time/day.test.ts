import { expect, test } from 'vitest';
import { addDays, cutOffText, daysBetween, isDay, lastDayOfMonth, parseCutOff } from './day.ts';

test('isDay accepts only days that exist', () => {
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2023-02-29')).toBe(false);
  expect(isDay('2023-2-9')).toBe(false);
  expect(isDay('2023-13-01')).toBe(false);
  expect(isDay('2023-00-01')).toBe(false);
  expect(isDay('2023-04-31')).toBe(false);
  expect(isDay('2023-04-10')).toBe(true);
  expect(isDay('12023-04-10')).toBe(false);
  expect(isDay('2023-04-100')).toBe(false);
});

test('daysBetween counts the 37 days between the two publications of 2023', () => {
  expect(daysBetween('2024-01-31', '2024-03-08')).toBe(37);
  expect(addDays('2024-01-31', 37)).toBe('2024-03-08');
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
  expect(lastDayOfMonth(2023, 12)).toBe('2023-12-31');
});

test('days are counted backwards and over the change of a year', () => {
  expect(daysBetween('2024-03-08', '2024-01-31')).toBe(-37);
  expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
  expect(daysBetween('2024-01-31', '2024-01-31')).toBe(0);
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
});

test('a cut-off keeps the precision of its source and prints as published', () => {
  for (const [text, day, precision] of [
    ['2024-01-31', '2024-01-31', 'day'],
    ['2023-01', '2023-01-31', 'month'],
    ['2023-10', '2023-10-31', 'month'],
    ['2023-12', '2023-12-31', 'month'],
    ['2024', '2024-12-31', 'year'],
  ] as const) {
    const cutOff = parseCutOff(text);
    expect(cutOff.day).toBe(day);
    expect(cutOff.precision).toBe(precision);
    expect(cutOffText(cutOff)).toBe(text);
  }
  for (const text of ['10/2023', '2023-00', '2023-13', '2023-02-30', '202', '20231', ''])
    expect(() => parseCutOff(text)).toThrow(RangeError);
});
