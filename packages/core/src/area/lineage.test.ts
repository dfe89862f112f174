import { expect, test } from 'vitest';
import { shippedCrosswalk, shippedHierarchy } from '../../test/shipped-data.ts';
import { type Area, areaKey } from './area.ts';
import type { CrosswalkEdge, CrosswalkType } from './crosswalk.ts';
import { createEditions } from './editions.ts';
import { createHierarchy } from './hierarchy.ts';
import { isUnbroken, isWhole, lineage } from './lineage.ts';

const NEW = '2025-07-01';
const commune = (code: string, validFrom: string, validTo: string | null, parent = 'P'): Area => ({
  code,
  validFrom,
  validTo,
  level: 'COMMUNE',
  type: 'Xã',
  name: code,
  parent,
});
const before = (code: string) => commune(code, '1900-01-01', NEW);
const after = (code: string) => commune(code, NEW, null);
const edge = (from: string, to: string, weight: number | null, type: CrosswalkType = 'merge') =>
  ({ on: NEW, from, to, type, weight }) satisfies CrosswalkEdge;

const province = { ...commune('P', '1900-01-01', null), level: 'PROVINCE' as const, parent: null };
const hierarchy = createHierarchy([
  province,
  ...['A', 'B', 'C', 'D', 'E'].map(before),
  ...['A', 'X', 'Y', 'Z'].map(after),
]);
const editions = createEditions(hierarchy, [
  edge('A', 'X', 1),
  edge('B', 'X', 1),
  edge('C', 'Y', 0.125, 'split'),
  edge('C', 'Z', 0.375, 'split'),
  edge('D', 'Z', null, 'split'),
  edge('D', 'A', null, 'split'),
  edge('E', 'P', null, 'abolished-level'),
  edge('P', 'P', 1, 'unchanged'),
]);
const at = (code: string, day: string) => hierarchy.find(code, day) as Area;
const originsOf = (code: string, on = '2025-12-31', day = '2024-12-31') =>
  lineage(at(code, on), on, day, editions).map(({ area, stretches }) => [areaKey(area), stretches]);

test('a merged area consists of all of each former one', () => {
  expect(originsOf('X')).toEqual([
    ['A@1900-01-01', [{ start: 0, end: 1 }]],
    ['B@1900-01-01', [{ start: 0, end: 1 }]],
  ]);
});

test('the weights of a division are normalised and laid end to end', () => {
  // 1/8 and 3/8 are 1/4 and 3/4 of their sum.
  expect(originsOf('Y')).toEqual([['C@1900-01-01', [{ start: 0, end: 0.25 }]]]);
  expect(originsOf('Z')).toEqual([
    ['C@1900-01-01', [{ start: 0.25, end: 1 }]],
    ['D@1900-01-01', null],
  ]);
});

test('a re-used code is another area: the new A consists of a part of D, not of the old A', () => {
  expect(originsOf('A')).toEqual([['D@1900-01-01', null]]);
  expect(originsOf('A', '2024-12-31', '2025-12-31')).toEqual([['X@2025-07-01', null]]);
});

test('backwards a merger is a division without weights, and an area that was divided has no whole successor', () => {
  expect(originsOf('B', '2024-12-31', '2025-12-31')).toEqual([['X@2025-07-01', null]]);
  expect(originsOf('C', '2024-12-31', '2025-12-31')).toEqual([
    ['Y@2025-07-01', [{ start: 0, end: 1 }]],
    ['Z@2025-07-01', null],
  ]);
});

test('an edge between levels is no lineage: the province is what it was', () => {
  const [origin, ...others] = lineage(province, '2025-12-31', '2024-12-31', editions);
  expect(others).toEqual([]);
  expect(origin).toEqual({ area: province, stretches: [{ start: 0, end: 1 }], changes: [] });
  expect(lineage(at('E', '2024-12-31'), '2024-12-31', '2025-12-31', editions)).toEqual([]);
});

test('within one edition an area is its own only origin', () => {
  expect(lineage(at('X', NEW), NEW, '2026-12-31', editions)).toEqual([
    { area: at('X', NEW), stretches: [{ start: 0, end: 1 }], changes: [] },
  ]);
  expect(lineage(at('A', '2025-06-30'), '2025-06-30', '2025-06-30', editions)).toHaveLength(1);
});

