import { bold, column, counting, type Layout, nothing } from './layout.ts';

const marks = (last: string | number | null) => [...Array(17).fill('Đ'), 'CĐ', last];

/** 7. Criteria by commune: the nineteen numbers are captions; a blank stays a blank. */
export const criteria: Layout = {
  table: {
    title: 'KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI',
    header: [
      [
        'TT',
        'Huyện, xã',
        'Tiêu chí',
        ...nothing(18),
        'Số tiêu chí đạt',
        'Chưa đạt',
        'Năm phấn đấu',
        'Quyết định công nhận',
      ],
      [null, null, ...counting(1, 19), ...nothing(4)],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:U1', 'V1:V2', 'W1:W2', 'X1:X2', 'Y1:Y2'],
    rows: [
      [bold('I'), bold('Huyện Ví Dụ'), ...nothing(19), 35, 3],
      [1, 'Xã Ví Dụ Một', ...marks('Đ'), 18, 1, 2023, '12/QĐ-UBND'],
      [2, 'Xã Ví Dụ Hai', ...marks(null), 17, 2, 2025],
    ],
  },
  mapping: {
    width: 25,
    columns: [
      column('criterion18', 20, ['Tiêu chí'], 'text'),
      column('criterion19', 21, ['Tiêu chí'], 'text'),
      column('met', 22, ['Số tiêu chí đạt'], 'count'),
    ],
  },
  rows: [
    ['group', 'Huyện Ví Dụ', null, null, 35],
    ['leaf', 'Xã Ví Dụ Một', 'CĐ', 'Đ', 18],
    ['leaf', 'Xã Ví Dụ Hai', 'CĐ', null, 17],
  ],
};
