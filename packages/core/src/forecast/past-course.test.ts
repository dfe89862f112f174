import { expect, test } from 'vitest';
import { budgetYear } from '../../test/budget-year.ts';
import { courseOf, monthsToClose } from './past-course.ts';

test('amounts are looked at at the cut, each month on, and at the close', () => {
  const year = budgetYear(2024, 1000, []);
  expect(monthsToClose(year, '2024-09-30')).toEqual([9, 10, 11, 12, 13]);
  expect(monthsToClose(year, '2024-12-31')).toEqual([12, 13]);
  expect(monthsToClose(year, '2024-11-15')).toEqual([10.5, 11.5, 12.5, 13]);
  expect(monthsToClose(year, '2025-01-30')).toEqual([expect.closeTo(13 - 1 / 31, 9), 13]);
});

test('a course needs something at its first month, and all months to its last', () => {
  const year = budgetYear(2023, 900, [0, 1, 30]);
  expect(courseOf(year, [2, 3])).toEqual({ plannedDong: 900, amounts: [1, 30] });
  expect(courseOf(year, [1, 2, 3])).toBeUndefined();
  expect(courseOf(year, [2, 3, 4])).toBeUndefined();
  expect(courseOf(year, [4])).toBeUndefined();
  expect(courseOf(budgetYear(2023, 900, [-5, 10]), [1, 2])).toBeUndefined();
});
