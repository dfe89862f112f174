import type { MappedColumn, TableMapping } from '../../src/file/mapping.ts';
import type { ColumnUnit } from '../../src/file/value/read-value.ts';
import type { CorpusFile, ExpectedRow } from './corpus-file.ts';
import { type OfficeTable, officeSheet } from './office-sheet.ts';
import { type CellSpec, xlsxFile } from './xlsx-file.ts';

const column = (
  name: string,
  position: number,
  captions: readonly string[],
  unit: ColumnUnit,
): MappedColumn => ({
  ...{ name, position, captions, unit },
});

interface Layout {
  readonly sheet?: string;
  readonly table: OfficeTable;
  readonly mapping: Omit<TableMapping, 'label'> & { readonly label?: number };
  readonly rows: readonly ExpectedRow[];
}

const file = (name: string, ...layouts: readonly Layout[]): CorpusFile => ({
  name: `layout/${name}.xlsx`,
  bytes: xlsxFile({
    sheets: layouts.map(({ sheet, table }) => ({ ...officeSheet(table), ...(sheet && { name: sheet }) })),
  }),
  mapping: {
    tables: layouts.map(({ sheet, mapping }) => ({ label: 2, ...mapping, ...(sheet && { sheet }) })),
  },
  rows: layouts.flatMap(({ rows }) => rows),
});

const index = (...tokens: (string | number)[]) => tokens;
const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);
const nothing = (count: number) => Array<null>(count).fill(null);
const bold = (value: string | number): CellSpec => ({ value, style: { isBold: true } });

