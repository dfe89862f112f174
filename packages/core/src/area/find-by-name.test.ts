import { expect, test } from 'vitest';
import { shippedHierarchy } from '../../test/shipped-data.ts';
import type { Area } from './area.ts';
import { findByName } from './find-by-name.ts';
import { createHierarchy } from './hierarchy.ts';

const hierarchy = shippedHierarchy();
const OLD = '2024-06-30';
const NEW = '2025-12-31';
const code = (name: string, within?: string, day = OLD) =>
  findByName(hierarchy, { name, ...(within && { within }) }, day)?.code;

test('a name that one area bears finds it, in any spelling', () => {
  expect(code('Vạn Linh')).toBe('06505');
  expect(code('VẠN LINH'.normalize('NFD'))).toBe('06505');
  expect(code('xã Vạn Linh', 'huyện Chi Lăng')).toBe('06505');
});

test.each([
  ['Hòa Bình', ['Bình Gia', 'Văn Quan', 'Hữu Lũng', 'Chi Lăng']],
  ['Tân Thành', ['Cao Lộc', 'Bắc Sơn', 'Hữu Lũng']],
  ['Mẫu Sơn', ['Cao Lộc', 'Lộc Bình']],
  ['Hồng Phong', ['Bình Gia', 'Cao Lộc']],
  ['Thụy Hùng', ['Văn Lãng', 'Cao Lộc']],
  ['Chiến Thắng', ['Bắc Sơn', 'Chi Lăng']],
  ['Hồng Thái', ['Bình Gia', 'Văn Lãng']],
])('the homonym %s is found only together with its district', (name, districts) => {
  expect(code(name)).toBeUndefined();
  const found = districts.map((district) => code(name, district));
  expect(found).not.toContain(undefined);
  expect(new Set(found).size).toBe(districts.length);
  expect(code(name, 'Đình Lập')).toBeUndefined();
});

test('the three kinds of Chi Lăng take the word for their kind, and the district is one of them', () => {
  expect(code('Chi Lăng', 'Chi Lăng')).toBeUndefined();
  expect(code('Xã Chi Lăng', 'Chi Lăng')).toBe('06523');
  expect(code('Thị trấn Chi Lăng', 'Chi Lăng')).toBe('06466');
  expect(code('Chi Lăng', 'Tràng Định')).toBe('06034');
  expect(code('Phường Chi Lăng')).toBe('05983');
  expect(findByName(hierarchy, { name: 'Chi Lăng', level: 'DISTRICT' }, OLD)?.code).toBe('187');
});

test.each([
  ['06040', '2024-11-30', 'xã Đại Đồng', 'Tràng Định'],
  ['06040', '2024-12-01', 'thị trấn Thất Khê', 'Tràng Định'],
  ['06040', '2025-07-01', 'xã Thất Khê', 'Lạng Sơn'],
  ['06112', '2019-12-31', 'xã Tô Hiệu', 'Bình Gia'],
  ['06112', '2020-01-01', 'thị trấn Bình Gia', 'Bình Gia'],
  ['06112', '2025-07-01', 'xã Bình Gia', 'Lạng Sơn'],
  ['05986', '2025-06-30', 'xã Hoàng Đồng', 'thành phố Lạng Sơn'],
  ['05986', '2025-07-01', 'phường Tam Thanh', 'tỉnh Lạng Sơn'],
  ['05974', '2025-06-30', 'phường Tam Thanh', 'thành phố Lạng Sơn'],
  ['05977', '2025-06-30', 'phường Vĩnh Trại', 'thành phố Lạng Sơn'],
  ['05977', '2025-07-01', 'phường Đông Kinh', 'tỉnh Lạng Sơn'],
])('code %s on %s is %s', (expected, day, name, within) => {
  expect(code(name, within, day)).toBe(expected);
});

test('an area is found by any area above it, not by one below or beside', () => {
  expect(code('Vạn Linh', 'Lạng Sơn')).toBe('06505');
  expect(code('Vạn Linh', 'Cả nước')).toBe('06505');
  expect(code('Vạn Linh', 'Cao Bằng')).toBeUndefined();
  expect(
    findByName(hierarchy, { name: 'Lạng Sơn', level: 'PROVINCE', within: 'Vạn Linh' }, OLD),
  ).toBeUndefined();
});

test('a name is that of the day', () => {
  expect(code('Sơn Hà', 'Hữu Lũng', '2024-11-30')).toBe(code('Sơn Hà', 'Hữu Lũng'));
  expect(code('Sơn Hà', 'Hữu Lũng', '2024-12-01')).toBeUndefined();
  expect(code('Không có', undefined, NEW)).toBeUndefined();
});

test('a tie is no finding even where both stand under one parent', () => {
  const area = (own: string, parent: string | null): Area => ({
    code: own,
    validFrom: '1900-01-01',
    validTo: null,
    level: parent ? 'COMMUNE' : 'DISTRICT',
    type: 'Xã',
    name: parent ? 'Hòa' : 'H',
    parent,
  });
  const twins = createHierarchy([area('H', null), area('1', 'H'), area('2', 'H')]);
  expect(findByName(twins, { name: 'Hoà', within: 'H' }, OLD)).toBeUndefined();
});
