import { expect, test } from 'vitest';
import type { CrosswalkEdge } from '../area/crosswalk.ts';
import { POVERTY_STANDARDS } from '../standard/standard.ts';
import { parsePeriod } from '../time/period.ts';
import { breaksAt } from './break.ts';

const point = (year: string, standard: string | null) => ({
  area: '06040@1900-01-01',
  code: '06040',
  period: parsePeriod(year),
  standard,
  method: null,
});
const kinds = (year: string, standard: string | null, edges: CrosswalkEdge[] = []) =>
  breaksAt(point(year, standard), POVERTY_STANDARDS, edges, `${Number(year) - 1}-01-01`).map(
    ({ kind }) => kind,
  );

test('a series breaks in the first year of a standard, and only there', () => {
  expect(kinds('2021', 'poverty-2022')).toEqual(['STANDARD']);
  expect(kinds('2021', 'poverty-2016')).toEqual([]);
  expect(kinds('2022', 'poverty-2022')).toEqual([]);
  expect(kinds('2016', 'poverty-2016')).toEqual([]);
});

test('every crosswalk edge into the area breaks it but an unchanged one', () => {
  const edge = (type: CrosswalkEdge['type']): CrosswalkEdge => ({
    on: '2024-12-01',
    from: '06025',
    to: '06040',
    type,
    weight: null,
  });
  expect(kinds('2024', null, [edge('unchanged')])).toEqual([]);
  expect(kinds('2024', null, [edge('merge')])).toEqual(['EDITION']);
  expect(kinds('2024', null, [edge('enlarged')])).toEqual(['EDITION']);
  expect(kinds('2026', null, [edge('merge')])).toEqual([]);
});

test('districts abolished below a province leave its own series whole', () => {
  expect(
    kinds('2025', null, [
      { on: '2025-07-01', from: '178', to: '06040', type: 'abolished-level', weight: null },
    ]),
  ).toEqual([]);
});

test('an edge breaks from after the start of the period before to the last day of this one', () => {
  const on = (day: string, legalBasis?: string): CrosswalkEdge => ({
    on: day,
    from: '06025',
    to: '06040',
    type: 'merge',
    weight: null,
    ...(legalBasis && { legalBasis }),
  });
  expect(kinds('2024', null, [on('2023-01-01')])).toEqual([]);
  expect(kinds('2024', null, [on('2023-01-02')])).toEqual(['EDITION']);
  expect(kinds('2024', null, [on('2024-12-31')])).toEqual(['EDITION']);
  expect(kinds('2024', null, [on('2025-01-01')])).toEqual([]);
  const reason = (edge: CrosswalkEdge) =>
    breaksAt(point('2025', null), POVERTY_STANDARDS, [edge], '2024-01-01')[0]?.reasonVi;
  expect(reason(on('2025-07-01'))).toBe('Địa giới thay đổi từ 01/07/2025');
  expect(reason(on('2025-07-01', 'NQ 1672/NQ-UBTVQH15'))).toBe(
    'Địa giới thay đổi từ 01/07/2025 (NQ 1672/NQ-UBTVQH15)',
  );
});
