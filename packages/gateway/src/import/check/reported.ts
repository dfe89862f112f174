import { DATASETS, type Dataset } from '@tiendo/core';
import type { Reference, StoredArea } from '../../query/reference.ts';
import { areaOfRow } from '../area-of-row.ts';
import { columnOf } from '../dataset/reports.ts';
import type { Row } from '../read-file.ts';

/** An area that a file reports for a cut. */
export interface ReportedArea {
  readonly area: StoredArea;
  readonly year: number;
  readonly cut: string;
}

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

/** The areas of a report whose codes are known, once for each cut: far fewer than its rows. */
export function reportedAreas(rows: Iterable<Row>, reference: Reference): readonly ReportedArea[] {
  const found = new Map<string, ReportedArea | undefined>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!found.has(key)) found.set(key, reportedArea(row, reference));
  }
  return [...found.values()].filter((one) => one !== undefined);
}

/** The rows of some areas of a report. */
export function reportedRows(
  dataset: Dataset,
  rows: Iterable<Row>,
  areas: readonly ReportedArea[],
): readonly Reported[] {
  const known = new Map(areas.map((one) => [[one.area.code, one.year, one.cut].join('|'), one]));
  const columns = lineDimensions(dataset).map(columnOf);
  return Array.from(rows).flatMap((row): Reported[] => {
    const own = known.get(keyOf(row));
    if (!own) return [];
    return [{ ...own, row, line: columns.map((column) => row.cells[column] ?? '').join('|') }];
  });
}

function reportedArea(row: Row, reference: Reference): ReportedArea | undefined {
  const area = areaOfRow(row, reference);
  return area && { area: reference.stored(area), year: Number(row.cells.year), cut: String(row.cells.cut) };
}

const keyOf = ({ cells: { area, year, cut } }: Row) => `${area}|${year}|${cut}`;

/** Dimensions of a line, in the order in which `line` has them. */
export function lineDimensions({ fixed, additive }: Dataset): readonly string[] {
  return [...fixed, ...additive];
}
