import { DATASETS, type Dataset } from '@tiendo/core';
import { columnOf } from '../dataset/reports.ts';
import type { Row } from '../read-file.ts';
import type { ReportedArea } from '../reported-areas.ts';

/** A row of a report with its area and what tells its line apart from others. */
export interface Reported extends ReportedArea {
  readonly row: Row;
  /** Its dimensions, each as it stands in the file. */
  readonly line: string;
}

/** The dataset that offices report in files of a kind. */
export function reportedDataset(id: string): Dataset | undefined {
  return DATASETS.find((dataset) => dataset.id === id);
}

/** The rows of some areas of a report. */
export function reportedRows(
  dataset: Dataset,
  rows: Iterable<Row>,
  areas: readonly ReportedArea[],
): readonly Reported[] {
  if (areas.length === 0) return [];
  const known = new Map(areas.map((one) => [[one.area.code, one.year, one.cut].join('|'), one]));
  const columns = lineDimensions(dataset).map(columnOf);
  return Iterator.from(rows)
    .flatMap((row): Reported[] => {
      const own = known.get(keyOf(row));
      if (!own) return [];
      return [{ ...own, row, line: columns.map((column) => row.cells[column] ?? '').join('|') }];
    })
    .toArray();
}

const keyOf = ({ cells: { area, year, cut } }: Row) => `${area}|${year}|${cut}`;

/** Dimensions of a line, in the order in which `line` has them. */
export function lineDimensions({ fixed, additive }: Dataset): readonly string[] {
  return [...fixed, ...additive];
}
