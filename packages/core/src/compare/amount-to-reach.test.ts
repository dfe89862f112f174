import { expect, test } from 'vitest';
import { amountToReach } from './amount-to-reach.ts';

test('amountToReach rounds the missing amount up to a whole one, so that the rate is reached', () => {
  // 79.3% of 175 communes are 138.775, and 106 are recognised.
  expect(amountToReach(106, 175, 0.793, 'more')).toBe(33);
  expect((106 + 33) / 175).toBeGreaterThanOrEqual(0.793);
  expect((106 + 32) / 175).toBeLessThan(0.793);
});

test('amountToReach is how much a numerator must shrink where less is better', () => {
  // 4.06% of 205,621 households are 8,348.2, and 6,912 + 16,451 are poor or near-poor.
  expect(amountToReach(23363, 205621, 0.0406, 'less')).toBe(15015);
  expect((23363 - 15015) / 205621).toBeLessThanOrEqual(0.0406);
});

test('amountToReach is 0 when the rate is reached or surpassed, never negative', () => {
  expect(amountToReach(60, 100, 0.6, 'more')).toBe(0);
  expect(amountToReach(61, 100, 0.6, 'more')).toBe(0);
  expect(amountToReach(3, 100, 0.04, 'less')).toBe(0);
});

test('amountToReach does not take binary noise for another whole đồng', () => {
  expect(0.07 * 100).toBeGreaterThan(7);
  expect(amountToReach(5, 100, 0.07, 'more')).toBe(2);
  // 61.2% of 614,294 million đồng are 375,947,928,000 đồng exactly.
  expect(amountToReach(370_000_000_000, 614_294_000_000, 0.612, 'more')).toBe(5_947_928_000);
});

test('amountToReach refuses a denominator that is not above 0', () => {
  expect(() => amountToReach(0, 0, 0.5, 'more')).toThrow(RangeError);
});

test('a product that comes out whole but for its last binary digit is whole', () => {
  // 0.07 × 100 is 7.000000000000001 in binary.
  expect(amountToReach(0, 100, 0.07, 'more')).toBe(7);
});

test('one of one can be reached', () => {
  expect(amountToReach(0, 1, 1, 'more')).toBe(1);
});
