import { expect, test } from 'vitest';
import type { Scope } from '../observation/scope.ts';
import type { Completion } from './completion.ts';
import { type ForecastLine, proposeReallocation } from './reallocation.ts';

const within = ['programme', 'capital-type'];
const NTM = { programme: 'NTM', 'capital-type': 'investment' };

/** A line of 1000 whose forecast without the plan as its limit runs from low to high. */
function line(id: string, lowDong: number, highDong: number, scope: Scope = NTM): ForecastLine {
  const uncapped = { lowDong, valueDong: (lowDong + highDong) / 2, highDong };
  const completion: Completion = {
    status: 'FORECAST',
    method: 'CHAIN_LADDER',
    base: 'current-plan',
    plannedDong: 1000,
    disbursedDong: 1,
    asOf: '2024-09-30',
    closesOn: '2025-01-31',
    isCapped: false,
    ...uncapped,
    uncapped,
    isErrorKnown: true,
    years: [],
    backTest: null,
  };
  return Object.freeze({ id, scope, completion });
}

const changes = ({ lines }: ReturnType<typeof proposeReallocation>) =>
  lines.map(({ line: { id }, reason, availableDong, changeDong }) => [id, reason, availableDong, changeDong]);

test('as much moves as both sides allow, in proportion and in whole đồng', () => {
  const proposal = proposeReallocation(
    Object.freeze([line('a', 500, 700), line('b', 600, 900), line('c', 1101, 1300), line('d', 1050, 1200)]),
    within,
  );
  // 300 and 100 are left, 101 and 50 could be used: 151 move, 113.25 and 37.75 of them from a and b.
  expect(changes(proposal)).toEqual([
    ['a', 'WILL_NOT_FINISH', 300, -113],
    ['b', 'WILL_NOT_FINISH', 100, -38],
    ['c', 'COULD_TAKE_MORE', 101, 101],
    ['d', 'COULD_TAKE_MORE', 50, 50],
  ]);
  expect(proposal).toMatchObject({ status: 'FORECAST', movedDong: 151 });
});

test('what could be used is shared out when less is left', () => {
  const proposal = proposeReallocation(
    [line('a', 500, 999), line('b', 1002, 1300), line('c', 1001, 1300)],
    within,
  );
  expect(changes(proposal)).toEqual([
    ['a', 'WILL_NOT_FINISH', 1, -1],
    ['b', 'COULD_TAKE_MORE', 2, 1],
    ['c', 'COULD_TAKE_MORE', 1, 0],
  ]);
});

test('a line keeps its plan when that lies within the interval, its ends included', () => {
  const proposal = proposeReallocation(
    [line('a', 500, 1000), line('b', 1000, 1500), line('c', 1200, 1300)],
    within,
  );
  expect(changes(proposal)).toEqual([
    ['a', 'PLAN_WITHIN_INTERVAL', 0, 0],
    ['b', 'PLAN_WITHIN_INTERVAL', 0, 0],
    ['c', 'COULD_TAKE_MORE', 200, 0],
  ]);
  expect(proposal.movedDong).toBe(0);
});

test('money stays within its programme and capital type', () => {
  const recurrent = { programme: 'NTM', 'capital-type': 'recurrent' };
  const lines = [line('a', 500, 700), line('b', 1100, 1300, recurrent), line('c', 500, 800, recurrent)];
  expect(changes(proposeReallocation(lines, within))).toEqual([
    ['a', 'WILL_NOT_FINISH', 300, 0],
    ['b', 'COULD_TAKE_MORE', 100, 100],
    ['c', 'WILL_NOT_FINISH', 200, -100],
  ]);
  expect(proposeReallocation(lines, ['programme']).lines.map(({ changeDong }) => changeDong)).toEqual([
    -60, 100, -40,
  ]);
});

test('a line without a forecast, or without a known error, neither gives nor takes', () => {
  const unsure = line('b', 100, 200);
  const lines = [
    { id: 'a', scope: NTM, completion: undefined },
    { ...unsure, completion: { ...(unsure.completion as Completion), isErrorKnown: false } },
    line('c', 1100, 1200),
  ];
  expect(changes(proposeReallocation(lines, within))).toEqual([
    ['a', 'NO_FORECAST', 0, 0],
    ['b', 'ERROR_UNKNOWN', 0, 0],
    ['c', 'COULD_TAKE_MORE', 100, 0],
  ]);
  expect(proposeReallocation([], within)).toEqual({ status: 'FORECAST', lines: [], movedDong: 0 });
});

test('forecasts of plans in different bases are not set against each other', () => {
  const pooled = line('b', 100, 200);
  const other = { ...pooled, completion: { ...(pooled.completion as Completion), base: 'pooled' } };
  expect(() => proposeReallocation([line('a', 1100, 1200), other], within)).toThrow(
    'proposeReallocation requires plans of one base, got current-plan and pooled',
  );
});
