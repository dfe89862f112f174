import { column, counting, index, type Layout, nothing } from './layout.ts';

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

/** Households of two invented communes, and how many of them lack each of the twelve. */
const COUNTED = [
  { label: 'Xã Ví Dụ Một', households: 2, lacking: counting(0, 11) },
  { label: 'Xã Ví Dụ Hai', households: 1, lacking: counting(1, 12).toReversed() },
] as const;

/** A sheet: whose households, how many times those of `COUNTED` they are, and a figure typed wrongly. */
export interface DeprivationSheet {
  readonly list: 'nghèo' | 'cận nghèo';
  readonly times: number;
  /** Of the first commune, by the place of the indicator. */
  readonly typed?: readonly [place: number, figure: number];
}

/** 3. Deprivation as counts: 16 columns. */
export function deprivationCounts({ list, times, typed }: DeprivationSheet): Layout {
  const rows = counted(times).map(({ label, households, lacking }) => ({
    label,
    figures: [households, sum(lacking), ...lacking],
  }));
  return sheet(`Hộ ${list}`, [`Tổng số hộ ${list}`, 'Tổng số thiếu hụt'], 'count', mistyped(rows, 2, typed));
}

/** 3. Deprivation as shares: the same without Tổng số thiếu hụt, in per cent to two places. */
export function deprivationShares({ list, times, typed }: DeprivationSheet): Layout {
  const rows = counted(times).map(({ label, households, lacking }) => ({
    label,
    figures: [households, ...lacking.map((count) => Math.round((count / households) * 10_000) / 100)],
  }));
  return sheet(`Hộ ${list} (%)`, [`Tổng số hộ ${list}`], 'percent', mistyped(rows, 1, typed));
}

interface SheetRow {
  readonly label: string;
  readonly figures: readonly number[];
}

function counted(times: number) {
  const own = COUNTED.map((commune) => ({ ...commune, households: commune.households * times }));
  const total = {
    label: 'Tổng cộng',
    households: sum(own.map(({ households }) => households)),
    lacking: DEPRIVATIONS.map((_, place) => sum(own.map(({ lacking }) => lacking[place] ?? 0))),
  };
  return [...own, total];
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

function mistyped(
  rows: readonly SheetRow[],
  before: number,
  typed: DeprivationSheet['typed'],
): readonly SheetRow[] {
  const [first, ...rest] = rows;
  if (!typed || !first) return rows;
  return [{ ...first, figures: first.figures.with(before + typed[0], typed[1]) }, ...rest];
}

function sheet(
  name: string,
  leading: readonly string[],
  unit: 'count' | 'percent',
  rows: readonly SheetRow[],
): Layout {
  const width = 2 + leading.length + 12;
  const of = leading.length;
  return {
    sheet: name,
    table: {
      title: `MỨC ĐỘ THIẾU HỤT CÁC DỊCH VỤ XÃ HỘI CƠ BẢN (${name})`,
      header: [
        ['STT', 'Xã/phường', ...leading, 'Trong đó: thiếu hụt các chỉ số', ...nothing(11)],
        [...nothing(2 + of), ...DEPRIVATIONS],
        index('A', 'B', ...counting(1, of + 12)),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', ...(of === 1 ? ['D1:O1'] : ['D1:D2', 'E1:P1'])],
      rows: rows.map(({ label, figures }, at) =>
        label === 'Tổng cộng' ? [label, null, ...figures] : [at + 1, label, ...figures],
      ),
    },
    mapping: {
      width,
      columns: [
        column('households', 3, [leading[0] ?? ''], 'count'),
        column('nutrition', 5 + of, ['Trong đó: thiếu hụt các chỉ số', 'Dinh dưỡng'], unit),
      ],
    },
    rows: rows.map(({ label, figures }) => [
      label === 'Tổng cộng' ? 'total' : 'leaf',
      label,
      figures[0] ?? null,
      unit === 'count' ? (figures[of + 2] ?? null) : Number(((figures[of + 2] ?? 0) / 100).toFixed(4)),
    ]),
  };
}
