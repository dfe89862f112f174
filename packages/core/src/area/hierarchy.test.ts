import { expect, test } from 'vitest';
import type { Area, AreaLevel } from './area.ts';
import { type CrosswalkEdge, predecessors, successors } from './crosswalk.ts';
import { createHierarchy, reportingChildren } from './hierarchy.ts';

const area = (
  code: string,
  level: AreaLevel,
  parent: string | null,
  validFrom = '1900-01-01',
  validTo: string | null = null,
): Area => ({
  code,
  level,
  parent,
  validFrom,
  validTo,
  type: 'Xã',
  name: code,
});

const areas = [
  area('VN', 'COUNTRY', null),
  area('R1', 'REGION', 'VN', '1900-01-01', '2025-07-01'),
  area('10', 'PROVINCE', 'VN', '1900-01-01', '2025-07-01'),
  area('15', 'PROVINCE', 'VN', '1900-01-01', '2025-07-01'),
  area('15', 'PROVINCE', 'VN', '2025-07-01'),
  area('178', 'DISTRICT', '15', '1900-01-01', '2025-07-01'),
  area('05986', 'COMMUNE', '178', '1900-01-01', '2025-07-01'),
  area('05986', 'COMMUNE', '15', '2025-07-01'),
];
const memberships = ['10', '15'].map((member) => ({
  group: 'R1',
  member,
  validFrom: '1900-01-01',
  validTo: '2025-07-01',
}));
const hierarchy = createHierarchy(areas, memberships);
const at = (code: string, day: string) => hierarchy.find(code, day) as Area;
const codes = (found: readonly Area[]) => found.map(({ code }) => code);

test('a re-used code is another area from the day of the border on', () => {
  expect(at('15', '2025-06-30').validTo).toBe('2025-07-01');
  expect(at('15', '2025-07-01').validFrom).toBe('2025-07-01');
  expect(hierarchy.editions('15')).toHaveLength(2);
});

test('parents and children are those of the day', () => {
  expect(hierarchy.parent(at('05986', '2025-06-30'), '2025-06-30')?.code).toBe('178');
  expect(hierarchy.parent(at('05986', '2025-07-01'), '2025-07-01')?.code).toBe('15');
  expect(codes(hierarchy.children(at('15', '2025-06-30'), '2025-06-30'))).toEqual(['178']);
  expect(codes(hierarchy.children(at('15', '2025-07-01'), '2025-07-01'))).toEqual(['05986']);
});

test('a region is a grouping: its provinces count once in the nation', () => {
  expect(codes(hierarchy.children(at('R1', '2024-01-01'), '2024-01-01'))).toEqual(['10', '15']);
  expect(codes(reportingChildren(hierarchy, at('VN', '2024-01-01'), '2024-01-01'))).toEqual(['10', '15']);
  expect(codes(hierarchy.descendants(at('VN', '2024-01-01'), 'PROVINCE', '2024-01-01'))).toEqual([
    '10',
    '15',
  ]);
});

test('one code on one day is one area', () => {
  expect(() => createHierarchy([...areas, area('10', 'PROVINCE', 'VN', '2020-01-01')])).toThrow(
    /one area per code and day/,
  );
});

test('predecessors and successors follow the crosswalk between editions', () => {
  const edges: CrosswalkEdge[] = ['10', '15'].map((from) => ({
    on: '2025-07-01',
    from,
    to: '15',
    type: 'merge',
    weight: 1,
  }));
  expect(
    predecessors(at('15', '2025-07-01'), edges, hierarchy).map(
      ({ area: met }) => `${met.code}@${met.validFrom}`,
    ),
  ).toEqual(['10@1900-01-01', '15@1900-01-01']);
  expect(successors(at('10', '2025-06-30'), edges, hierarchy).map(({ area: met }) => met.validFrom)).toEqual([
    '2025-07-01',
  ]);
  expect(predecessors(at('15', '2025-06-30'), edges, hierarchy)).toEqual([]);
});

test('children, descendants and editions have an order of their own, whatever order the list had', () => {
  const shuffled = createHierarchy(areas.toReversed(), memberships.toReversed());
  expect(codes(shuffled.children(at('R1', '2024-01-01'), '2024-01-01'))).toEqual(['10', '15']);
  expect(codes(shuffled.descendants(at('VN', '2024-01-01'), 'PROVINCE', '2024-01-01'))).toEqual(['10', '15']);
  expect(shuffled.editions('15').map(({ validFrom }) => validFrom)).toEqual(['1900-01-01', '2025-07-01']);
  expect(shuffled.changes).toEqual(['1900-01-01', '2025-07-01']);
});

test('an area without end stands in the way of a later one of its code', () => {
  expect(() =>
    createHierarchy([area('10', 'PROVINCE', 'VN'), area('10', 'PROVINCE', 'VN', '2025-07-01')]),
  ).toThrow('createHierarchy requires one area per code and day, got 10@1900-01-01 and 10@2025-07-01');
});

test('an area of one day only has its successor, which knows it', () => {
  const oneDay = createHierarchy([
    area('16', 'PROVINCE', 'VN', '2025-06-30', '2025-07-01'),
    area('17', 'PROVINCE', 'VN', '2025-07-01'),
  ]);
  const edge: CrosswalkEdge = { on: '2025-07-01', from: '16', to: '17', type: 'merge', weight: 1 };
  const [from, to] = [oneDay.find('16', '2025-06-30') as Area, oneDay.find('17', '2025-07-01') as Area];
  expect(predecessors(to, [edge], oneDay)[0]?.area).toBe(from);
  expect(successors(from, [edge], oneDay)[0]?.area).toBe(to);
});
