import { expect, test } from 'vitest';
import { planProgress } from './medium-term-plan.ts';

test('what is given and what is left are the plan', () => {
  const plannedDong = 4565e9;
  const { givenDong, leftDong } = planProgress({
    plannedDong,
    givenDong: { 2021: 500e9, 2022: 1065e9, 2023: 1000e9 },
  });
  expect([givenDong, leftDong]).toEqual([2565e9, 2000e9]);
});

test('a year without a figure is named and is not 0', () => {
  expect(planProgress({ plannedDong: 10, givenDong: { 2021: 4, 2022: null, 2023: 0 } })).toEqual({
    givenDong: 4,
    leftDong: 6,
    unknownYears: [2022],
  });
});

test('more given than planned leaves less than nothing; without a plan nothing is known to be left', () => {
  expect(planProgress({ plannedDong: 10, givenDong: { 2021: 11 } }).leftDong).toBe(-1);
  expect(planProgress({ plannedDong: null, givenDong: { 2021: 11 } })).toMatchObject({
    givenDong: 11,
    leftDong: null,
  });
  expect(planProgress({ plannedDong: 10, givenDong: {} })).toEqual({
    givenDong: 0,
    leftDong: 10,
    unknownYears: [],
  });
});