test('the day of the border belongs to the new edition', () => {
  expect(originsOf('X', NEW, '2025-06-30')).toHaveLength(2);
  expect(originsOf('X', NEW, NEW)).toEqual([['X@2025-07-01', [{ start: 0, end: 1 }]]]);
});

test('only one whole area without a change is unbroken', () => {
  const [whole] = lineage(province, '2025-12-31', '2024-12-31', editions);
  if (!whole) throw new Error('the province has an origin');
  expect(isUnbroken([whole])).toBe(true);
  expect(isUnbroken([whole, whole])).toBe(false);
  expect(isUnbroken([{ ...whole, changes: [edge('P', 'P', 1, 'unchanged-or-enlarged')] }])).toBe(false);
  expect(isUnbroken([{ ...whole, stretches: [{ start: 0, end: 0.9 }] }])).toBe(false);
  expect(isUnbroken([{ ...whole, stretches: [{ start: 0.1, end: 1 }] }])).toBe(false);
  expect(isUnbroken([{ ...whole, stretches: null }])).toBe(false);
});

test('an area that the crosswalk leaves out has no origin, and what is lost of one is not whole', () => {
  const lost = createEditions(hierarchy, [edge('A', 'X', 1), edge('A', 'Q', 1, 'split')]);
  expect(lineage(at('Y', NEW), NEW, '2024-12-31', lost)).toEqual([]);
  expect(lineage(at('X', NEW), NEW, '2024-12-31', lost).map(isWhole)).toEqual([true]);
});

test('an area that is not valid on the day asked is refused', () => {
  expect(() => lineage(at('B', '2024-12-31'), NEW, '2024-12-31', editions)).toThrow(
    'lineage requires an area that is valid on 2025-07-01, got B@1900-01-01',
  );
});

test('an area divided once and joined again is whole, whatever the weights', () => {
  const steps = createEditions(
    createHierarchy([
      commune('S', '1900-01-01', '2020-01-01'),
      commune('L', '2020-01-01', NEW),
      commune('R', '2020-01-01', NEW),
      after('T'),
    ]),
    [
      { on: '2020-01-01', from: 'S', to: 'L', type: 'split-inferred', weight: null },
      { on: '2020-01-01', from: 'S', to: 'R', type: 'split-inferred', weight: null },
      edge('L', 'T', 1),
      edge('R', 'T', 1),
    ],
  );
  const [origin] = lineage(after('T'), '2025-12-31', '2019-12-31', steps);
  expect(origin?.stretches).toEqual([{ start: 0, end: 1 }]);
  expect(origin?.changes.map(({ from, to }) => from + to)).toEqual(['SL', 'LT', 'SR', 'RT']);
});

const shipped = createEditions(shippedHierarchy(), shippedCrosswalk());
const langSon = shipped.hierarchy.find('20', '2025-12-31') as Area;
const communesOn = (day: string) => shipped.hierarchy.descendants(langSon, 'COMMUNE', day);
const brokenInto = (on: string, day: string) =>
  communesOn(on).filter((area) => lineage(area, on, day, shipped).some((origin) => !isWhole(origin)));

test.each([
  ['2024-12-31', '2024-11-30', 200, ['Đội Cấn', 'Thất Khê']],
  ['2025-12-31', '2024-12-31', 194, ['Đình Lập', 'Kiên Mộc', 'Châu Sơn']],
  ['2025-12-31', '2024-11-30', 200, ['Quốc Khánh', 'Thất Khê', 'Đình Lập', 'Kiên Mộc', 'Châu Sơn']],
])(
  'the communes of %s come from all those of %s, and few hold a part of a divided one',
  (on, day, count, names) => {
    const origins = communesOn(on).flatMap((area) => lineage(area, on, day, shipped));
    expect(new Set(origins.map(({ area }) => areaKey(area))).size).toBe(count);
    expect(communesOn(day)).toHaveLength(count);
    expect(brokenInto(on, day).map(({ name }) => name)).toEqual(names);
  },
);

