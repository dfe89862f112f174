import { cellName } from '../cell-address.ts';
import type { GridRow } from '../grid.ts';
import { UnreadableFile } from '../problem.ts';
import { sniffKind } from '../sniff-kind.ts';
import { readCsv } from './read-csv.ts';

/** A row of a text file with the line it stands on, header names as keys. */
export interface NamedRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A text file whose first line names its columns. */
export interface NamedRows {
  readonly header: readonly string[];
  readonly rows: readonly NamedRow[];
}

/**
 * Reads a text file, in any encoding and with any delimiter, whose first line names its columns.
 *
 * @throws UnreadableFile for an unreadable file, a row of another length than the header, a repeated column
 */
export function readNamedRows(content: Uint8Array): NamedRows {
  if (sniffKind(content) !== 'csv') throw notText();
  const [first, ...rest] = readCsv(content).sheets[0]?.grid.rows() ?? [];
  const header = first ? textsOf(first) : [];
  const repeated = header.findIndex((name, index) => header.indexOf(name) !== index);
  if (repeated >= 0) throw repeatedColumn(header[repeated] as string, repeated + 1);
  return { header, rows: rest.map((row) => namedRow(row, header)) };
}

function namedRow(row: GridRow, header: readonly string[]): NamedRow {
  const texts = textsOf(row);
  if (texts.length !== header.length) throw wrongLength(row.row, texts.length, header.length);
  return {
    line: row.row,
    cells: Object.fromEntries(header.map((name, index) => [name, texts[index] as string])),
  };
}

function textsOf({ cells, width = 0 }: GridRow): readonly string[] {
  const texts = Array<string>(width).fill('');
  for (const { column, text } of cells) texts[column - 1] = text;
  return texts;
}

const wrongLength = (line: number, fields: number, expected: number) =>
  new UnreadableFile({
    code: 'row-length',
    cell: cellName(line, Math.min(fields, expected) + 1),
    vi: `dòng có ${fields} cột, tiêu đề có ${expected}`,
    en: `the line has ${fields} fields, the header ${expected}`,
  });

const repeatedColumn = (name: string, column: number) =>
  new UnreadableFile({
    code: 'header-changed',
    cell: cellName(1, column),
    raw: name,
    vi: `cột ${name} lặp lại trong tiêu đề`,
    en: `column ${name} stands twice in the header`,
  });

const notText = () =>
  new UnreadableFile({
    code: 'wrong-kind',
    vi: 'tệp Excel; biểu này chỉ nhận CSV, hãy lưu dạng "CSV UTF-8"',
    en: 'an Excel workbook; this dataset is taken as CSV only, save it as "CSV UTF-8"',
  });
