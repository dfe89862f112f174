import { findFileDataset } from '../../src/import/file-datasets.ts';

/** Cells of a row by column; one left out is empty. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A file of the demonstration and the day it counts as published. */
export interface DemoFile {
  readonly dataset: string;
  readonly file: string;
  readonly publishedOn: string;
  readonly rows: readonly Row[];
}

/**
 * Rows as a file of one kind, in the columns that this kind has.
 *
 * @throws RangeError for a kind that there is not, or a column that it has not
 */
export function fileText({ dataset, rows }: Pick<DemoFile, 'dataset' | 'rows'>): string {
  const columns = findFileDataset(dataset)?.fields.map(({ name }) => name);
  if (!columns) throw new RangeError(`fileText requires a kind of file, got ${dataset}`);
  const unknown = Object.keys(rows[0] ?? {}).find((name) => !columns.includes(name));
  if (unknown) throw new RangeError(`fileText requires columns of ${dataset}, got ${unknown}`);
  const lines = rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function quoted(cell: string | number): string | number {
  return typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
