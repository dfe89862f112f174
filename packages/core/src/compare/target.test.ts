import { expect, test } from 'vitest';
import { parsePeriod } from '../time/period.ts';
import { type Achieved, judgeTarget, type Target } from './target.ts';

// Lạng Sơn's plan for the end of 2015 was 13 communes; the press of 07/12/2015 gave 8.
const target: Target = Object.freeze({
  kind: 'year-end',
  period: parsePeriod('2015'),
  dueOn: '2015-12-31',
  value: 13,
  unit: 'count',
  standard: null,
});
const achieved = Object.freeze<Achieved>({
  value: 8,
  unit: 'count',
  precision: 1,
  cutOff: { day: '2015-12-31', precision: 'day' },
  asOfBasis: 'STATED',
  standard: null,
  status: 'ACTUAL',
  through: parsePeriod('2015'),
  figures: [],
  coverage: { reported: 1, expected: 1 },
  isUnbroken: true,
});
const early: Achieved = { ...achieved, cutOff: { day: '2015-12-07', precision: 'day' } };

test('a target is met or not by a figure of its day, with the gap in its unit', () => {
  expect(judgeTarget(target, 'more', achieved)).toMatchObject({ gap: -5, status: 'NOT_MET', reasons: [] });
  expect(judgeTarget(target, 'more', { ...achieved, value: 13 })).toMatchObject({ gap: 0, status: 'MET' });
  expect(judgeTarget(target, 'less', achieved)).toMatchObject({ gap: -5, status: 'MET' });
});

test('a figure of before the day decides nothing yet, even when it has reached the number', () => {
  expect(judgeTarget(target, 'more', early)).toMatchObject({
    gap: -5,
    status: 'NOT_DUE',
    reasons: ['CUT_OFF'],
  });
  expect(judgeTarget(target, 'more', { ...early, value: 20 }).status).toBe('NOT_DUE');
});

test('what is to be reached by a date may be reached before it', () => {
  const byDate: Target = { ...target, kind: 'by-date' };
  expect(judgeTarget(byDate, 'more', { ...early, value: 13 }).status).toBe('MET');
  expect(judgeTarget(byDate, 'more', early).status).toBe('NOT_DUE');
  expect(judgeTarget(byDate, 'more', achieved).status).toBe('NOT_MET');
  expect(judgeTarget(byDate, 'more', { ...achieved, cutOff: null })).toMatchObject({
    status: 'NOT_COMPARABLE',
    reasons: ['NO_DAY'],
  });
});

test('a target without a number has no status, whatever was achieved', () => {
  const numberless = { ...target, value: null };
  expect(judgeTarget(numberless, 'more', achieved)).toEqual({
    achieved,
    gap: null,
    status: null,
    reasons: [],
    pace: null,
  });
  expect(judgeTarget(numberless, 'more', undefined).status).toBeNull();
});

test('without a result there is no data and no gap', () => {
  expect(judgeTarget(target, 'more', undefined)).toEqual({
    achieved: null,
    gap: null,
    status: 'NO_DATA',
    reasons: [],
    pace: null,
  });
});

test.each([
  ['another unit', { unit: 'share' }, 'more', 'UNIT'],
  ['another standard', { standard: 'poverty-2016' }, 'more', 'STANDARD'],
  ['a year missing inside', { isUnbroken: false }, 'more', 'INCOMPLETE'],
  ['neither more nor less being better', {}, undefined, 'NO_DIRECTION'],
] as const)('%s makes it not comparable, without a gap', (_what, change, direction, reason) => {
  const outcome = judgeTarget({ ...target, standard: 'poverty-2022' }, direction, {
    ...achieved,
    standard: 'poverty-2022',
    ...change,
  });
  expect(outcome).toMatchObject({ gap: null, status: 'NOT_COMPARABLE', reasons: [reason] });
});

