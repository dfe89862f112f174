import { expect, test } from 'vitest';
import type { Area } from '../area/area.ts';
import { deprivationRate } from '../indicator/poverty.ts';
import { parsePeriod } from '../time/period.ts';
import { candidatesFromSums } from './candidates-from.ts';
import type { Sum } from './sum.ts';

const area = {
  ...{ code: 'X', validFrom: '1900-01-01', validTo: null, level: 'DISTRICT', type: 'Huyện' },
  ...{ name: 'X', parent: null },
} as const satisfies Area;

const sheet = (list: string, households: number, deprived: number, reported: number): Sum => ({
  scope: { deprivation: 'toilet', standard: 'poverty-2022', list },
  ...{ cut: '2023-12-31', asOfMin: '2023-12-31', asOfMax: '2023-12-31', status: 'ACTUAL' },
  measures: { 'listed-households': households, 'deprived-households': deprived },
  coverage: { reported, expected: 2, complete: reported === 2, own: false },
});

const ask = (sums: readonly Sum[]) =>
  candidatesFromSums(deprivationRate, area, parsePeriod('2023'), sums, {}).map(
    ({ base, value, numerator, denominator, coverage, origin, scope }) => ({
      ...{ base, value, numerator, denominator, coverage, origin, scope },
    }),
  );

test('a rate whose bases have numerators of their own takes parts and coverage of each from its own list', () => {
  const scope = { deprivation: 'toilet' };
  expect(ask([sheet('poor-households', 100, 45, 2), sheet('near-poor-households', 20, 5, 1)])).toEqual([
    {
      ...{ base: 'poor-households', value: 0.45, numerator: 45, denominator: 100, scope },
      ...{ coverage: { reported: 2, expected: 2 }, origin: 'ALL_CHILDREN' },
    },
    {
      ...{ base: 'near-poor-households', value: 0.25, numerator: 5, denominator: 20, scope },
      ...{ coverage: { reported: 1, expected: 2 }, origin: 'SOME_CHILDREN' },
    },
  ]);
});

test('a list without a sheet has no candidate', () => {
  expect(ask([sheet('poor-households', 100, 45, 2)]).map(({ base }) => base)).toEqual(['poor-households']);
});

test('a hidden list has neither value nor parts, and the other list keeps its own', () => {
  const hidden: Sum = { ...sheet('poor-households', 100, 2, 2), measures: {}, isHidden: true };
  const found = candidatesFromSums(
    ...([
      deprivationRate,
      area,
      parsePeriod('2023'),
      [hidden, sheet('near-poor-households', 20, 5, 2)],
      {},
    ] as const),
  );
  expect(found).toMatchObject([
    { base: 'poor-households', value: null, missing: 'SUPPRESSED', numerator: null, denominator: null },
    { base: 'near-poor-households', value: 0.25, missing: null, numerator: 5, denominator: 20 },
  ]);
});
