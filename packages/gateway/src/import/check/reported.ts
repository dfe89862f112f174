import { DATASETS, type Dataset } from '@tiendo/core';
import type { Reference, StoredArea } from '../../query/reference.ts';
import { areaOfRow } from '../area-of-row.ts';
import { columnOf } from '../dataset/reports.ts';
import type { Row } from '../read-file.ts';

/** A row of a report with its area and what tells its line apart from others. */
export interface Reported {
  readonly row: Row;
  readonly area: StoredArea;
  readonly year: number;
  readonly cut: string;
  /** Its dimensions, each as it stands in the file. */
  readonly line: string;
}

/** The dataset that offices report in files of a kind. */
export function reportedDataset(id: string): Dataset | undefined {
  return DATASETS.find((dataset) => dataset.id === id);
}

/** Rows of a report whose area is known. */
export function reportedRows(
  dataset: Dataset,
  rows: readonly Row[],
  reference: Reference,
): readonly Reported[] {
  const columns = lineDimensions(dataset).map(columnOf);
  return rows.flatMap((row): Reported[] => {
    const area = areaOfRow(row, reference);
    if (!area) return [];
    const line = columns.map((column) => row.cells[column] ?? '').join('|');
    const { year, cut } = row.cells;
    return [{ row, area: reference.stored(area), year: Number(year), cut: String(cut), line }];
  });
}

/** Dimensions of a line, in the order in which `line` has them. */
export function lineDimensions({ fixed, additive }: Dataset): readonly string[] {
  return [...fixed, ...additive];
}
