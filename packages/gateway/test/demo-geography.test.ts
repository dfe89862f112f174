import { readFileSync } from 'node:fs';
import { type Area, type AreaLevel, createHierarchy, nameKey } from '@tiendo/core';
import { expect, test } from 'vitest';
import { areaRows, topRows, villageRows, villagesOf } from '../demo/geography/area-rows.ts';
import { crosswalkRows } from '../demo/geography/crosswalk-rows.ts';
import { makeProvince } from '../demo/geography/make-province.ts';
import { rowsIn } from './rows-in.ts';

const SEED = 2026;
const province = makeProvince(SEED, 1);
const areas = [...topRows([province]), ...areaRows(province)].map(
  (row): Area => ({
    code: String(row.code),
    validFrom: String(row.valid_from),
    validTo: String(row.valid_to) || null,
    level: row.level as AreaLevel,
    type: String(row.type),
    name: String(row.name),
    parent: String(row.parent) || null,
  }),
);
const hierarchy = createHierarchy(areas);
const edges = crosswalkRows(province);

function grouped(of: readonly Area[], keyOf: (area: Area) => string): readonly (readonly Area[])[] {
  return [...new Set(of.map(keyOf))].map((key) => of.filter((area) => keyOf(area) === key));
}

test.each([
  ['2020-01-01', 200, 11, { Xã: 181, Phường: 5, 'Thị trấn': 14 }],
  ['2024-11-30', 200, 11, { Xã: 181, Phường: 5, 'Thị trấn': 14 }],
  ['2024-12-01', 194, 11, { Xã: 175, Phường: 5, 'Thị trấn': 14 }],
  ['2025-06-30', 194, 11, { Xã: 175, Phường: 5, 'Thị trấn': 14 }],
  ['2025-07-01', 65, 0, { Xã: 61, Phường: 4 }],
] as const)('on %s there are %i communes and %i districts', (day, communes, districts, types) => {
  const top = hierarchy.find('D01', day) as Area;
  const found = hierarchy.descendants(top, 'COMMUNE', day);
  expect(found).toHaveLength(communes);
  expect(hierarchy.descendants(top, 'DISTRICT', day)).toHaveLength(districts);
  const counted = Object.fromEntries(
    Object.keys(types).map((type) => [type, found.filter((area) => area.type === type).length]),
  );
  expect(counted).toEqual(types);
});

test('every piece lies in one commune of each edition, and none is lost', () => {
  for (const { communes } of province.editions) {
    const places = communes.flatMap((commune) => commune.places);
    expect(new Set(places)).toEqual(new Set(province.places));
    expect(places).toHaveLength(400);
  }
});

test('two communes are divided without a known share, one on each day', () => {
  const split = edges.filter(({ type }) => type === 'split');
  expect(split.map(({ on }) => on)).toEqual(['2024-12-01', '2024-12-01', '2025-07-01', '2025-07-01']);
  expect(new Set(split.map(({ from }) => from)).size).toBe(2);
  expect(split.every(({ weight }) => weight === '')).toBe(true);
});

test('areas merge, grow and stay, and every commune leads somewhere', () => {
  const types = (on: string) => new Set(edges.filter((edge) => edge.on === on).map(({ type }) => type));
  expect(types('2024-12-01')).toEqual(new Set(['unchanged', 'enlarged', 'merge', 'split']));
  expect(types('2025-07-01')).toEqual(new Set(['unchanged', 'merge', 'split', 'abolished-level']));
  for (const [on, before] of [
    ['2024-12-01', 200],
    ['2025-07-01', 194 + 11],
  ] as const)
    expect(new Set(edges.filter((edge) => edge.on === on).map(({ from }) => from)).size).toBe(before);
});

test('codes are used again, also for another name', () => {
  const communes = areas.filter(({ level }) => level === 'COMMUNE');
  const names = grouped(communes, ({ code }) => code);
  expect(names.filter((same) => same.length > 1).length).toBeGreaterThanOrEqual(60);
  expect(
    [...names.values()].filter((same) => new Set(same.map(({ name }) => name)).size > 1).length,
  ).toBeGreaterThan(3);
});

test('some names are borne by communes of two districts, and only these', () => {
  const communes = hierarchy.descendants(
    hierarchy.find('D01', '2023-01-01') as Area,
    'COMMUNE',
    '2023-01-01',
  );
  const homonyms = grouped(communes, ({ name }) => name).filter((same) => same.length > 1);
  expect(homonyms).toHaveLength(3);
  for (const same of homonyms) expect(new Set(same.map(({ parent }) => parent)).size).toBe(2);
});

test('villages keep their codes, lie in a commune on every day and number about eight a commune', () => {
  const villages = villagesOf(SEED, province);
  expect(villages.length / 200).toBeGreaterThan(7);
  expect(villages.length / 200).toBeLessThan(9);
  const rows = villageRows(province, villages);
  for (const day of ['2023-06-30', '2024-12-31', '2025-12-31']) {
    const valid = rows.filter(
      (row) => String(row.valid_from) <= day && (row.valid_to === '' || day < String(row.valid_to)),
    );
    expect(valid).toHaveLength(villages.length);
    expect(valid.filter((row) => !hierarchy.find(String(row.parent), day))).toEqual([]);
  }
});

// Districts elsewhere that begin with a word the invented names begin with; the lists that ship hold Lạng Sơn's alone.
const DISTRICTS_ELSEWHERE = [
  ...['Bến Cát', 'Bến Cầu', 'Bến Lức', 'Gò Công', 'Gò Dầu', 'Gò Quao', 'Gò Vấp', 'Đầm Dơi', 'Đầm Hà'],
  ...['Mỏ Cày', 'Mỏ Cày Bắc', 'Mỏ Cày Nam', 'Bãi Cháy'],
];

test('no invented name is that of a real area, and every code begins with D', () => {
  const rows = rowsIn(readFileSync(new URL('../data/areas.csv', import.meta.url)));
  const real = new Set([...rows.map(({ name }) => name ?? ''), ...DISTRICTS_ELSEWHERE].map(nameKey));
  const many = Array.from({ length: 63 }, (_, i) => makeProvince(SEED, i + 1));
  const invented = [...topRows(many), ...many.flatMap(areaRows)];
  expect(invented.filter(({ name }) => real.has(nameKey(String(name)))).map(({ name }) => name)).toEqual([]);
  expect(invented.filter(({ code }) => !/^D/.test(String(code)))).toEqual([]);
  expect(new Set(many.map(({ name }) => name)).size).toBe(63);
});

test('the nation at full scale has about as many communes as Việt Nam in 2024 and in 2025', () => {
  const many = Array.from({ length: 63 }, (_, i) => makeProvince(SEED, i + 1));
  const count = (edition: number) =>
    many.reduce((sum, { editions }) => sum + (editions[edition]?.communes.length ?? 0), 0);
  // 10,598 before the small reform (the number of the bench's nation), 3,321 from 01/07/2025.
  expect(Math.abs(count(0) / 10_598 - 1)).toBeLessThan(0.05);
  expect(Math.abs(count(2) / 3321 - 1)).toBeLessThan(0.1);
});
