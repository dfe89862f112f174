import { expect, test } from 'vitest';
import { part, slice } from '../../test/part.ts';
import { leaveOneOut } from './leave-one-out.ts';

test('the rate without a part is that of the others together, not the mean of their rates', () => {
  const { value, parts, base, coverage } = leaveOneOut(
    Object.freeze([part('A', 60, 100), part('B', 20, 60), part('C', 30, 40)]),
    [],
  );
  expect(value).toBe(110 / 200);
  expect(parts.map(({ without }) => without)).toEqual([50 / 100, 90 / 140, 80 / 160]);
  expect(parts.map(({ effect }) => effect)).toEqual([0.55 - 0.5, 0.55 - 90 / 140, 0.55 - 0.5]);
  expect(base).toBe('current-plan');
  expect(coverage).toEqual({ reported: 3, expected: 3 });
});

test('a single part leaves no rate without it', () => {
  const [only] = leaveOneOut([slice('programme', 'NTM', 1, 4)], ['programme']).parts;
  expect(only).toMatchObject({ without: undefined, effect: undefined });
  expect(leaveOneOut([slice('programme', 'NTM', 1, 4)], ['programme']).value).toBe(0.25);
});

test('missing parts are said, different bases are refused, nothing gives nothing', () => {
  const without = part('B', 0, 1, { value: null, missing: 'NOT_REPORTED' });
  expect(leaveOneOut([part('A', 1, 4), without], [])).toMatchObject({
    value: 0.25,
    missing: [{ candidate: without, missing: 'NOT_REPORTED' }],
    coverage: { reported: 1, expected: 2 },
  });
  expect(leaveOneOut([part('A', 1, 4), part('B', 1, 4, { base: 'pooled' })], [])).toMatchObject({
    value: null,
    parts: [],
    reasons: ['BASE'],
  });
  expect(leaveOneOut([], [])).toMatchObject({ value: null, parts: [] });
});
