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

/** 3. Deprivation, poor and near-poor on sheets of their own: counts with 16 columns, shares with 15. */
export const deprivation = (sheet: string, base: string, isShare: boolean, households: number): Layout => {
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
