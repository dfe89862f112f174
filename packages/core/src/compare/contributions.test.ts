import { expect, test } from 'vitest';
import { part, slice } from '../../test/part.ts';
import { cleanFraction } from '../unit/unit.ts';
import { contributionsTo } from './contributions.ts';

const benchmark = part('VN', 54, 100);
const of = ({ contributions }: ReturnType<typeof contributionsTo>) =>
  contributions.map(({ candidate, share, distance, contribution }) =>
    [candidate.area.slice(0, 1), share, distance, contribution].map((value) =>
      typeof value === 'number' ? cleanFraction(value) : value,
    ),
  );

test('each part adds its share times its distance, and the parts add up to the gap', () => {
  // 60 of 100, 20 of 60 and 30 of 40: together 110 of 200, which is 55%, one point above 54%.
  const parts = Object.freeze([part('A', 60, 100), part('B', 20, 60), part('C', 30, 40)]);
  const gap = contributionsTo(benchmark, parts, []);
  expect(of(gap)).toEqual([
    ['A', 0.5, 0.06, 0.03],
    ['B', 0.3, -0.206666666667, -0.062],
    ['C', 0.2, 0.21, 0.042],
  ]);
  expect(cleanFraction(gap.gap as number)).toBe(0.01);
  expect(gap.gap).toBe(gap.contributions.reduce((sum, { contribution }) => sum + contribution, 0));
  expect(gap).toMatchObject({ base: 'current-plan', missing: [], coverage: { reported: 3, expected: 3 } });
});

test('a part without figures is missing and said, and the gap is that of the others', () => {
  const without = part('B', 0, 1, {
    value: null,
    numerator: null,
    denominator: null,
    missing: 'NOT_REPORTED',
  });
  const gap = contributionsTo(benchmark, [part('A', 60, 100), without], []);
  expect(of(gap)).toEqual([['A', 1, 0.06, 0.06]]);
  expect(gap.missing).toEqual([{ candidate: without, missing: 'NOT_REPORTED' }]);
  expect(gap.coverage).toEqual({ reported: 1, expected: 2 });
});

test.each(['programme', 'funding-source', 'capital-type', 'component'])('a gap is split by %s', (by) => {
  // 55,882 of 320,197 and 28,617 of 294,097 are 84,499 of 614,294 million: 13.76%.
  const parts = [slice(by, 'x', 55_882, 320_197), slice(by, 'y', 28_617, 294_097)];
  const gap = contributionsTo(part('20', 30, 100), parts, [by]);
  expect(gap.gap).toBeCloseTo(84_499 / 614_294 - 0.3, 15);
  expect(gap.reasons).toEqual([]);
});

test('parts of different bases, or of another than the benchmark, are refused with the reason', () => {
  const parts = [part('A', 60, 100), part('B', 20, 60, { base: 'pooled' })];
  const refused = contributionsTo(benchmark, parts, []);
  expect(refused).toMatchObject({ gap: null, contributions: [], reasons: ['BASE'] });
  expect(contributionsTo(part('VN', 1, 2, { base: 'pooled' }), [part('A', 60, 100)], [])).toMatchObject({
    gap: null,
    reasons: ['BASE'],
  });
  const narrower = part('VN', 1, 2, { scope: { programme: 'NTM' } });
  expect(contributionsTo(narrower, [part('A', 60, 100)], []).reasons).toEqual(['SCOPE']);
});

test('other cut-offs and a benchmark that is a target are said beside the gap', () => {
  const target = part('VN', 95, 100, { status: 'TARGET', cutOff: null });
  const gap = contributionsTo(target, [part('A', 60, 100)], []);
  expect(gap.gap).toBeCloseTo(-0.35, 15);
  expect(gap.reasons).toEqual(['CUT_OFF_UNKNOWN', 'STATUS']);
});

test('without figures or a benchmark there is no gap', () => {
  expect(contributionsTo(benchmark, [], [])).toMatchObject({ base: null, gap: null, contributions: [] });
  const unknown = part('VN', 1, 2, { value: null, missing: 'NOT_PUBLISHED' });
  expect(contributionsTo(unknown, [part('A', 60, 100)], []).gap).toBeNull();
});

test('equal rates have no gap and nothing adds to it', () => {
  const gap = contributionsTo(benchmark, [part('A', 54, 100), part('B', 27, 50)], []);
  expect(gap.gap).toBe(0);
  expect(gap.contributions.map(({ contribution }) => contribution)).toEqual([0, 0]);
});
