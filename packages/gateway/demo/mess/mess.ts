import { findFileDataset } from '../../src/import/file-datasets.ts';
import type { DemoFile, Row } from '../files/demo-file.ts';

/** What goes wrong with figures in life. */
export type MessKind =
  | 'silent-district'
  | 'late-report'
  | 'revision'
  | 'two-sources'
  | 'transposed-digits'
  | 'total-not-the-sum'
  | 'rate-not-its-parts'
  | 'falling-cumulative'
  | 'blank-not-zero';

/** A cell that prints something else than what is true, or a row that is not there at all (column null). */
export interface MessCell {
  readonly dataset: string;
  readonly file: string;
  /** The cells of the row that make it unique. */
  readonly at: Row;
  readonly column: string | null;
  readonly truth: number | string | null;
  readonly printed: number | string | null;
}

/** One thing that went wrong, on purpose. */
export interface Mess {
  readonly kind: MessKind;
  readonly about: string;
  readonly aboutEn: string;
  readonly cells: readonly MessCell[];
  /** The file that sets it right later, and the day it is published. */
  readonly corrected?: { readonly file: string; readonly publishedOn: string };
}

/** A cell of a row of a file, printed as something else. */
export function messCell(
  { dataset, file }: DemoFile,
  row: Row,
  column: string,
  printed: MessCell['printed'],
): MessCell {
  return { dataset, file, at: keyOf(dataset, row), column, truth: row[column] ?? null, printed };
}

/** A row of a file that is not there. */
export function absentRow({ dataset, file }: DemoFile, row: Row): MessCell {
  return { dataset, file, at: keyOf(dataset, row), column: null, truth: null, printed: null };
}

/** The files as they are printed: true but for what is on the list. Files that set something right come after them. */
export function printed(files: readonly DemoFile[], mess: readonly Mess[]): readonly DemoFile[] {
  return [...files.map((file) => printedFile(file, mess)), ...mess.flatMap((one) => correction(files, one))];
}

function printedFile(file: DemoFile, mess: readonly Mess[]): DemoFile {
  const cells = mess.flatMap((one) => one.cells).filter((cell) => cell.file === file.file);
  if (cells.length === 0) return file;
  const byRow = new Map<string, MessCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.at);
    byRow.set(key, [...(byRow.get(key) ?? []), cell]);
  }
  const rows = file.rows.flatMap((row) => {
    const own = byRow.get(JSON.stringify(keyOf(file.dataset, row))) ?? [];
    if (own.some(({ column }) => column === null)) return [];
    return [{ ...row, ...Object.fromEntries(own.map(({ column, printed: value }) => [column, value])) }];
  });
  return { ...file, rows };
}

/** A report is sent again as a whole: every row of the area, cut and programme. */
function correction(files: readonly DemoFile[], { cells, corrected }: Mess): readonly DemoFile[] {
  if (!corrected) return [];
  const { dataset, file } = cells[0] as MessCell;
  const section = ({ area, year, cut, programme }: Row) => [area, year, cut, programme].join('|');
  const sent = new Set(cells.map(({ at }) => section(at)));
  const rows = files
    .filter((one) => one.file === file)
    .flatMap((one) => one.rows.filter((row) => sent.has(section(row))));
  return [{ dataset, ...corrected, rows }];
}

function keyOf(dataset: string, row: Row): Row {
  return Object.fromEntries((findFileDataset(dataset)?.key ?? []).map((name) => [name, row[name] ?? '']));
}
