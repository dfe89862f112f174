import { type Sentence, UnreadableFile } from './problem.ts';
import { readCentralDirectory } from './zip/central-directory.ts';

export type FileKind = 'csv' | 'xlsx';

/**
 * What a file is, by its bytes and never by its name.
 *
 * @throws UnreadableFile for every other kind, with a sentence how to save it
 */
export function sniffKind(content: Uint8Array): FileKind {
  if (content.length === 0) throw empty();
  const start = Buffer.from(content.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK')) return archiveKind(content);
  const other = OTHER_KINDS.find(({ pattern }) => pattern.test(start));
  if (other) throw wrongKind(other.name, other.right ?? asXlsx);
  return 'csv';
}

const asXlsx = {
  vi: 'mở bằng Excel, chọn "Lưu thành" (Save As), loại "Excel Workbook (.xlsx)", rồi gửi tệp .xlsx',
  en: 'open it in Excel, choose "Save As", type "Excel Workbook (.xlsx)", and send the .xlsx file',
};
/** A workbook with a password is wrapped like an old one. */
const asXlsxWithoutPassword = {
  vi: `${asXlsx.vi}; nếu tệp đặt mật khẩu, bỏ mật khẩu trước khi lưu`,
  en: `${asXlsx.en}; if the file has a password, take it off first`,
};
const copyTable = {
  vi: 'xin tệp Excel gốc của bảng; nếu không có, chép bảng sang Excel, kiểm tra lại từng số rồi lưu .xlsx',
  en: 'ask for the Excel file the table was made in; failing that copy the table into Excel, check each figure and save as .xlsx',
};

const resend = {
  vi: 'giải nén rồi gửi từng tệp .xlsx',
  en: 'unpack it and send each .xlsx file',
};

const OTHER_KINDS: readonly { readonly name: string; readonly pattern: RegExp; readonly right?: Sentence }[] =
  [
    { name: 'Excel 97-2003 (.xls)', pattern: /^\xd0\xcf.\xe0\xa1\xb1/, right: asXlsxWithoutPassword },
    { name: 'PDF', pattern: /^\s*%PDF-/, right: copyTable },
    { name: 'RTF', pattern: /^\{\\rtf/, right: copyTable },
    {
      name: 'HTML (.xls)',
      pattern: /^(\xef\xbb\xbf)?\s*<(!doctype html|html|table|meta|style|head|body)\b/i,
    },
    { name: 'XML (.xml, .xls)', pattern: /^(\xef\xbb\xbf)?\s*<\?xml\b/ },
    { name: 'RAR', pattern: /^Rar!/, right: resend },
    { name: '7z', pattern: /^7z\xbc\xaf/, right: resend },
    { name: 'PNG', pattern: /^\x89PNG/, right: copyTable },
    { name: 'JPEG', pattern: /^\xff\xd8\xff/, right: copyTable },
  ];

function archiveKind(content: Uint8Array): FileKind {
  const parts = readCentralDirectory(content);
  if (parts.has('xl/workbook.xml')) return 'xlsx';
  if (parts.has('word/document.xml')) throw wrongKind('Word (.docx)', copyTable);
  if (parts.has('xl/workbook.bin')) throw wrongKind('Excel Binary (.xlsb)', asXlsx);
  if (parts.has('content.xml')) throw wrongKind('OpenDocument (.ods, .odt)', asXlsx);
  throw wrongKind('ZIP', resend);
}

const wrongKind = (name: string, right: Sentence) =>
  new UnreadableFile({
    code: 'wrong-kind',
    vi: `tệp có định dạng ${name}; chỉ nhận .xlsx và CSV`,
    en: `the file is ${name}; only .xlsx and CSV are taken`,
    right,
  });

const empty = () => new UnreadableFile({ code: 'empty', vi: 'tệp rỗng', en: 'the file is empty' });
