import { parse } from 'csv-parse/sync';
import { cellName } from '../cell-address.ts';
import { Grid } from '../grid.ts';
import { endlessText } from '../hostile.ts';
import { UnreadableFile } from '../problem.ts';
import { cleanText } from '../text/clean-text.ts';
import { decodeText } from '../text/decode-text.ts';
import { LONGEST_TEXT } from '../text-pool.ts';
import type { Workbook } from '../workbook.ts';
import { findDelimiter } from './find-delimiter.ts';

const WIDEST_RECORD = 512;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * A text file with delimited fields as a workbook of one sheet; its rows are the lines of the file.
 *
 * @throws UnreadableFile for bytes in no known encoding, an open quote, a NUL, a record of more than 512 fields
 */
export function readCsv(content: Uint8Array): Workbook {
  const { bytes, encoding, delimiter, isDeclared } = inUtf8(content);
  const grid = new Grid();
  const parseWith = isPlain(bytes) ? splitRecords : parseRecords;
  parseWith(bytes, delimiter, (record, line) => {
    if (isDeclared && line === 1) return;
    addRecord(grid, record, line);
  });
  return { kind: 'csv', encoding, delimiter, sheets: [{ name: '', isHidden: false, grid, pageTexts: [] }] };
}

/** As bytes again, since the parser takes those and the text is the larger of the two. */
function inUtf8(content: Uint8Array) {
  const { text, encoding } = decodeText(content);
  return { ...findDelimiter(text), encoding, bytes: Buffer.from(text) };
}

type OnRecord = (record: readonly string[], line: number) => void;

/** Without quotes a record is a line, and needs no parser: that takes a quarter of the time. */
const isPlain = (bytes: Buffer) => !bytes.includes('"') && (bytes.includes('\n') || !bytes.includes('\r'));

function splitRecords(bytes: Buffer, delimiter: string, onRecord: OnRecord): void {
  const mark = bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
  let line = 0;
  for (let start = mark; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    const text = bytes.toString('utf8', start, end < 0 ? bytes.length : end).replace(/\r$/, '');
    line += 1;
    if (text !== '') onRecord(text.split(delimiter), line);
    start = end < 0 ? bytes.length : end + 1;
  }
}

function parseRecords(bytes: Buffer, delimiter: string, onRecord: OnRecord): void {
  let read = 0;
  try {
    parse(bytes, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }: { lines: number }) => {
        read = lines;
        onRecord(record, lines);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw unparsable(read + 1, (error as Error & { index?: number }).index ?? 0);
  }
}

function addRecord(grid: Grid, record: readonly string[], line: number): void {
  if (record.length > WIDEST_RECORD) throw tooWide(line, record.length);
  grid.addRow(line, { width: record.length });
  for (const [index, field] of record.entries()) {
    const text = cleanText(field);
    if (text.length > LONGEST_TEXT) throw endlessText(cellName(line, index + 1));
    if (text !== '') grid.addCell(index + 1, 'text', text);
  }
}

const unparsable = (line: number, field: number) =>
  new UnreadableFile({
    code: 'damaged',
    cell: cellName(line, field + 1),
    vi: 'dấu ngoặc kép mở mà không đóng, hoặc tệp bị cắt cụt',
    en: 'a quote is opened and not closed, or the file is cut short',
    right: {
      vi: 'lưu lại tệp bằng Excel dạng "CSV UTF-8" hoặc .xlsx',
      en: 'save the file again in Excel as "CSV UTF-8" or .xlsx',
    },
  });

const tooWide = (line: number, fields: number) =>
  new UnreadableFile({
    code: 'far-cell',
    cell: cellName(line, fields),
    vi: `dòng ${line} có ${fields} cột, nhiều bất thường`,
    en: `line ${line} has ${fields} fields`,
  });
