import { communes, header } from './communes.ts';
import type { CorpusFile } from './corpus-file.ts';
import { type SheetSpec, xlsxFile } from './xlsx-file.ts';
import { zipFile } from './zip-file.ts';

const table: SheetSpec['rows'] = [header, ['1', 'Xã Ví Dụ', 850, 7.25]];

const refused = (name: string, bytes: Uint8Array, problem: string): CorpusFile => ({
  ...{ name: `refused/${name}`, bytes, mapping: communes, problems: [problem] },
});
const book = (name: string, problem: string, ...sheets: readonly SheetSpec[]) =>
  refused(`${name}.xlsx`, xlsxFile({ sheets }), problem);
const text = (name: string, content: string) => refused(name, Buffer.from(content, 'latin1'), 'wrong-kind');
const archive = (name: string, part: string) =>
  refused(name, zipFile([{ name: part, content: 'x' }]), 'wrong-kind');

/** Other kinds of files, name lists and state secrets: nothing of them is kept, so no text of a cell is shown. */
export const refusedFiles: readonly CorpusFile[] = [
  text('old-excel.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  text('page.xls', '<html><body><table><tr><td>1</td></tr></table>'),
  text('spreadsheet-2003.xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  text('report.pdf', '%PDF-1.7\n'),
  text('report.rtf', '{\\rtf1 x}'),
  text('scan.png', '\x89PNG\r\n\x1a\n'),
  archive('report.docx', 'word/document.xml'),
  archive('binary.xlsb', 'xl/workbook.bin'),
  archive('table.ods', 'content.xml'),
  archive('files.zip', 'bieu-01.xlsx'),
  book('name-list', 'Danh sách!B1 name-list', {
    name: 'Danh sách',
    rows: [
      ['STT', 'Họ, tên chủ hộ', 'Năm sinh', 'Thôn'],
      [1, 'Tên giả định', 1970, 'Thôn Ví Dụ'],
    ],
  }),
  book(
    'name-list-beside-a-summary',
    'Phụ lục!D3 name-list',
    { name: 'Tổng hợp', rows: table },
    {
      name: 'Phụ lục',
      rows: [
        ['DANH SÁCH'],
        [],
        ['TT', 'Thôn', 'Họ và tên', 'Số CCCD'],
        [1, 'Thôn Ví Dụ', 'Tên giả định', '000'],
      ],
    },
  ),
  book(
    'name-list-in-a-hidden-sheet',
    'Ẩn!B1 name-list',
    { name: 'Tổng hợp', rows: table },
    {
      ...{
        name: 'Ẩn',
        state: 'hidden',
        rows: [
          ['STT', 'CHỦ HỘ', 'Số khẩu'],
          [1, 'Tên giả định', 4],
        ],
      },
    },
  ),
  refused(
    'name-list.csv',
    Buffer.from('STT;Họ và tên;Ngày sinh\n1;Tên giả định;01/01/1970\n'),
    'C1 name-list',
  ),
  book('stamp-in-a-cell', 'Sheet1!A1 secret', { rows: [['MẬT'], ...table] }),
  book('stamp-in-the-page-header', 'Sheet1 secret', {
    rows: table,
    header: '&L&"Arial,Bold"&14TỐI MẬT&RTrang &P',
  }),
  book('stamp-in-an-old-font', 'Sheet1!A1 secret', {
    rows: [[{ value: 'tuyÖt mËt', style: { font: '.VnTimeH' } }], ...table],
  }),
  book('degree-of-secrecy', 'Sheet1!D1 secret', { rows: [[null, null, null, 'Độ mật: Mật'], ...table] }),
  {
    ...{ name: 'refused/not-secret-and-no-names.xlsx', mapping: communes },
    bytes: xlsxFile({
      sheets: [
        {
          rows: [
            ['Số hộ có chủ hộ là nữ tính riêng'],
            [],
            ...table,
            ['2', 'Mật', 1, 1],
            ['Người lập biểu'],
            ['(Ký, ghi rõ họ và tên)'],
          ],
        },
      ],
    }),
    rows: [
      ['leaf', 'Xã Ví Dụ', 850, 0.0725],
      ['leaf', 'Mật', 1, 0.01],
    ],
  },
];
