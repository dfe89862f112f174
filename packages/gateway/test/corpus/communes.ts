import type { Mapping } from '../../src/file/mapping.ts';
import type { NumberLocale } from '../../src/file/value/number-text.ts';
import type { ExpectedRow } from './corpus-file.ts';

/** The plainest table of the corpus: communes with households and a poverty rate. */
export const communes: Mapping = {
  tables: [
    {
      width: 4,
      label: 2,
      columns: [
        { name: 'households', position: 3, captions: ['Tổng số hộ'], unit: 'count' },
        { name: 'rate', position: 4, captions: ['Tỷ lệ hộ nghèo (%)'], unit: 'percent' },
      ],
    },
  ],
};

/** The same, the file's way of writing numbers declared. */
export const communesIn = (numbers: NumberLocale): Mapping => ({ ...communes, numbers });

export const header = ['STT', 'Xã', 'Tổng số hộ', 'Tỷ lệ hộ nghèo (%)'];

/** Rows of that table: `Xã Đường Mẫu` has letters that tell the encodings apart. */
export const rows = [
  ['1', 'Xã Đường Mẫu', '1204', '12,5'],
  ['2', 'Xã Ví Dụ', '850', '7,25'],
  ['3', 'Thị trấn Giả Định', '2310', '0,4'],
];

export const expected: readonly ExpectedRow[] = [
  ['leaf', 'Xã Đường Mẫu', 1204, 0.125],
  ['leaf', 'Xã Ví Dụ', 850, 0.0725],
  ['leaf', 'Thị trấn Giả Định', 2310, 0.004],
];

/** Lines of a text file. */
export const delimited = (delimiter: string, lines: readonly (readonly string[])[] = [header, ...rows]) =>
  `${lines.map((line) => line.join(delimiter)).join('\r\n')}\r\n`;
