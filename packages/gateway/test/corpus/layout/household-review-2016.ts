import { column, counting, index, type Layout, nothing } from './layout.ts';

/** 1, the form of 2016 - 2020: 18 columns, households of ethnic minorities as a part beside each count. */
export const olderReview: Layout = {
  table: {
    title: 'DIỄN BIẾN HỘ CẬN NGHÈO NĂM 2020',
    header: [
      [
        'TT',
        'Xã/phường',
        'Hộ dân cư',
        null,
        'Đầu năm',
        ...nothing(3),
        'Diễn biến trong năm',
        ...nothing(5),
        'Cuối năm',
        ...nothing(3),
      ],
      [
        ...[null, null, 'Số hộ', 'Trong đó: hộ DTTS', 'Số hộ', 'Tỷ lệ', 'Số hộ DTTS', 'Tỷ lệ'],
        ...[
          'Số hộ thoát',
          'Tỷ lệ',
          'Số hộ tái',
          'Tỷ lệ',
          'Số hộ phát sinh',
          'Tỷ lệ',
          'Số hộ',
          'Tỷ lệ',
          'Số hộ DTTS',
          'Tỷ lệ',
        ],
      ],
      index('A', 'B', ...counting(1, 16)),
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:H1', 'I1:N1', 'O1:R1'],
    rows: [
      ['I', 'Khu vực nông thôn', 500, 300, 50, 10, 40, 80, 20, 4, 1, 0.2, 9, 1.8, 40, 8, 30, 75],
      [1, 'Xã Ví Dụ Một', 500, 300, 50, 10, 40, 80, 20, 4, 1, 0.2, 9, 1.8, 40, 8, 30, 75],
      [null, 'Tổng cộng', 500, 300, 50, 10, 40, 80, 20, 4, 1, 0.2, 9, 1.8, 40, 8, 30, 75],
    ],
  },
  mapping: {
    width: 18,
    columns: [
      column('start', 5, ['Đầu năm', 'Số hộ'], 'count'),
      column('end', 15, ['Cuối năm', 'Số hộ'], 'count'),
      column('endRate', 16, ['Cuối năm', 'Tỷ lệ'], 'percent'),
      column('endRateMinority', 18, ['Cuối năm', 'Tỷ lệ'], 'percent'),
    ],
  },
  rows: [
    ['group', 'Khu vực nông thôn', 50, 40, 0.08, 0.75],
    ['leaf', 'Xã Ví Dụ Một', 50, 40, 0.08, 0.75],
    ['total', 'Tổng cộng', 50, 40, 0.08, 0.75],
  ],
};
