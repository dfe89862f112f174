import { column, counting, index, type Layout, nothing } from './layout.ts';

const SOURCES = ['Tổng cộng', 'NSTW', 'NS tỉnh', 'NS huyện', 'NS xã', 'Nguồn khác'];

/** Of central and of provincial money: all of it, then each. Every figure is invented. */
const FIGURES = {
  ...{ available: [10_000, 9000, 1000], carriedOver: [2000, 2000, 0], assigned: [8000, 7000, 1000] },
  ...{ month: [500, 450, 50], monthRate: [5, 5, 5], cumulative: [6120, 5580, 540], rate: [61.2, 62, 54] },
} as const;
type Group = keyof typeof FIGURES;

/** What follows from what, in the form of index rows; columns of a group are six. */
const formulas = (first: number, formula: (index: number) => string) =>
  counting(first, first + 5).map((token) => `${token}=${formula(token)}`);

type Figures = Readonly<Record<Group, readonly number[]>>;

const cellsOf = (figures: Figures) => Object.values(figures).flatMap((group) => [...group, ...nothing(3)]);

function readOf({ available, month, cumulative, rate }: Figures): readonly number[] {
  return [...[available, month, cumulative].map(([all = 0]) => all * 1e6), (rate[0] ?? 0) / 100];
}

/**
 * 5. Recurrent money, monthly: 44 columns, four header levels, the month beside the cumulative.
 *
 * @param typed  what the one agency has otherwise
 * @param summed what the total has otherwise
 */
export const monthly = (typed: Partial<Figures> = {}, summed: Partial<Figures> = {}): Layout => {
  const [agency, total] = [
    { ...FIGURES, ...typed },
    { ...FIGURES, ...summed },
  ];
  return {
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
        index(
          ...['A', 'B'],
          ...formulas(1, (token) => `${token + 6}+${token + 12}`),
          ...counting(7, 24),
          ...formulas(25, (token) => `${token - 6}/${token - 24}*100`),
          ...counting(31, 36),
          ...formulas(37, (token) => `${token - 6}/${token - 36}*100`),
        ),
      ],
      merges: [
        ...['A1:A4', 'B1:B4', 'C1:T1', 'U1:AR1', 'C2:H3', 'I2:N3', 'O2:T3', 'U2:AF2', 'AG2:AR2'],
        ...['U3:Z3', 'AA3:AF3', 'AG3:AL3', 'AM3:AR3'],
      ],
      rows: [
        ['A', 'Sở Ví Dụ', ...cellsOf(agency)],
        ['Tổng cộng', null, ...cellsOf(total)],
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
      ['leaf', 'Sở Ví Dụ', ...readOf(agency)],
      ['total', 'Tổng cộng', ...readOf(total)],
    ],
  };
};
