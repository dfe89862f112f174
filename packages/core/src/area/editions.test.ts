import { expect, test } from 'vitest';
import type { Area } from './area.ts';
import { createEditions } from './editions.ts';
import { createHierarchy } from './hierarchy.ts';

const area = (code: string, validFrom: string, validTo: string | null): Area => ({
  code,
  validFrom,
  validTo,
  level: 'COMMUNE',
  type: 'Xã',
  name: code,
  parent: null,
});
/** B stood for one day only; then it was divided into D and C. */
const [b, c, d, e] = [
  area('B', '2025-06-30', '2025-07-01'),
  area('C', '2025-07-01', null),
  area('D', '2025-07-01', null),
  area('E', '1900-01-01', null),
];
const editions = createEditions(createHierarchy([b, c, d, e]), [
  { on: '2025-07-01', from: 'B', to: 'D', type: 'split', weight: 0.4 },
  { on: '2025-07-01', from: 'B', to: 'C', type: 'split', weight: 0.6 },
  { on: '2020-01-01', from: 'X', to: 'Y', type: 'merge', weight: 1 },
]);
const days = (from: string, to: string) =>
  editions.crossings(from, to).map(({ on, forward }) => `${forward ? '>' : '<'}${on}`);

test('crossings are met in the order of the way, forwards and backwards', () => {
  expect(days('2019-06-30', '2026-01-01')).toEqual(['>2020-01-01', '>2025-07-01']);
  expect(days('2026-01-01', '2019-06-30')).toEqual(['<2025-07-01', '<2020-01-01']);
});

test('the day of a change belongs to what comes after it', () => {
  expect(days('2025-06-30', '2025-07-01')).toEqual(['>2025-07-01']);
  expect(days('2025-07-01', '2025-12-31')).toEqual([]);
  expect(days('2025-07-01', '2025-06-30')).toEqual(['<2025-07-01']);
  expect(days('2025-12-31', '2025-07-01')).toEqual([]);
  expect(days('2025-07-01', '2025-07-01')).toEqual([]);
});

test('an area is found on the very day before and after a change, in code order, with the share where known', () => {
  const forward = editions.onward(b, { on: '2025-07-01', forward: true });
  expect(forward.map((onward) => [onward.area, onward.weight, onward.edge?.to])).toEqual([
    [c, 0.6, 'C'],
    [d, 0.4, 'D'],
  ]);
  const back = editions.onward(c, { on: '2025-07-01', forward: false });
  expect(back.map((onward) => [onward.area, onward.weight, onward.edge?.from])).toEqual([[b, null, 'B']]);
});

test('an area without an edge is found as it was when it stands on both sides, else not', () => {
  expect(editions.onward(e, { on: '2025-07-01', forward: true })).toEqual([{ area: e, weight: 1 }]);
  expect(editions.onward(e, { on: '2025-07-01', forward: false })).toEqual([{ area: e, weight: 1 }]);
  expect(editions.onward(c, { on: '2020-01-01', forward: false })).toEqual([]);
});