test('188 of the 194 communes of 12/2024 are unchanged, and Hữu Lũng takes in Sơn Hà', () => {
  const unbroken = communesOn('2024-12-31').filter((area) =>
    isUnbroken(lineage(area, '2024-12-31', '2024-11-30', shipped)),
  );
  expect(unbroken).toHaveLength(188);
  const huuLung = communesOn('2024-12-31').find(({ name }) => name === 'Hữu Lũng') as Area;
  expect(lineage(huuLung, '2024-12-31', '2024-11-30', shipped).map(({ area }) => area.name)).toContain(
    'Sơn Hà',
  );
});

test('Lạng Sơn is one unchanged province in every edition, whatever became of its communes', () => {
  for (const day of ['2019-12-31', '2024-11-30', '2025-06-30'])
    expect(isUnbroken(lineage(langSon, '2025-12-31', day, shipped))).toBe(true);
});

test.each([
  ['15', ['10', '15'], ['Lào Cai', 'Yên Bái']],
  ['24', ['24', '27'], ['Bắc Giang', 'Bắc Ninh']],
  ['44', ['44', '45'], ['Quảng Bình', 'Quảng Trị']],
  ['52', ['52', '64'], ['Bình Định', 'Gia Lai']],
  ['80', ['72', '80'], ['Tây Ninh', 'Long An']],
  ['82', ['82', '87'], ['Tiền Giang', 'Đồng Tháp']],
  ['91', ['89', '91'], ['An Giang', 'Kiên Giang']],
])('the province that re-uses code %s is made of two, and is neither of them', (code, codes, names) => {
  const area = shipped.hierarchy.find(code, '2025-12-31') as Area;
  const origins = lineage(area, '2025-12-31', '2025-06-30', shipped);
  expect(origins.map((origin) => origin.area.code)).toEqual(codes);
  expect(origins.map((origin) => origin.area.name)).toEqual(names);
  expect(origins.map((origin) => areaKey(origin.area))).not.toContain(areaKey(area));
  expect(isUnbroken(origins)).toBe(false);
});

test('every province of today is made of whole provinces, 63 in all', () => {
  const nation = shipped.hierarchy.find('VN', '2025-12-31') as Area;
  const origins = shipped.hierarchy
    .descendants(nation, 'PROVINCE', '2025-12-31')
    .flatMap((area) => lineage(area, '2025-12-31', '2025-06-30', shipped));
  expect(origins).toHaveLength(63);
  expect(origins.every(isWhole)).toBe(true);
});

/** S was divided in 2020 with these weights; each part was renamed in 2025. */
function renamed(...weights: number[]) {
  const codes = weights.map((_, i) => `P${i}`);
  const later = createEditions(
    createHierarchy([
      commune('S', '1900-01-01', '2020-01-01'),
      ...codes.map((code) => commune(code, '2020-01-01', NEW)),
      ...codes.map((code) => after(`N${code}`)),
    ]),
    [
      ...codes.map((code, i) => ({
        on: '2020-01-01',
        from: 'S',
        to: code,
        type: 'split' as const,
        weight: weights[i] as number,
      })),
      ...codes.map((code) => edge(code, `N${code}`, 1, 'code-changed')),
    ],
  );
  return codes.map(
    (code) => lineage(after(`N${code}`), '2025-12-31', '2019-12-31', later)[0]?.stretches?.[0] ?? null,
  );
}

test('a later renaming leaves the part of a divided area as it is', () => {
  expect(renamed(0.25, 0.75)).toEqual([
    { start: 0, end: 0.25 },
    { start: 0.25, end: 1 },
  ]);
});

test('the parts of an area meet without a gap and end at 1, whatever their weights', () => {
  const parts = renamed(0.1, 0.7, 0.3, 0.2, 0.6);
  expect(parts.map((part) => part?.start)).toEqual([0, ...parts.slice(0, -1).map((part) => part?.end)]);
  expect(parts.at(-1)?.end).toBe(1);
});

test('weights of nothing are no weights', () => {
  expect(renamed(0, 0)).toEqual([null, null]);
});

test('constituents come in code order, whatever that of the crosswalk', () => {
  const reversed = createEditions(hierarchy, [edge('B', 'X', 1), edge('A', 'X', 1)]);
  expect(lineage(at('X', NEW), NEW, '2024-12-31', reversed).map(({ area }) => area.code)).toEqual(['A', 'B']);
});
