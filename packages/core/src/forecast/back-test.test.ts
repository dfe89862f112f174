import { expect, test } from 'vitest';
import { backTest, type PastCourse } from './back-test.ts';

const course = (plannedDong: number, ...amounts: [number, ...number[]]): PastCourse =>
  Object.freeze({ plannedDong, amounts });
const half = { passed: 6, all: 12 };

test('a chain ladder is tested on each year by the others', () => {
  // Growth of 2, 3 and 4 on equal amounts: each is forecast by the mean of the other two, 3.5, 3 and 2.5.
  const past = [course(1000, 100, 200), course(1000, 100, 300), course(1000, 100, 400)];
  expect(backTest('CHAIN_LADDER', past, half)).toEqual({
    years: 3,
    meanError: expect.closeTo(0.1, 15),
    largestError: 0.15,
  });
  expect(backTest('CHAIN_LADDER', [...past].reverse(), half)?.largestError).toBe(-0.15);
});

test('a straight line is tested on each year by its own pace', () => {
  const past = [course(1000, 300, 800), course(500, 100, 150)];
  // 600 of 800 is 0.2 of 1000 too low, 200 of 150 is 0.1 of 500 too high.
  expect(backTest('STRAIGHT_LINE', past, half)).toEqual({
    years: 2,
    meanError: expect.closeTo(0.15, 15),
    largestError: -0.2,
  });
  expect(backTest('STRAIGHT_LINE', past, { passed: 3, all: 9 })?.largestError).toBeCloseTo(0.3, 15);
});

test('the outcome is what a year closed with, whatever lies between', () => {
  const past = [course(1000, 100, 150, 200), course(1000, 100, 250, 300)];
  expect(backTest('CHAIN_LADDER', past, half)).toEqual({
    years: 2,
    meanError: expect.closeTo(0.1, 15),
    largestError: expect.closeTo(0.1, 15),
  });
});

test('a forecast is tested as it is given: at most the plan', () => {
  expect(backTest('STRAIGHT_LINE', [course(500, 300, 450)], half)).toMatchObject({ meanError: 0.1 });
});

test('without a year, or another year, there is nothing to test', () => {
  expect(backTest('STRAIGHT_LINE', [], half)).toBeNull();
  expect(backTest('CHAIN_LADDER', [course(500, 300, 450)], half)).toBeNull();
  expect(backTest('CHAIN_LADDER', [course(500, 300, 0), course(500, 300, 400)], half)).toMatchObject({
    years: 1,
    largestError: 0.8,
  });
});
