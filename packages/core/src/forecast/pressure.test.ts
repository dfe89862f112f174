import { expect, test } from 'vitest';
import { pressure } from './pressure.ts';

const question = {
  plannedDong: 1000,
  disbursedDong: 300,
  target: 0.9,
  asOf: '2024-06-30',
  dueOn: '2024-12-31',
};

test('the required pace is set against the pace so far', () => {
  // 600 in 6 months after 300 in 6 months.
  expect(pressure(question, '2023-12-31')).toBe(2);
  expect(pressure({ ...question, target: 0.6 }, '2023-12-31')).toBe(1);
  expect(pressure({ ...question, target: 0.3 }, '2023-12-31')).toBe(0);
});

test('the later it began, the faster the pace so far and the lower the pressure', () => {
  expect(pressure(question, '2024-03-31')).toBe(1);
  expect(pressure({ ...question, disbursedDong: 1, target: 0.601 }, '2024-05-31')).toBe(100);
});

test('without time left, time passed or money disbursed there is nothing to set against', () => {
  expect(pressure({ ...question, dueOn: '2024-06-30' }, '2023-12-31')).toBeUndefined();
  expect(pressure(question, '2024-06-30')).toBeUndefined();
  expect(pressure(question, '2024-12-31')).toBeUndefined();
  expect(pressure({ ...question, disbursedDong: 0 }, '2023-12-31')).toBeUndefined();
});
