import { cellName } from './cell-address.ts';
import type { GridCell, GridRow } from './grid.ts';
import { type Problem, UnreadableFile } from './problem.ts';
import { noResult } from './value/read-value.ts';
import type { Sheet } from './workbook.ts';

/** A row with the line it stands on, names of columns as keys. */
export interface NamedRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table whose header names its columns. */
export interface NamedRows {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly NamedRow[];
  /** Cells that hold no value: formulas without result, errors, links to other files. */
  readonly problems: readonly Problem[];
}

/** Titles for people may stand above the header. */
const MOST_TITLE_ROWS = 3;
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * The rows of a sheet below the header that names its columns: the first row, or one soon after of which every cell is
 * the name of a column. Rows without content are left out.
 *
 * @throws UnreadableFile for a row of another length than the header, a repeated column
 */
export function namedRows({ name, grid }: Sheet): NamedRows {
  const at = headerAt([...grid.rows(0, Math.min(MOST_TITLE_ROWS, grid.rowCount))]);
  const [first] = grid.rows(at, Math.min(at + 1, grid.rowCount));
  const header = first ? textsOf(first, widthOf(first)) : [];
  const headerLine = first?.row ?? 1;
  const repeated = header.findIndex((column, index) => column !== '' && header.indexOf(column) !== index);
  if (repeated >= 0) throw repeatedColumn(header[repeated] as string, headerLine, repeated + 1);
  const problems: Problem[] = [];
  const rows: NamedRow[] = [];
  for (const row of grid.rows(at + 1)) {
    for (const cell of row.cells) tellNoResult(name, row.row, cell, problems);
    if (row.cells.length > 0 || row.width) rows.push(namedRow(row, header));
  }
  return { sheet: name, header, headerLine, rows, problems };
}

function headerAt(rows: readonly GridRow[]): number {
  const named = rows.findIndex(
    ({ cells }) => cells.length > 1 && cells.every(({ text }) => COLUMN_NAME.test(text)),
  );
  return Math.max(0, named);
}

function namedRow(row: GridRow, header: readonly string[]): NamedRow {
  const width = row.width ?? Math.max(header.length, widthOf(row));
  if (width !== header.length) throw wrongLength(row.row, width, header.length);
  const texts = textsOf(row, width);
  const cells: Record<string, string> = {};
  for (const [index, column] of header.entries()) cells[column] = texts[index] as string;
  return { line: row.row, cells };
}

const widthOf = ({ cells, width }: GridRow) => width ?? cells.at(-1)?.column ?? 0;

function textsOf({ cells }: GridRow, width: number): readonly string[] {
  const texts = Array<string>(width).fill('');
  for (const cell of cells) texts[cell.column - 1] = textOf(cell);
  return texts;
}

/** A share is a share, however Excel shows it. */
const textOf = ({ kind, text, number }: GridCell) => (kind === 'percent' ? String(number) : text);

function tellNoResult(sheet: string, row: number, cell: GridCell, problems: Problem[]): void {
  const issue = noResult(cell);
  if (issue) problems.push({ ...issue, sheet, cell: cellName(row, cell.column), raw: cell.text });
}

const wrongLength = (line: number, fields: number, expected: number) =>
  new UnreadableFile({
    code: 'row-length',
    cell: cellName(line, Math.min(fields, expected) + 1),
    vi: `dòng có ${fields} cột, tiêu đề có ${expected}`,
    en: `the line has ${fields} fields, the header ${expected}`,
  });

const repeatedColumn = (name: string, line: number, column: number) =>
  new UnreadableFile({
    code: 'header-changed',
    cell: cellName(line, column),
    raw: name,
    vi: `cột ${name} lặp lại trong tiêu đề`,
    en: `column ${name} stands twice in the header`,
  });
