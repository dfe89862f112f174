import { expect, test } from 'vitest';
import { checkGroups } from './population-groups.ts';

const form = { total: 200, groups: { 'ethnic-minority': 150, 'no-labour': 30, merit: 5 }, other: 15 };

test('the rest of the form is the total less its groups', () => {
  expect(checkGroups(form)).toEqual([]);
  for (const other of [14, 16])
    expect(checkGroups({ ...form, other })).toMatchObject([{ kind: 'TOTAL', found: other, expected: 15 }]);
});

test('a group can be everybody and not more', () => {
  expect(checkGroups({ total: 10, groups: { a: 10 }, other: 0 })).toEqual([]);
  const [finding] = checkGroups({ total: 10, groups: { a: 11, b: 0 }, other: 0 });
  expect(finding).toMatchObject({ kind: 'EXCEEDS', found: 11, expected: 10 });
  expect(finding?.cells.map(({ ref }) => ref)).toEqual(['a', 'total']);
});
