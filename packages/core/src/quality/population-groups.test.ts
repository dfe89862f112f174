import { expect, test } from 'vitest';
import { checkGroups } from './population-groups.ts';

const form = { total: 200, groups: { 'ethnic-minority': 150, 'no-labour': 30, merit: 5 }, other: 15 };

test('the rest of the form is the total less its groups', () => {
  expect(checkGroups(form)).toEqual({ tooLarge: [], difference: 0 });
  expect(checkGroups({ ...form, other: 16 }).difference).toBe(1);
  expect(checkGroups({ ...form, other: 14 }).difference).toBe(-1);
});

test('a group can be everybody and not more', () => {
  expect(checkGroups({ total: 10, groups: { a: 10 }, other: 0 }).tooLarge).toEqual([]);
  expect(checkGroups({ total: 10, groups: { a: 11, b: 0 }, other: 0 }).tooLarge).toEqual(['a']);
});
