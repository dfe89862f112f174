import { column, type Layout } from './layout.ts';

/** 8. Targets by district: some cells hold names of communes, footnotes stand below. */
export const targets: Layout = {
  table: {
    title: 'CHỈ TIÊU NĂM 2024',
    header: [['TT', 'Chỉ tiêu', 'ĐVT', 'Toàn tỉnh', 'Huyện Ví Dụ', 'Huyện Giả Định']],
    merges: [],
    rows: [
      ['1', 'Tỷ lệ hộ nghèo giảm', '%', '2,5', 3, '2,0'],
      ['2', 'Số xã đạt chuẩn', 'xã', 3, 2, 1],
      [null, 'Danh sách xã', null, null, 'Xã Một; Xã Hai', 'Xã Ba'],
      ['Ghi chú: số liệu giả định, không cộng các tỷ lệ'],
      ['(*) Tên xã theo đề nghị của huyện'],
    ],
  },
  mapping: {
    width: 6,
    columns: [
      column('unit', 3, ['ĐVT'], 'text'),
      column('province', 4, ['Toàn tỉnh'], 'mixed'),
      column('first', 5, ['Huyện Ví Dụ'], 'mixed'),
      column('second', 6, ['Huyện Giả Định'], 'mixed'),
    ],
  },
  rows: [
    ['leaf', 'Tỷ lệ hộ nghèo giảm', '%', 2.5, 3, 2],
    ['group', 'Số xã đạt chuẩn', 'xã', 3, 2, 1],
    ['leaf', 'Danh sách xã', null, null, 'Xã Một; Xã Hai', 'Xã Ba'],
  ],
};
