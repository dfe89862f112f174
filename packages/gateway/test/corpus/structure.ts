import type { Mapping } from '../../src/file/mapping.ts';
import { communes, delimited, expected, header, rows } from './communes.ts';
import type { CorpusFile, ExpectedRow } from './corpus-file.ts';
import { typedInTcvn3, typedInVni } from './old-bytes.ts';
import { type CellSpec, type SheetSpec, type WorkbookSpec, xlsxFile } from './xlsx-file.ts';

const cells: readonly (readonly CellSpec[])[] = [
  header,
  ['1', 'Xã Đường Mẫu', 1204, 12.5],
  ['2', 'Xã Ví Dụ', 850, 7.25],
];
const read: readonly ExpectedRow[] = expected.slice(0, 2);

const book = (
  name: string,
  sheet: SheetSpec,
  rest: Partial<CorpusFile>,
  spec: Partial<WorkbookSpec> = {},
): CorpusFile => ({
  ...{ name: `structure/${name}.xlsx`, bytes: xlsxFile({ sheets: [sheet], ...spec }), mapping: communes },
  ...rest,
});
const csv = (name: string, lines: readonly (readonly string[])[], rest: Partial<CorpusFile>): CorpusFile => ({
  ...{
    name: `structure/${name}.csv`,
    bytes: Buffer.from(delimited(';', lines)),
    mapping: communes,
    rows: expected,
  },
  ...rest,
});
const inFont = (font: string, spell: (text: string) => string) =>
  cells.map((row) =>
    row.map((cell): CellSpec => (typeof cell === 'string' ? { value: spell(cell), style: { font } } : cell)),
  );

const twoLevels: Mapping = {
  tables: [
    {
      width: 4,
      label: 2,
      unitLine: 'triệu đồng',
      columns: [
        { name: 'plan', position: 3, captions: ['Vốn', 'Kế hoạch'], unit: 'million-dong' },
        { name: 'disbursed', position: 4, captions: ['Vốn', 'Giải ngân'], unit: 'million-dong' },
      ],
    },
  ],
};
const money = (unit: string): SheetSpec['rows'] => [
  ['BIỂU VỐN (số liệu giả định)'],
  [null, null, `(Đơn vị tính: ${unit})`],
  ['STT', 'Đơn vị', 'Vốn', null],
  [null, null, 'Kế hoạch', 'Giải ngân'],
  [1, 'Xã Ví Dụ', 12.5, 7],
];
const pageHeader: SheetSpec['rows'] = [
  ['STT', 'Đơn vị', 'Vốn', null],
  [null, null, 'Kế hoạch', 'Giải ngân'],
  ['A', 'B', 1, 2],
];
const withoutUnitLine: Mapping = { tables: twoLevels.tables.map(({ unitLine, ...table }) => table) };
const moneyMerges = ['A3:A4', 'B3:B4', 'C3:D3'];
const moneyRows: readonly ExpectedRow[] = [['leaf', 'Xã Ví Dụ', 12_500_000, 7_000_000]];

