import { cellName } from './cell-address.ts';
import type { GridCell, GridRow } from './grid.ts';
import { type Problem, UnreadableFile } from './problem.ts';
import { noResult } from './value/read-value.ts';
import type { Sheet } from './workbook.ts';

/** A row with the line it stands on: a text for each column of the header. */
export interface NamedRow {
  readonly line: number;
  readonly texts: readonly string[];
}

/** A table whose header names its columns. */
export interface NamedRows {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: Iterable<NamedRow>;
  /** Cells that hold no value: formulas without result, errors, links to other files. All are known once the rows are read. */
  readonly problems: readonly Problem[];
}

/** A row of texts, column by column; a sheet has no texts after the last that is filled. */
export interface TextRow {
  readonly line: number;
  readonly texts: readonly string[];
  /** True for a row that ends where its last cell has been filled, not where its record ends. */
  readonly isOpen?: boolean;
  /** Cells that hold no value. */
  readonly problems?: readonly Problem[];
}

/** Titles for people may stand above the header. */
const MOST_TITLE_ROWS = 3;
const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Rows below the header that names their columns: the first row, or one soon after of which every cell is the name of a
 * column.
 *
 * @throws UnreadableFile for a repeated column; while the rows are read, for one of another length than the header
 */
export function namedRows(sheet: string, all: Iterable<TextRow>): NamedRows {
  const coming = Iterator.from(all);
  const top = nextOf(coming, MOST_TITLE_ROWS);
  const at = headerAt(top);
  const { texts: header, line: headerLine } = top[at] ?? { texts: [], line: 1 };
  const repeated = header.findIndex((column, index) => column !== '' && header.indexOf(column) !== index);
  if (repeated >= 0) throw repeatedColumn(header[repeated] as string, headerLine, repeated + 1);
  const problems: Problem[] = [];
  const rows = rowsBelow(header, top.slice(at + 1), coming, problems);
  return { sheet, header, headerLine, rows, problems };
}

function nextOf(coming: Iterator<TextRow>, most: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  for (let next = coming.next(); !next.done; next = coming.next()) {
    rows.push(next.value);
    if (rows.length === most) break;
  }
  return rows;
}

function headerAt(rows: readonly TextRow[]): number {
  const named = rows.findIndex(({ texts }) => {
    const filled = texts.filter((text) => text !== '');
    return filled.length > 1 && filled.every((text) => COLUMN_NAME.test(text));
  });
  return Math.max(0, named);
}

function* rowsBelow(
  header: readonly string[],
  first: readonly TextRow[],
  coming: Iterable<TextRow>,
  problems: Problem[],
): Generator<NamedRow> {
  for (const rows of [first, coming])
    for (const row of rows) {
      problems.push(...(row.problems ?? []));
      yield namedRow(row, header);
    }
}

function namedRow({ line, texts, isOpen }: TextRow, header: readonly string[]): NamedRow {
  if (texts.length === header.length) return { line, texts };
  if (texts.length > header.length || !isOpen) throw wrongLength(line, texts.length, header.length);
  return { line, texts: header.map((_, index) => texts[index] ?? '') };
}

/** The texts of a row by the names of their columns. */
export function textsByName(
  header: readonly string[],
  { texts }: NamedRow,
): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name, index) => [name, texts[index] as string]));
}

/** The rows of a sheet by the names of their columns; rows without content are left out. */
export function namedRowsOf({ name, grid }: Sheet): NamedRows {
  const filled = grid.rows().filter(({ cells }) => cells.length > 0);
  return namedRows(
    name,
    filled.map((row) => ({
      ...{ line: row.row, texts: textsOf(row), isOpen: true },
      problems: row.cells.flatMap((cell) => noResultAt(name, row.row, cell)),
    })),
  );
}

function textsOf({ cells }: GridRow): readonly string[] {
  const texts = Array<string>(cells.at(-1)?.column ?? 0).fill('');
  for (const cell of cells) texts[cell.column - 1] = textOf(cell);
  return texts;
}

/** A share is a share, however Excel shows it. */
const textOf = ({ kind, text, number }: GridCell) => (kind === 'percent' ? String(number) : text);

function noResultAt(sheet: string, row: number, cell: GridCell): readonly Problem[] {
  const issue = noResult(cell);
  return issue ? [{ ...issue, sheet, cell: cellName(row, cell.column), raw: cell.text }] : [];
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
