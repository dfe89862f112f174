/** What stands in a cell: text, or a number that stays one. */
export type Cell = string | number | null | undefined;

/** How a kind of CSV writes cells. */
export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly decimalMark: '.' | ',';
  /** Whether the file begins with a byte order mark, by which Excel knows UTF-8. */
  readonly hasMark: boolean;
}

const MARK = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, full-width forms included. */
export const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180), each line ended by CR LF.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; a number does not. A missing cell is
 * empty, never 0.
 */
export function csvText(rows: readonly (readonly Cell[])[], style: CsvStyle): string {
  const lines = rows.map((row) => `${row.map((cell) => writeCell(cell, style)).join(style.separator)}\r\n`);
  return `${style.hasMark ? MARK : ''}${lines.join('')}`;
}

function writeCell(cell: Cell, { separator, decimalMark }: CsvStyle): string {
  if (cell === null || cell === undefined) return '';
  const text =
    typeof cell === 'number' ? String(cell).replace('.', decimalMark) : cell.replace(FORMULA, "'$&");
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
