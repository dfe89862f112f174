import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['Hòa Bình', 'Hoà Bình'],
  ['Thụy Hùng', 'Thuỵ Hùng'],
  ['Khánh Khê', 'Khánh Khê'.normalize('NFD')],
  ['Lạng Sơn', 'LẠNG SƠN'],
  ['Đình Lập', 'Ðình Lập'],
  ['Quốc Khánh', ' Quốc\u00a0 Khánh '],
  ['Bà Rịa - Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
  ['Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu'],
  ['Khuất Xá', 'Khuất xá'],
  ['Quý Hòa', 'Qúy Hoà'],
])('%s and %s are one name', (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});

test.each([
  ['Hòa Bình', 'Hóa Bình'],
  ['Hòa Bình', 'Hoa Bình'],
  ['Tân Thành', 'Tân Thanh'],
  ['Bình Gia', 'Bính Gia'],
  ['Mẫu Sơn', 'Mậu Sơn'],
  ['Đào Viên', 'Dào Viên'],
  ['Tân Sơn', 'Tần Sơn'],
  ['Tân Sơn', 'Tăn Sơn'],
])('%s and %s are two names', (a, b) => {
  expect(nameKey(a)).not.toBe(nameKey(b));
});

test('the key is the letters of each syllable and its tone, where it has one', () => {
  expect(nameKey('Thuỵ Hùng')).toBe('thuy5 hung1');
  expect(nameKey('Đồng Ê-đê')).toBe('đông1 ê đê');
});

test('a name without letters has an empty key', () => {
  expect(nameKey(' - ')).toBe('');
});
