import { DATASETS } from '@tiendo/core';
import type { ReportRow } from '../../file/report/row-table.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import { columnOf } from '../dataset/reports.ts';
import type { DatasetTable } from './dataset-mapping.ts';

/** A row that is the sum of others. */
export interface RowSum {
  readonly sum: ReportRow;
  readonly parts: readonly ReportRow[];
}

/** The sums down a table: each total is that of its outermost rows, each group that of the rows one level below it. */
export function rowSums(
  table: DatasetTable,
  rows: readonly ReportRow[],
  dataset: FileDataset,
): readonly RowSum[] {
  const own = rows.filter(({ role }) => role !== 'part');
  const kindOf = kindOfRow(table, dataset);
  return own.flatMap((sum, at) => {
    if (!table.sums.includes(sum.role)) return [];
    const below = sum.role === 'total' ? own.filter(({ role }) => role !== 'total') : descendants(own, at);
    const level = Math.min(...below.map((row) => row.level));
    const parts = below.filter((row) => row.level === level && kindOf(row) === kindOf(sum));
    return parts.length > 0 ? [{ sum, parts }] : [];
  });
}

function descendants(rows: readonly ReportRow[], at: number): readonly ReportRow[] {
  const { level } = rows[at] as ReportRow;
  const rest = rows.slice(at + 1);
  const end = rest.findIndex((row) => row.role === 'total' || row.level <= level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Rows are added only to rows of the same kind where a column says which: population groups overlap. */
function kindOfRow({ fields, records }: DatasetTable, { id }: FileDataset): (row: ReportRow) => string {
  const fixed = (DATASETS.find((dataset) => dataset.id === id)?.fixed ?? []).map(columnOf);
  const sources = [fields, ...records].flatMap((own) => fixed.map((name) => own[name]));
  const columns = sources.flatMap((source) =>
    typeof source === 'object' && 'from' in source ? [source.from] : [],
  );
  return ({ values }) => columns.map((name) => String(values[name] ?? '')).join('\n');
}
