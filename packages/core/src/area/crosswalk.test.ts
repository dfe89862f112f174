import { expect, test } from 'vitest';
import { shippedCrosswalk, shippedHierarchy } from '../../test/shipped-data.ts';
import { type Area, areaKey } from './area.ts';
import { predecessors, successors } from './crosswalk.ts';

const hierarchy = shippedHierarchy();
const edges = shippedCrosswalk();
const at = (code: string, day: string) => hierarchy.find(code, day) as Area;
const before = (code: string, day: string) =>
  predecessors(at(code, day), edges, hierarchy).map(({ area }) => areaKey(area));
const after = (code: string, day: string) =>
  successors(at(code, day), edges, hierarchy).map(({ area }) => areaKey(area));

test('code 06040 passes through three areas, none of which is the next one', () => {
  expect(hierarchy.editions('06040').map(areaKey)).toEqual([
    '06040@1900-01-01',
    '06040@2024-12-01',
    '06040@2025-07-01',
  ]);
  // Đại Đồng went to the township of Thất Khê and to Đội Cấn, without a known share.
  expect(after('06040', '2024-11-30')).toEqual(['06025@1900-01-01', '06040@2024-12-01']);
  expect(before('06040', '2024-12-01')).toContain('06040@1900-01-01');
  expect(before('06040', '2025-07-01')).toContain('06040@2024-12-01');
  expect(before('06040', '2025-07-01')).not.toContain('06040@1900-01-01');
});

test('the ward Tam Thanh of today comes from Hoàng Đồng, whose code it has, and from the old ward, whose name it has', () => {
  expect(before('05986', '2025-07-01')).toEqual(
    expect.arrayContaining(['05974@1900-01-01', '05986@1900-01-01']),
  );
  expect(after('05974', '2025-06-30')).toEqual(['05986@2025-07-01']);
});

test('the code of Vĩnh Trại is that of Đông Kinh today', () => {
  expect(at('05977', '2025-06-30').name).toBe('Vĩnh Trại');
  expect(at('05977', '2025-07-01').name).toBe('Đông Kinh');
  expect(after('05980', '2025-06-30')).toContain('05977@2025-07-01');
});

test('Tô Hiệu passed into the township of Bình Gia, which took its code', () => {
  expect(at('06112', '2019-12-31').name).toBe('Tô Hiệu');
  expect(before('06112', '2020-01-01')).toEqual(
    expect.arrayContaining(['06064@1900-01-01', '06112@1900-01-01']),
  );
});
