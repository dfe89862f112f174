import { expect, test } from 'vitest';
import { competitionRanks } from './competition-ranks.ts';

const ranks = (values: readonly number[], best: 'lowest' | 'highest') =>
  competitionRanks(values, best).map(({ rank }) => rank);

test('competitionRanks gives equal values the better rank and skips the ones after them', () => {
  const values = Object.freeze([10, 20, 20, 30]);
  expect(ranks(values, 'lowest')).toEqual([1, 2, 2, 4]);
  expect(competitionRanks(values, 'lowest').map(({ tied }) => tied)).toEqual([false, true, true, false]);
});

test('competitionRanks begins with the highest when that is best', () => {
  expect(ranks([10, 20, 20, 30], 'highest')).toEqual([4, 2, 2, 1]);
});

test('competitionRanks equals one more than the number of strictly better values, in any order', () => {
  const values = [0.15, 1.4, 3.14, 6.24, 9.45, 14.98, 1.4, 0.15, 0.15];
  const counted = (value: number) => 1 + values.filter((other) => other < value).length;
  expect(ranks(values, 'lowest')).toEqual(values.map(counted));
  const reversed = [...values].reverse();
  expect(ranks(reversed, 'lowest')).toEqual([...ranks(values, 'lowest')].reverse());
});

test('competitionRanks gives all equal values rank 1, one value rank 1, none nothing', () => {
  expect(competitionRanks([0, 0, -0], 'lowest')).toEqual([1, 1, 1].map((rank) => ({ rank, tied: true })));
  expect(competitionRanks([5], 'lowest')).toEqual([{ rank: 1, tied: false }]);
  expect(competitionRanks([], 'lowest')).toEqual([]);
});

test('competitionRanks refuses a value that is no number', () => {
  expect(() => competitionRanks([1, Number.NaN], 'lowest')).toThrow(
    'competitionRanks requires finite values, got NaN',
  );
});
