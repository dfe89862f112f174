import { expect, test } from 'vitest';
import { straightLine } from './straight-line.ts';

test('the pace so far is carried on to the close', () => {
  expect(straightLine([{ months: 4, amount: 200 }], 13)).toEqual({ ultimate: 650, standardError: undefined });
});

test('the error grows with the months ahead, and with how unevenly the months went', () => {
  // Stretches of 1 and 3 months with 100 and 100 at a mean pace of 50: (50² / 1 + 50² / 3) / 1 is the s² of a month.
  const points = Object.freeze([
    { months: 1, amount: 100 },
    { months: 4, amount: 200 },
  ] as const);
  const s2 = 50 ** 2 + 50 ** 2 / 3;
  expect(straightLine(points, 5).standardError).toBeCloseTo(Math.sqrt(s2 * (1 + 1 / 4)), 12);
  expect(straightLine(points, 13).standardError).toBeCloseTo(Math.sqrt(s2 * (9 + 81 / 4)), 12);
  // Two more stretches at the mean pace: s² over 3 instead of 1.
  const longer = [...points, { months: 6, amount: 300 }, { months: 7, amount: 350 }] as const;
  expect(straightLine(longer, 8).standardError).toBeCloseTo(Math.sqrt((s2 / 3) * (1 + 1 / 7)), 12);
});

test('an even pace has no error', () => {
  const even = [
    { months: 2, amount: 20 },
    { months: 5, amount: 50 },
  ] as const;
  expect(straightLine(even, 13)).toEqual({ ultimate: 130, standardError: 0 });
});
