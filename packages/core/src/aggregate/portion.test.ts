import { expect, test } from 'vitest';
import { portion } from './portion.ts';

test('parts that lie end to end add up to the whole, whatever they round to', () => {
  const parts = [0, 0.2, 0.5, 1].map((start, i, marks) => [{ start, end: marks[i + 1] ?? 1 }]);
  // 0.2 of 13 is 2.6, to 0.5 is 6.5: 3, 7 and 13 at the marks.
  expect(parts.map((part) => portion(13, part))).toEqual([3, 4, 6, 0]);
});

test('several stretches are one portion', () => {
  expect(
    portion(100, [
      { start: 0, end: 0.25 },
      { start: 0.5, end: 1 },
    ]),
  ).toBe(75);
  expect(portion(100, [])).toBe(0);
});

test('half a household goes to the earlier stretch', () => {
  expect([portion(1, [{ start: 0, end: 0.5 }]), portion(1, [{ start: 0.5, end: 1 }])]).toEqual([1, 0]);
});
