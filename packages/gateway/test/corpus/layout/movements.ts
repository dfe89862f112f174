import { column, index, type Layout, nothing } from './layout.ts';

/** 2. Movements: several rows per commune, its name merged over them. */
export const movements: Layout = {
  table: {
    title: 'DIỄN BIẾN HỘ NGHÈO TRONG NĂM 2023',
    header: [
      [
        'STT',
        'Xã/phường',
        'Phân tổ',
        'Số hộ nghèo đầu kỳ',
        'Thoát nghèo',
        null,
        'Giảm khác',
        'Cận nghèo trở thành nghèo',
        'Bổ sung',
        null,
        'Tăng khác',
        'Số hộ nghèo cuối kỳ',
      ],
      [
        ...nothing(4),
        'Vượt chuẩn cận nghèo',
        'Trở thành cận nghèo',
        null,
        null,
        'Tái nghèo',
        'Phát sinh',
        null,
        null,
      ],
      index('A', 'B', 'C', 1, 2, 3, 4, 5, 6, 7, 8, '9=1-2-3-4+5+6+7+8'),
    ],
    merges: [
      'A1:A2',
      'B1:B2',
      'C1:C2',
      'D1:D2',
      'E1:F1',
      'G1:G2',
      'H1:H2',
      'I1:J1',
      'K1:K2',
      'L1:L2',
      'A4:A6',
      'B4:B6',
    ],
    rows: [
      [1, 'Xã Ví Dụ Một', 'Tổng số hộ nghèo', 50, 5, 10, 1, 2, 1, 2, 1, 40],
      [null, null, 'Hộ DTTS', 30, 2, 5, 0, 1, 1, 1, 0, 26],
      [null, null, 'Hộ do nữ làm chủ hộ', 10, 1, 1, 0, 0, 0, 0, 0, 8],
      [2, 'Xã Ví Dụ Hai', 'Tổng số hộ nghèo', 20, 0, 2, 0, 0, 0, 1, 0, 19],
      [null, null, 'Hộ DTTS', 20, 0, 2, 0, 0, 0, 1, 0, 19],
    ],
  },
  mapping: {
    width: 12,
    columns: [
      column('group', 3, ['Phân tổ'], 'text'),
      column('start', 4, ['Số hộ nghèo đầu kỳ'], 'count'),
      column('newly', 10, ['Bổ sung', 'Phát sinh'], 'count'),
      column('end', 12, ['Số hộ nghèo cuối kỳ'], 'count'),
    ],
  },
  rows: [
    ['leaf', 'Xã Ví Dụ Một', 'Tổng số hộ nghèo', 50, 2, 40],
    ['further', 'Xã Ví Dụ Một', 'Hộ DTTS', 30, 1, 26],
    ['further', 'Xã Ví Dụ Một', 'Hộ do nữ làm chủ hộ', 10, 0, 8],
    ['leaf', 'Xã Ví Dụ Hai', 'Tổng số hộ nghèo', 20, 1, 19],
    ['further', 'Xã Ví Dụ Hai', 'Hộ DTTS', 20, 1, 19],
  ],
};
