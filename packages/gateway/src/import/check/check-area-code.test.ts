import { type Area, createHierarchy } from '@tiendo/core';
import { expect, test } from 'vitest';
import type { Reference } from '../../query/reference.ts';
import { checkAreaCode } from './check-area-code.ts';

const area = (
  code: string,
  level: Area['level'],
  [type, name]: readonly [string, string],
  validFrom: string,
  validTo: string | null,
  parent: string | null,
): Area => ({ code, level, type, name, validFrom, validTo, parent });

/** Invented areas: 011 is given up on 01/07/2025 for 012, and 014 is used again for another commune. */
const hierarchy = createHierarchy([
  area('DEMO', 'COUNTRY', ['Quốc gia', 'Minh họa'], '1900-01-01', null, null),
  area('04', 'PROVINCE', ['Tỉnh', 'Ví Dụ'], '1900-01-01', null, 'DEMO'),
  area('011', 'DISTRICT', ['Huyện', 'Ví Dụ'], '1900-01-01', '2025-07-01', '04'),
  area('012', 'DISTRICT', ['Huyện', 'Giả Định'], '1900-01-01', null, '04'),
  area('014', 'DISTRICT', ['Huyện', 'Cũ'], '1900-01-01', '2020-01-01', '04'),
  area('014', 'DISTRICT', ['Huyện', 'Mới'], '2020-01-01', null, '04'),
]);
const crosswalk = [{ on: '2025-07-01', from: '011', to: '012', type: 'merge' }];
const reference = { hierarchy, crosswalk } as unknown as Reference;

const found = (code: string, cut: string, name: string | null = null) =>
  checkAreaCode({ line: 2, cells: { area: code, area_name: name, cut } }, reference).map(
    ({ column, value, vi, right }) => ({ column, value, vi, ...(right && { right: right.vi }) }),
  );

test('a code that no list has is unknown on its day', () => {
  expect(found('077', '2024-10-31')).toEqual([
    { column: 'area', value: '077', vi: 'không có đơn vị mang mã này vào ngày 31/10/2024' },
  ]);
});

test('zeros that a spreadsheet took off the front are given back', () => {
  expect(found('4', '2024-10-31')).toMatchObject([{ value: '4', right: 'mất số 0 ở đầu; có phải 04?' }]);
  expect(found('11', '2024-10-31')).toMatchObject([{ right: 'mất số 0 ở đầu; có phải 011?' }]);
});

test('an area that is abolished on the day is told with its days and what it became part of', () => {
  expect(found('011', '2025-06-30')).toEqual([]);
  expect(found('011', '2025-07-01')).toEqual([
    {
      ...{ column: 'area', value: '011' },
      vi: 'mã này không có hiệu lực vào ngày 01/07/2025: Huyện Ví Dụ từ 01/01/1900 đến trước 01/07/2025',
      right: 'nay thuộc đơn vị mã 012',
    },
  ]);
});

test('a code that is used again is another area with another name', () => {
  expect(found('014', '2024-10-31', 'Huyện Mới')).toEqual([]);
  expect(found('014', '2024-10-31', 'Huyện Cũ')).toMatchObject([
    {
      column: 'area_name',
      vi: 'mã 014 là của Huyện Mới, không phải Huyện Cũ; Huyện Cũ mang mã này từ 01/01/1900 đến trước 01/01/2020',
    },
  ]);
});

test('a name beside the code of another area brings the code that was meant', () => {
  expect(found('014', '2024-10-31', 'huyện giả định')).toMatchObject([
    { right: 'mã của huyện giả định là 012' },
  ]);
});