/** What surrounds and divides the rows of a table. */
export const structure: readonly CorpusFile[] = [
  book('plain', { rows: cells }, { rows: read }),
  book('packed', { rows: cells }, { rows: read }, { isDeflated: true }),
  book('tcvn3-font', { rows: inFont('.VnTime', typedInTcvn3) }, { rows: read }),
  book('vni-font', { rows: inFont('VNI-Times', typedInVni) }, { rows: read }),
  book(
    'fonts-within-a-text',
    {
      rows: [
        header,
        [
          '1',
          {
            runs: [
              { text: 'X\u00b7 ', font: '.VnArial' },
              { text: 'Ví Dụ', font: 'Arial' },
            ],
          },
          850,
          7.25,
        ],
      ],
    },
    { rows: [['leaf', 'Xã Ví Dụ', 850, 0.0725]] },
  ),
  book(
    'text-in-the-cell',
    { rows: [header, ['1', { value: 'Xã Ví Dụ', type: 'inlineStr' }, 850, 7.25]] },
    { rows: [['leaf', 'Xã Ví Dụ', 850, 0.0725]] },
  ),
  book(
    'line-end-in-a-caption',
    { rows: [['STT', 'Xã', 'Tổng số_x000D_\n hộ', 'Tỷ lệ hộ\u00a0nghèo (%)'], ...cells.slice(1)] },
    { rows: read },
  ),
  book(
    'tone-on-the-other-vowel',
    { rows: [['STT', 'Xã', 'TỔNG SỐ HỘ', 'Tỷ lệ hộ nghèo  ( % )'], ...cells.slice(1)] },
    { rows: read },
  ),
  book('begins-further-right', { rows: [[], ...cells.map((row) => [null, null, ...row])] }, { rows: read }),
  book(
    'merged-total',
    { rows: [...cells, ['Tổng cộng', null, 2054, 10.3]], merges: ['A4:B4'] },
    { rows: [...read, ['total', 'Tổng cộng', 2054, 0.103]] },
  ),
  book(
    'total-first',
    { rows: [header, [null, 'Toàn tỉnh', 2054, 10.3], ...cells.slice(1)] },
    { rows: [['total', 'Toàn tỉnh', 2054, 0.103], ...read] },
  ),
  book(
    'footnotes',
    { rows: [...cells, [], ['Ghi chú: số liệu giả định'], ['* Theo chuẩn 2021 - 2025']] },
    { rows: read },
  ),
  book(
    'signatures',
    {
      rows: [
        ...cells,
        [null, null, '…, ngày … tháng … năm 2023'],
        ['NGƯỜI LẬP', null, 'TM. ỦY BAN NHÂN DÂN'],
        ['(Ký, họ tên)', null, 'KT. CHỦ TỊCH'],
        ['Tên giả định'],
      ],
    },
    { rows: read },
  ),
  book(
    'figures-below-signatures',
    { rows: [...cells, ['NGƯỜI LẬP BIỂU'], ['3', 'Xã Ba', 500, 4]] },
    { problems: ['Sheet1!A5 row-after-signature'] },
  ),
  book('header-on-each-page', { rows: [...cells.slice(0, 2), header, cells[2] ?? []] }, { rows: read }),
  book(
    'merged-header-and-index-row-on-each-page',
    {
      rows: [...pageHeader, [1, 'Xã Ví Dụ', 12.5, 7], ...pageHeader, [2, 'Xã Ba', 4, 3]],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'A5:A6', 'B5:B6', 'C5:D5'],
    },
    { mapping: withoutUnitLine, rows: [...moneyRows, ['leaf', 'Xã Ba', 4_000_000, 3_000_000]] },
  ),
  book('page-number', { rows: [...cells.slice(0, 2), ['Trang 2/3'], cells[2] ?? []] }, { rows: read }),
  book(
    'hidden-row',
    { rows: cells, hiddenRows: [3] },
    { rows: read, problems: ['Sheet1!B3 hidden-row Xã Ví Dụ'] },
  ),
  book(
    'hidden-sheet',
    { name: 'Cũ', state: 'hidden', rows: [header, ['1', 'Xã Cũ', 9, 9]] },
    { rows: read, problems: ['Cũ hidden-sheet'] },
    {
      sheets: [
        { name: 'Cũ', state: 'hidden', rows: [header, ['1', 'Xã Cũ', 9, 9]] },
        { name: 'Mới', rows: cells },
      ],
    },
  ),
  book(
    'very-hidden-sheet-only',
    { name: 'Cũ', state: 'veryHidden', rows: cells },
    { problems: ['Cũ hidden-sheet', 'no-table'] },
  ),
  book(
    'caption-changed',
    { rows: [['STT', 'Xã', 'Tổng số khẩu', 'Tỷ lệ hộ nghèo (%)'], ...cells.slice(1)] },
    { problems: ['Sheet1!C1 header-changed Tổng số khẩu'] },
  ),
  book(
    'column-inserted',
    { rows: cells.map(([a = null, b = null, ...rest], index) => [a, b, index === 0 ? 'Mã' : 'x', ...rest]) },
    {
      problems: [
        'Sheet1!E1 header-changed 5',
        'Sheet1!C1 header-changed Mã',
        'Sheet1!D1 header-changed Tổng số hộ',
      ],
    },
  ),
  book('no-table', { rows: [['Báo cáo'], [], ['Không có số liệu']] }, { problems: ['no-table'] }),
  book(
    'unit-line',
    { rows: money('Triệu đồng'), merges: moneyMerges },
    { mapping: twoLevels, rows: moneyRows },
  ),
  book(
    'unit-line-changed',
    { rows: money('nghìn đồng'), merges: moneyMerges },
    { mapping: twoLevels, problems: ['Sheet1!C2 header-changed nghìn đồng'] },
  ),
  book(
    'unit-line-missing',
    { rows: money('x').map((row, index) => (index === 1 ? [] : row)), merges: moneyMerges },
    { mapping: twoLevels, problems: ['Sheet1!A3 header-changed'] },
  ),
  book('no-name', { rows: [header, ['1', null, 5, 2]] }, { problems: ['Sheet1!B2 no-name'] }),
  book(
    'several-rows-per-area',
    { rows: [header, ['1', 'Xã Ví Dụ', 850, 7.25], [null, null, 200, 5]] },
    {
      rows: [
        ['leaf', 'Xã Ví Dụ', 850, 0.0725],
        ['further', 'Xã Ví Dụ', 200, 0.05],
      ],
    },
  ),
  book(
    'section-in-one-cell',
    {
      rows: [
        header,
        ['I. Khu vực thành thị'],
        ...cells.slice(1),
        ['II. Khu vực nông thôn'],
        ['1', 'Xã Ba', 5, 1],
      ],
    },
    {
      rows: [
        ['group', 'I. Khu vực thành thị', null, null],
        ...read,
        ['group', 'II. Khu vực nông thôn', null, null],
        ['leaf', 'Xã Ba', 5, 0.01],
      ],
    },
  ),
  csv('titles-above', [['BIỂU 01'], ['Đơn vị tính: hộ'], header, ...rows], {}),
  csv(
    'header-of-two-rows',
    [
      ['STT', 'Đơn vị', 'Vốn', ''],
      ['', '', 'Kế hoạch', 'Giải ngân'],
      ['1', 'Xã Ví Dụ', '12,5', '7'],
    ],
    { mapping: withoutUnitLine, rows: moneyRows },
  ),
  csv('too-few-fields', [header, ...rows, ['4', 'Xã Bốn']], { rows: [], problems: ['C5 row-length 2'] }),
  csv('formula-as-text', [header, ['1', '=HYPERLINK("http://x")', '5', '1,5']], {
    rows: [['leaf', '=HYPERLINK("http://x")', 5, 0.015]],
  }),
];