/** 1. Household review, summary: the three pairs carry the same captions. */
const review: Layout = {
  table: {
    title: 'TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023',
    header: [
      [
        'STT',
        'Xã/phường',
        'Tổng số hộ dân cư',
        null,
        'Kết quả về hộ',
        ...nothing(5),
        'Kết quả về khẩu',
        ...nothing(5),
      ],
      [
        null,
        null,
        'Số hộ',
        'Nhân khẩu',
        ...Array(3).fill(['Số hộ', 'Tỷ lệ']).flat(),
        ...Array(3).fill(['Số khẩu', 'Tỷ lệ']).flat(),
      ],
      index(
        'A',
        'B',
        1,
        2,
        3,
        '4=3/1*100',
        5,
        '6=5/1*100',
        7,
        '8=7/1*100',
        9,
        '10=9/2*100',
        11,
        '12=11/2*100',
        13,
        '14=13/2*100',
      ),
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:J1', 'K1:P1'],
    rows: [
      [bold('I'), bold('Khu vực thành thị'), 400, 1600, 20, 5, 40, 10, 60, 15, 80, 5, 160, 10, 240, 15],
      [1, 'Phường Ví Dụ Một', 400, 1600, 20, 5, 40, 10, 60, 15, 80, 5, 160, 10, 240, 15],
      [
        bold('II'),
        bold('Khu vực nông thôn'),
        1000,
        4000,
        250,
        25,
        100,
        10,
        350,
        35,
        1000,
        25,
        400,
        10,
        1400,
        35,
      ],
      [1, 'Xã Ví Dụ Hai', 600, 2400, 150, 25, 60, 10, 210, 35, 600, 25, 240, 10, 840, 35],
      [2, 'Xã Ví Dụ Ba', 400, 1600, 100, 25, 40, 10, 140, 35, 400, 25, 160, 10, 560, 35],
      [
        'Tổng cộng',
        null,
        1400,
        5600,
        270,
        '19,29',
        140,
        10,
        410,
        '29,29',
        1080,
        '19,29',
        560,
        10,
        1640,
        '29,29',
      ],
    ],
  },
  mapping: {
    width: 16,
    columns: [
      column('households', 3, ['Tổng số hộ dân cư', 'Số hộ'], 'count'),
      column('poor', 5, ['Kết quả về hộ', 'Số hộ'], 'count'),
      column('poorRate', 6, ['Kết quả về hộ', 'Tỷ lệ'], 'percent'),
      column('nearPoor', 7, ['Kết quả về hộ', 'Số hộ'], 'count'),
    ],
  },
  rows: [
    ['group', 'Khu vực thành thị', 400, 20, 0.05, 40],
    ['leaf', 'Phường Ví Dụ Một', 400, 20, 0.05, 40],
    ['group', 'Khu vực nông thôn', 1000, 250, 0.25, 100],
    ['leaf', 'Xã Ví Dụ Hai', 600, 150, 0.25, 60],
    ['leaf', 'Xã Ví Dụ Ba', 400, 100, 0.25, 40],
    ['total', 'Tổng cộng', 1400, 270, 0.1929, 140],
  ],
};

/** 1, the form of 2016 - 2020: 18 columns, households of ethnic minorities as a part beside each count. */
const olderReview: Layout = {
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

/** 2. Movements: several rows per commune, its name merged over them. */
const movements: Layout = {
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

const DEPRIVATIONS = [
  ...[
    'Việc làm',
    'Người phụ thuộc trong hộ',
    'Dinh dưỡng',
    'Bảo hiểm y tế',
    'Trình độ giáo dục của người lớn',
  ],
  ...[
    'Tình trạng đi học của trẻ em',
    'Chất lượng nhà ở',
    'Diện tích nhà ở bình quân đầu người',
    'Nguồn nước sinh hoạt',
  ],
  ...['Nhà tiêu hợp vệ sinh', 'Sử dụng dịch vụ viễn thông', 'Phương tiện phục vụ tiếp cận thông tin'],
];

/** 3. Deprivation, poor and near-poor on sheets of their own: counts with 16 columns, shares with 15. */
const deprivation = (sheet: string, base: string, isShare: boolean, households: number): Layout => {
  const leading = isShare ? [base] : [base, 'Tổng số thiếu hụt'];
  const figures = DEPRIVATIONS.map((_, place) => (isShare ? place + 0.5 : place));
  const shown = isShare ? [households, ...figures] : [households, 66, ...figures];
  return {
    sheet,
    table: {
      title: `MỨC ĐỘ THIẾU HỤT CÁC DỊCH VỤ XÃ HỘI CƠ BẢN (${sheet})`,
      header: [
        ['STT', 'Xã/phường', ...leading, 'Trong đó: thiếu hụt các chỉ số', ...nothing(11)],
        [...nothing(2 + leading.length), ...DEPRIVATIONS],
        index('A', 'B', ...counting(1, leading.length + 12)),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', ...(isShare ? ['D1:O1'] : ['D1:D2', 'E1:P1'])],
      rows: [
        [1, 'Xã Ví Dụ Một', ...shown],
        ['Tổng cộng', null, ...shown],
      ],
    },
    mapping: {
      width: isShare ? 15 : 16,
      columns: [
        column('households', 3, [base], 'count'),
        column(
          'nutrition',
          isShare ? 6 : 7,
          ['Trong đó: thiếu hụt các chỉ số', 'Dinh dưỡng'],
          isShare ? 'percent' : 'count',
        ),
      ],
    },
    rows: [
      ['leaf', 'Xã Ví Dụ Một', households, isShare ? 0.025 : 2],
      ['total', 'Tổng cộng', households, isShare ? 0.025 : 2],
    ],
  };
};

/** 4. Investment by project, the sheet of foreign loans: five header levels, eight columns called "Tổng số". */
const pair = ['Tổng số', 'Trong đó: vốn nước ngoài'];
const projects: Layout = {
  sheet: 'ODA',
  table: {
    title: 'TÌNH HÌNH THỰC HIỆN VỐN ĐẦU TƯ CÔNG NĂM 2023',
    unit: 'triệu đồng',
    header: [
      [
        'STT',
        'Danh mục dự án',
        'Mã số dự án',
        'Quyết định đầu tư',
        ...nothing(3),
        'Vốn đã bố trí và giải ngân',
        ...nothing(11),
        'Ghi chú',
      ],
      [
        ...nothing(3),
        'Số, ngày',
        'Tổng mức đầu tư',
        null,
        null,
        'Lũy kế bố trí vốn',
        null,
        'Lũy kế giải ngân',
        null,
        'Kế hoạch năm trước được kéo dài',
        null,
        'Kế hoạch năm 2023',
        null,
        'Giải ngân năm 2023',
        ...nothing(3),
        null,
      ],
      [
        ...nothing(4),
        'Tổng số',
        'Trong đó',
        null,
        ...Array(4).fill(pair).flat(),
        'Kế hoạch năm',
        null,
        'Kế hoạch kéo dài',
        null,
        null,
      ],
      [...nothing(5), 'Vốn đối ứng', 'Vốn nước ngoài', ...nothing(8), ...pair, ...pair, null],
      [...nothing(6), 'Tính bằng tiền Việt', ...nothing(12)],
      index('A', 'B', 'C', 'D', ...counting(1, 14), 15),
    ],
    merges: [
      ...['A1:A5', 'B1:B5', 'C1:C5', 'D1:G1', 'H1:S1', 'D2:D5', 'E2:G2', 'E3:E5', 'F3:G3', 'F4:F5', 'T1:T5'],
      ...['H2:I2', 'J2:K2', 'L2:M2', 'N2:O2', 'P2:S2', 'P3:Q3', 'R3:S3'],
      ...[
        'H3:H5',
        'I3:I5',
        'J3:J5',
        'K3:K5',
        'L3:L5',
        'M3:M5',
        'N3:N5',
        'O3:O5',
        'P4:P5',
        'Q4:Q5',
        'R4:R5',
        'S4:S5',
      ],
    ],
    rows: [],
  },
  mapping: { width: 19, columns: [] },
  rows: [],
};
const projectTable: Layout = {
  ...projects,
  table: {
    ...projects.table,
    header: projects.table.header.map((row, level) =>
      level === 5 ? index('A', 'B', 'C', 'D', ...counting(1, 16)) : row,
    ),
    rows: [
      [
        'I',
        'Dự án chuyển tiếp',
        null,
        null,
        1000,
        200,
        800,
        500,
        400,
        450,
        360,
        10,
        8,
        300,
        250,
        200,
        160,
        9,
        7,
      ],
      [
        1,
        'Dự án giả định A',
        '7000001',
        '01/QĐ ngày 02/01/2020',
        600,
        100,
        500,
        300,
        250,
        250,
        200,
        10,
        8,
        200,
        170,
        150,
        120,
        9,
        7,
      ],
      [
        2,
        'Dự án giả định B',
        '7000002',
        '02/QĐ ngày 02/01/2020',
        400,
        100,
        300,
        200,
        150,
        200,
        160,
        null,
        null,
        100,
        80,
        50,
        40,
        null,
        null,
        'chậm thủ tục',
      ],
      ['Tổng số', null, null, null, 1000, 200, 800, 500, 400, 450, 360, 10, 8, 300, 250, 200, 160, 9, 7],
    ],
  },
  mapping: {
    width: 20,
    unitLine: 'triệu đồng',
    columns: [
      column('code', 3, ['Mã số dự án'], 'text'),
      column('plan', 14, ['Vốn đã bố trí và giải ngân', 'Kế hoạch năm 2023', 'Tổng số'], 'million-dong'),
      column(
        'disbursed',
        16,
        ['Vốn đã bố trí và giải ngân', 'Giải ngân năm 2023', 'Kế hoạch năm', 'Tổng số'],
        'million-dong',
      ),
      column(
        'disbursedCarried',
        18,
        ['Vốn đã bố trí và giải ngân', 'Giải ngân năm 2023', 'Kế hoạch kéo dài', 'Tổng số'],
        'million-dong',
      ),
    ],
  },
  rows: [
    ['group', 'Dự án chuyển tiếp', null, 300e6, 200e6, 9e6],
    ['leaf', 'Dự án giả định A', '7000001', 200e6, 150e6, 9e6],
    ['leaf', 'Dự án giả định B', '7000002', 100e6, 50e6, null],
    ['total', 'Tổng số', null, 300e6, 200e6, 9e6],
  ],
};

const SOURCES = ['Tổng cộng', 'NSTW', 'NS tỉnh', 'NS huyện', 'NS xã', 'Nguồn khác'];
const amounts = (total: number) => [total, total, ...nothing(4)];

/** 5. Recurrent money, monthly: 44 columns, four header levels, the month beside the cumulative. */
const monthly: Layout = {
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

const five = ['Tổng số', 'ĐTPT', 'SN', 'ĐTPT', 'SN'];

/** 6. Three programmes: the total first, groups above their children, "Trong đó" rows that are never added. */
const programmes: Layout = {
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

const marks = (last: string | number | null) => [...Array(17).fill('Đ'), 'CĐ', last];

/** 7. Criteria by commune: the nineteen numbers are captions; a blank stays a blank. */
const criteria: Layout = {
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

/** 8. Targets by district: some cells hold names of communes, footnotes stand below. */
const targets: Layout = {
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

/** The eight layouts of programme reports, each with its header levels, merges and index row. */
export const layouts: readonly CorpusFile[] = [
  file('1-household-review', review),
  file('1-household-review-2016', olderReview),
  file('2-movements', movements),
  file(
    '3-deprivation-counts',
    deprivation('Hộ nghèo', 'Tổng số hộ nghèo', false, 80),
    deprivation('Hộ cận nghèo', 'Tổng số hộ cận nghèo', false, 120),
  ),
  file('3-deprivation-shares', deprivation('Hộ nghèo', 'Tổng số hộ nghèo', true, 80)),
  file('4-investment-by-project', projectTable),
  file('5-recurrent-monthly', monthly),
  file('6-three-programmes', programmes),
  file('7-criteria-by-commune', criteria),
  file('8-targets-by-district', targets),
];
