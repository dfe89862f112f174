import { expect, test } from 'vitest';
import { part, slice } from '../../test/part.ts';
import { isExpected } from './expected.ts';
import { weighParts, withoutSplit } from './weigh-parts.ts';

const none = { value: null, numerator: null, denominator: null };

test('parts weigh by their denominators, and a published rate by its own', () => {
  const parts = Object.freeze([part('A', 30, 40), part('B', 0, 60, { value: 0.5, numerator: null })]);
  const { base, known, coverage, reasons } = weighParts(parts, []);
  expect(base).toBe('current-plan');
  expect(known.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [30, 40],
    [30, 60],
  ]);
  expect(coverage).toEqual({ reported: 2, expected: 2 });
  expect(reasons).toEqual([]);
});

test('a part without a figure is missing with its reason, and no part counts as 0', () => {
  const { known, missing, coverage } = weighParts(
    [
      part('A', 30, 40),
      part('B', 0, 1, { ...none, missing: 'NOT_REPORTED' }),
      part('C', 0, 1, { value: 0.5, numerator: null, denominator: null }),
      part('D', 0, 1, { value: 0.5, denominator: 0 }),
      part('E', 0, 1, { ...none, missing: 'NOT_APPLICABLE' }),
      part('F', 0, 1, none),
      part('G', 0, 10),
    ],
    [],
  );
  expect(known.map(({ candidate, numerator }) => [candidate.area[0], numerator])).toEqual([
    ['A', 30],
    ['G', 0],
  ]);
  expect(missing.map((found) => [found.candidate.area[0], found.missing])).toEqual([
    ['B', 'NOT_REPORTED'],
    ['C', 'NO_DENOMINATOR'],
    ['D', 'ZERO_DENOMINATOR'],
    ['E', 'NOT_APPLICABLE'],
    ['F', 'NOT_PUBLISHED'],
  ]);
  expect(coverage).toEqual({ reported: 2, expected: 6 });
});

test('only what the indicator does not apply to is not expected', () => {
  const reasons = ['NOT_APPLICABLE', 'AREA_NOT_VALID', 'NOT_REPORTED', null] as const;
  expect(reasons.map((missing) => isExpected({ missing }))).toEqual([false, false, true, true]);
});

test('parts of different bases, units or standards have a reason, an unstated one is beside a stated one', () => {
  const reasons = (...parts: Parameters<typeof weighParts>[0]) => weighParts(parts, []).reasons;
  expect(reasons(part('A', 1, 2), part('B', 1, 2, { base: 'pooled' }))).toEqual(['BASE']);
  expect(reasons(part('A', 1, 2), part('B', 1, 2, { unit: 'points' }))).toEqual(['UNIT']);
  expect(reasons(part('A', 1, 2), part('B', 1, 2, { standard: 'x' }), part('C', 1, 2))).toEqual(['STANDARD']);
  expect(reasons(part('A', 1, 2), part('B', 1, 2, { scope: { programme: 'NTM' } }))).toEqual(['SCOPE']);
  // Neither of the stated two is set beside the unstated one alone.
  const unstated = part('A', 1, 2, { base: 'unstated' });
  expect(reasons(unstated, part('B', 1, 2), part('C', 1, 2, { base: 'pooled' }))).toEqual([
    'BASE_UNKNOWN',
    'BASE',
  ]);
  expect(weighParts([unstated, part('B', 1, 2)], [])).toMatchObject({
    base: 'current-plan',
    reasons: ['BASE_UNKNOWN'],
  });
  expect(weighParts([unstated], [])).toMatchObject({ base: 'unstated', reasons: ['BASE_UNKNOWN'] });
  expect(weighParts([], [])).toMatchObject({ base: null, known: [], reasons: [] });
});

test('a missing part gives no reason against the others', () => {
  const { reasons } = weighParts([part('A', 1, 2), part('B', 0, 1, { ...none, base: 'pooled' })], []);
  expect(reasons).toEqual([]);
});

test('parts split by a dimension are of one scope without it', () => {
  const parts = [slice('programme', 'NTM', 1, 2), slice('programme', 'GNBV', 1, 2)];
  expect(weighParts(parts, ['programme']).reasons).toEqual([]);
  expect(weighParts(parts, ['vintage']).reasons).toEqual(['SCOPE']);
  expect(withoutSplit(parts[0] as (typeof parts)[0], ['programme']).scope).toEqual({});
});

test('a part given twice would count twice and is refused', () => {
  expect(() => weighParts([part('A', 1, 2), part('B', 1, 2), part('A', 3, 4)], [])).toThrow(
    'weighParts requires each part once, got A@1900-01-01 twice',
  );
  const twice = [slice('programme', 'NTM', 1, 2), slice('programme', 'NTM', 3, 4)];
  expect(() => weighParts(twice, ['programme'])).toThrow(RangeError);
});
