import { expect, test } from 'vitest';
import { requiredPace } from './required-pace.ts';

const question = {
  plannedDong: 614_294_000_000,
  disbursedDong: 84_499_000_000,
  target: 0.95,
  asOf: '2024-05-31',
  dueOn: '2025-01-31',
};

test('what is left of the target is spread over the months that are left', () => {
  // 0.95 × 614,294 − 84,499 = 499,080.3 million; over the 8 months to 31/01/2025 62,385.0375 million each.
  expect(requiredPace(question)).toEqual({
    neededDong: 499_080_300_000,
    months: 8,
    perMonthDong: 62_385_037_500,
  });
});

test('a month is rounded up to a whole đồng, so that the target is reached', () => {
  const pace = requiredPace({
    ...question,
    plannedDong: 100,
    disbursedDong: 0,
    target: 1,
    asOf: '2024-10-31',
  });
  expect(pace).toEqual({ neededDong: 100, months: 3, perMonthDong: 34 });
});

test('a reached target needs nothing, also when its day has passed', () => {
  expect(requiredPace({ ...question, disbursedDong: 614_294_000_000 })).toMatchObject({
    neededDong: 0,
    perMonthDong: 0,
  });
  expect(requiredPace({ ...question, target: 0.1, asOf: '2025-03-31' })).toEqual({
    neededDong: 0,
    months: 0,
    perMonthDong: 0,
  });
});

test('without time left there is no pace for what is needed', () => {
  expect(requiredPace({ ...question, asOf: '2025-01-31' })).toMatchObject({ months: 0, perMonthDong: null });
  expect(requiredPace({ ...question, asOf: '2025-01-30' }).perMonthDong).toBeGreaterThan(0);
});

test('a plan of 0 is refused', () => {
  expect(() => requiredPace({ ...question, plannedDong: 0 })).toThrow('a denominator above 0');
});
