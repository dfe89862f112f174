import { bold, column, type Layout, nothing } from './layout.ts';

const five = ['Tổng số', 'ĐTPT', 'SN', 'ĐTPT', 'SN'];

/** 6. Three programmes: the total first, groups above their children, "Trong đó" rows that are never added. */
export const programmes: Layout = {
  table: {
    title: 'KẾT QUẢ THỰC HIỆN 03 CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA NĂM 2023',
    unit: 'triệu đồng',
    header: [
      [
        'TT',
        'Chương trình, dự án, tiểu dự án',
        'Kế hoạch',
        ...nothing(4),
        'Giải ngân',
        ...nothing(4),
        'Tỷ lệ (%)',
        ...nothing(4),
        'Ghi chú',
      ],
      [null, null, ...Array(3).fill(['Tổng số', 'Vốn năm nay', null, 'Vốn kéo dài', null]).flat(), null],
      [
        null,
        null,
        ...Array(3)
          .fill([null, ...five.slice(1)])
          .flat(),
        null,
      ],
    ],
    merges: [
      ...['A1:A3', 'B1:B3', 'C1:G1', 'H1:L1', 'M1:Q1', 'R1:R3', 'C2:C3', 'D2:E2', 'F2:G2'],
      ...['H2:H3', 'I2:J2', 'K2:L2', 'M2:M3', 'N2:O2', 'P2:Q2'],
    ],
    rows: [
      [null, bold('TỔNG SỐ'), 1000, 600, 300, 60, 40, 612, 400, 150, 40, 22, 61.2, null, null, null, null],
      ['A', bold('Chương trình giảm nghèo bền vững'), 700, 400, 200, 60, 40, 500, 300, 138, 40, 22, 71.43],
      ['I', 'Dự án 1', 500, 400, 0, 60, 40, 400, 300, 38, 40, 22, 80],
      ['1', 'Tiểu dự án 1', 300, 250, 0, 30, 20, 250, 200, 20, 20, 10, 83.33],
      [null, 'Trong đó: vốn huyện nghèo', 100, 100, 0, 0, 0, 90, 90, 0, 0, 0, 90],
      ['2', 'Tiểu dự án 2', 200, 150, 0, 30, 20, 150, 100, 18, 20, 12, 75],
      ['II', 'Dự án 2', 200, 0, 200, 0, 0, 100, 0, 100, 0, 0, 50],
      ['B', bold('Chương trình nông thôn mới'), 300, 200, 100, 0, 0, 112, 100, 12, 0, 0, 37.33],
      [null, 'Trong đó:'],
      ['-', 'Huyện Ví Dụ', 200, 150, 50, 0, 0, 80, 70, 10, 0, 0, 40],
      ['-', 'Huyện Giả Định', 100, 50, 50, 0, 0, 32, 30, 2, 0, 0, 32],
    ],
  },
  mapping: {
    width: 18,
    unitLine: 'triệu đồng',
    columns: [
      column('plan', 3, ['Kế hoạch', 'Tổng số'], 'million-dong'),
      column('carried', 6, ['Kế hoạch', 'Vốn kéo dài', 'ĐTPT'], 'million-dong'),
      column('disbursed', 8, ['Giải ngân', 'Tổng số'], 'million-dong'),
      column('rate', 13, ['Tỷ lệ (%)', 'Tổng số'], 'percent'),
    ],
  },
  rows: [
    ['total', 'TỔNG SỐ', 1000e6, 60e6, 612e6, 0.612],
    ['group', 'Chương trình giảm nghèo bền vững', 700e6, 60e6, 500e6, 0.7143],
    ['group', 'Dự án 1', 500e6, 60e6, 400e6, 0.8],
    ['leaf', 'Tiểu dự án 1', 300e6, 30e6, 250e6, 0.8333],
    ['part', 'Trong đó: vốn huyện nghèo', 100e6, 0, 90e6, 0.9],
    ['leaf', 'Tiểu dự án 2', 200e6, 30e6, 150e6, 0.75],
    ['leaf', 'Dự án 2', 200e6, 0, 100e6, 0.5],
    ['leaf', 'Chương trình nông thôn mới', 300e6, 0, 112e6, 0.3733],
    ['part', 'Trong đó:', null, null, null, null],
    ['part', 'Huyện Ví Dụ', 200e6, 0, 80e6, 0.4],
    ['part', 'Huyện Giả Định', 100e6, 0, 32e6, 0.32],
  ],
};
