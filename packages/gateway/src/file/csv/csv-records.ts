import { parse } from 'csv-parse/sync';
import { cellName } from '../cell-address.ts';
import { Grid } from '../grid.ts';
import { endlessText } from '../hostile.ts';
import { UnreadableFile } from '../problem.ts';
import { cleanText } from '../text/clean-text.ts';
import { decodeText, type Encoding, startOf } from '../text/decode-text.ts';
import { LONGEST_TEXT } from '../text-pool.ts';
import { findDelimiter } from './find-delimiter.ts';

const WIDEST_RECORD = 512;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** A record of a text file: the line it begins on, and its fields without invisible characters. */
export interface CsvRecord {
  readonly line: number;
  readonly texts: readonly string[];
}

/** A text file, read as its records are asked for. */
export interface CsvRecords {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly records: Iterable<CsvRecord>;
}

/**
 * The records of a text file with delimited fields, one after the other.
 *
 * @throws UnreadableFile for bytes in no known encoding; while it is read, for an open quote or a record of more than 512 fields
 */
export function csvRecords(content: Uint8Array): CsvRecords {
  const { bytes, encoding } = decodeText(content);
  const { delimiter, isDeclared } = findDelimiter(startOf(bytes));
  const clean = cleaner();
  const records = isPlain(bytes)
    ? splitRecords(bytes, delimiter, clean)
    : parseRecords(bytes, delimiter, clean);
  return { encoding, delimiter, records: isDeclared ? Iterator.from(records).drop(1) : records };
}

/** Cleans the fields of a record where they stand. */
type Clean = (fields: string[], line: number) => CsvRecord;

/** Without quotes a record is a line, and needs no parser: that takes a quarter of the time. */
const isPlain = (bytes: Buffer) => !bytes.includes('"') && (bytes.includes('\n') || !bytes.includes('\r'));

function* splitRecords(bytes: Buffer, delimiter: string, clean: Clean): Generator<CsvRecord> {
  let start = bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    const text = bytes.toString('utf8', start, bytes[end - 1] === RETURN ? end - 1 : end);
    if (text !== '') yield clean(text.split(delimiter), line);
    start = end + 1;
  }
}

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** The parser hands records on and cannot be asked for the next one: they wait in a grid, which is small. */
function parseRecords(bytes: Buffer, delimiter: string, clean: Clean): Iterable<CsvRecord> {
  const grid = new Grid();
  try {
    parse(bytes, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }: { lines: number }) => {
        addRecord(grid, clean(record, lines));
        return null;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const last = grid.rowCount > 0 ? grid.rowAt(grid.rowCount - 1).row : 0;
    throw unparsable(last + 1, (error as Error & { index?: number }).index ?? 0);
  }
  return recordsOf(grid);
}

/** Adds a record as a row of a grid. */
export function addRecord(grid: Grid, { line, texts }: CsvRecord): void {
  grid.addRow(line, { width: texts.length });
  for (const [index, text] of texts.entries()) if (text !== '') grid.addCell(index + 1, 'text', text);
}

function* recordsOf(grid: Grid): Generator<CsvRecord> {
  for (const { row, width = 0, cells } of grid.rows()) {
    const texts = Array<string>(width).fill('');
    for (const { column, text } of cells) texts[column - 1] = text;
    yield { line: row, texts };
  }
}

function cleaner(): Clean {
  const known = new Map<string, string>();
  return (fields, line) => {
    if (fields.length > WIDEST_RECORD) throw tooWide(line, fields.length);
    for (let i = 0; i < fields.length; i += 1) fields[i] = cleanField(fields[i] as string, line, i, known);
    return { line, texts: fields };
  };
}

/** So many texts that repeat are cleaned once. */
const MOST_KNOWN = 20_000;
const DIGITS = /^\d*$/;

function cleanField(field: string, line: number, index: number, known: Map<string, string>): string {
  if (field.length <= LONGEST_TEXT && DIGITS.test(field)) return field;
  const found = known.get(field);
  if (found !== undefined) return found;
  const text = cleanText(field);
  if (text.length > LONGEST_TEXT) throw endlessText(cellName(line, index + 1));
  if (known.size < MOST_KNOWN) known.set(field, text);
  return text;
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
