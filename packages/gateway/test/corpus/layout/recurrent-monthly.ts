import { column, counting, index, type Layout, nothing } from './layout.ts';

const SOURCES = ['Tổng cộng', 'NSTW', 'NS tỉnh', 'NS huyện', 'NS xã', 'Nguồn khác'];
const amounts = (total: number) => [total, total, ...nothing(4)];

/** 5. Recurrent money, monthly: 44 columns, four header levels, the month beside the cumulative. */
export const monthly: Layout = {
  table: {
    title: 'TÌNH HÌNH GIẢI NGÂN KINH PHÍ SỰ NGHIỆP THÁNG 11 NĂM 2023',
    unit: 'Triệu đồng',
    header: [
      ['STT', 'Đơn vị, nội dung', 'Kinh phí', ...nothing(17), 'Giải ngân', ...nothing(23)],
      [
        null,
        null,
        'Kinh phí được sử dụng',
        ...nothing(5),
        'Năm trước chuyển sang',
        ...nothing(5),
        'Dự toán giao',
        ...nothing(5),
        'Tháng báo cáo',
        ...nothing(11),
        'Lũy kế từ đầu năm',
        ...nothing(11),
      ],
      [
        ...nothing(20),
        'Số tiền',
        ...nothing(5),
        'Tỷ lệ',
        ...nothing(5),
        'Số tiền',
        ...nothing(5),
        'Tỷ lệ',
        ...nothing(5),
      ],
      [null, null, ...Array(7).fill(SOURCES).flat()],
      index('A', 'B', ...counting(1, 42)),
    ],
    merges: [
      ...['A1:A4', 'B1:B4', 'C1:T1', 'U1:AR1', 'C2:H3', 'I2:N3', 'O2:T3', 'U2:AF2', 'AG2:AR2'],
      ...['U3:Z3', 'AA3:AF3', 'AG3:AL3', 'AM3:AR3'],
    ],
    rows: [
      [
        'A',
        'Sở Ví Dụ',
        ...amounts(1000),
        ...amounts(200),
        ...amounts(800),
        ...amounts(50),
        ...amounts(5),
        ...amounts(612),
        ...amounts(61.2),
      ],
      [
        'Tổng cộng',
        null,
        ...amounts(1000),
        ...amounts(200),
        ...amounts(800),
        ...amounts(50),
        ...amounts(5),
        ...amounts(612),
        ...amounts(61.2),
      ],
    ],
  },
  mapping: {
    width: 44,
    unitLine: 'triệu đồng',
    columns: [
      column('available', 3, ['Kinh phí', 'Kinh phí được sử dụng', 'Tổng cộng'], 'million-dong'),
      column('month', 21, ['Giải ngân', 'Tháng báo cáo', 'Số tiền', 'Tổng cộng'], 'million-dong'),
      column('cumulative', 33, ['Giải ngân', 'Lũy kế từ đầu năm', 'Số tiền', 'Tổng cộng'], 'million-dong'),
      column('rate', 39, ['Giải ngân', 'Lũy kế từ đầu năm', 'Tỷ lệ', 'Tổng cộng'], 'percent'),
    ],
  },
  rows: [
    ['leaf', 'Sở Ví Dụ', 1_000_000_000, 50_000_000, 612_000_000, 0.612],
    ['total', 'Tổng cộng', 1_000_000_000, 50_000_000, 612_000_000, 0.612],
  ],
};