test('a result is judged as it prints', () => {
  // 140,000 of 175,010 are 79.995%, which prints as 80,00% and as 80%.
  const share = { ...target, unit: 'share', value: 0.8 } as const;
  const rate = { ...achieved, unit: 'share', value: 140_000 / 175_010 } as const;
  expect(judgeTarget(share, 'more', { ...rate, precision: 0.0001 }).status).toBe('MET');
  expect(judgeTarget(share, 'more', { ...rate, precision: 0.00001 }).status).toBe('NOT_MET');
});

test('an unknown day and an estimate are said beside the status', () => {
  const unsure = { ...achieved, value: 14, cutOff: null, status: 'ESTIMATED' } as const;
  expect(judgeTarget(target, 'more', unsure)).toMatchObject({
    gap: 1,
    status: 'MET',
    reasons: ['CUT_OFF_UNKNOWN', 'STATUS'],
  });
});

test('a relative change for the better is judged by its size, also where less is better', () => {
  const halved: Target = { ...target, kind: 'relative', unit: 'share', value: 0.5 };
  const fell = { ...achieved, unit: 'share', value: 0.6, precision: null } as const;
  expect(judgeTarget(halved, 'less', fell)).toMatchObject({ gap: 0.1, status: 'MET' });
  expect(judgeTarget(halved, 'less', { ...fell, value: 0.4 }).status).toBe('NOT_MET');
});

test('a count is judged as a whole number when its precision is not known, points to two decimals of a percent', () => {
  const plain = { ...achieved, value: 12.5, precision: null };
  expect(judgeTarget(target, 'more', plain).status).toBe('MET');
  expect(judgeTarget(target, 'more', { ...plain, value: 12.4 }).status).toBe('NOT_MET');
  const points = { ...target, unit: 'points', value: 0.03 } as const;
  expect(judgeTarget(points, 'more', { ...plain, unit: 'points', value: 0.02995 }).status).toBe('MET');
  expect(judgeTarget(points, 'more', { ...plain, unit: 'points', value: 0.02994 }).status).toBe('NOT_MET');
});

test('the day of the target is a day of its own, or the last one of its period', () => {
  const { dueOn: _, ...rest } = target;
  const lastDay = { ...rest, dueOn: null };
  expect(judgeTarget(lastDay, 'more', achieved).status).toBe('NOT_MET');
  expect(judgeTarget(lastDay, 'more', early).status).toBe('NOT_DUE');
  const later = { ...target, dueOn: '2016-01-31' };
  expect(judgeTarget(later, 'more', achieved).status).toBe('NOT_DUE');
});

test('an average of part of its period is not due, whatever its cut-off', () => {
  const average: Target = { ...target, kind: 'period-average', period: parsePeriod('2014/2015') };
  const some = { ...achieved, through: parsePeriod('2014'), coverage: { reported: 1, expected: 2 } };
  expect(judgeTarget(average, 'more', some)).toMatchObject({ status: 'NOT_DUE', reasons: ['CUT_OFF'] });
  expect(judgeTarget(average, 'more', { ...some, through: parsePeriod('2015') }).status).toBe('NOT_MET');
  const single = { ...some, coverage: { reported: 1, expected: 1 } };
  expect(judgeTarget(average, 'more', single).status).toBe('NOT_MET');
});

test('a result that is not due has a pace, one that is decided has none', () => {
  const approach = { start: { value: 1, on: '2014-12-31' }, path: 'linear' } as const;
  // 1 and eleven and 7/31 of twelve months of 12 communes.
  const open = judgeTarget(target, 'more', early, approach);
  expect(open).toMatchObject({ status: 'NOT_DUE', pace: { path: 'linear', status: 'BEHIND' } });
  expect(open.pace?.expected).toBeCloseTo(1 + 12 * ((11 + 7 / 31) / 12), 9);
  expect(judgeTarget(target, 'more', early).pace).toBeNull();
  expect(judgeTarget(target, 'more', achieved, approach).pace).toBeNull();
  expect(
    judgeTarget({ ...target, kind: 'by-date' }, 'more', { ...early, value: 13 }, approach).pace,
  ).toBeNull();
});
