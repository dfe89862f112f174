import { expect, test } from 'vitest';
import { type BudgetYear, disbursedAfter, monthInYear } from './budget-year.ts';

const year: BudgetYear = Object.freeze({
  year: 2023,
  closesOn: '2024-01-31',
  plannedDong: 1000,
  cuts: [
    { asOf: '2023-03-31', disbursedDong: 90 },
    { asOf: '2023-06-30', disbursedDong: 300 },
    { asOf: '2024-01-31', disbursedDong: 650 },
  ],
});

test('a budget year begins on 01/01 and 31/01 of the next year is its thirteenth month', () => {
  expect(monthInYear(2023, '2022-12-31')).toBe(0);
  expect(monthInYear(2023, '2023-12-31')).toBe(12);
  expect(monthInYear(2023, '2024-01-31')).toBe(13);
});

test('a cut is what it is, and between two cuts the money runs in a straight line', () => {
  expect(disbursedAfter(year, 3)).toBe(90);
  expect(disbursedAfter(year, 6)).toBe(300);
  expect(disbursedAfter(year, 8)).toBe(400);
  expect(disbursedAfter(year, 4)).toBe(160);
  expect(disbursedAfter(year, 13)).toBe(650);
});

test('a year begins with nothing disbursed', () => {
  expect(disbursedAfter(year, 0)).toBe(0);
  expect(disbursedAfter(year, 1)).toBe(30);
});

test('closed books stay as they closed; those whose close is not reported are not known further', () => {
  expect(disbursedAfter(year, 20)).toBe(650);
  const open = { ...year, closesOn: '2024-12-31' };
  expect(disbursedAfter(open, 13)).toBe(650);
  expect(disbursedAfter(open, 14)).toBeUndefined();
  expect(disbursedAfter({ ...year, cuts: [] }, 1)).toBeUndefined();
  expect(disbursedAfter({ ...year, cuts: [] }, 0)).toBe(0);
});
