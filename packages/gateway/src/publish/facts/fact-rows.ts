import { type Dataset, type Scope, STATUSES, type Status } from '@tiendo/core';
import { dayCount } from '../../db/day-count.ts';
import { type ReportedArea, type RootRows, reportedAreas } from '../../import/reported-areas.ts';
import type { RowColumns } from '../../import/row-columns.ts';
import { tablesOf } from '../../query/dataset-tables.ts';
import type { Reference } from '../../query/reference.ts';
import type { LineColumns } from './line-columns.ts';

/** The rows of a draft of facts, with what each of them is about. */
export interface FactRows {
  readonly byRoot: readonly RootRows[];
  readonly areaOf: (row: number) => ReportedArea;
  /** Rows of one combination share one object. */
  readonly scopeOf: (row: number) => Scope;
  /** Adds a row as a line. */
  readonly addTo: (lines: LineColumns, row: number, line: number) => void;
}

/** Places the rows of a draft, whose areas exist. */
export function factRows(dataset: Dataset, rows: RowColumns, reference: Reference): FactRows {
  const { byRoot, areaOf } = reportedAreas(rows, reference);
  const measures = tablesOf(dataset).columns.map(([, column]) => rows.column(column));
  const [asOf, status] = [rows.column('as_of'), rows.column('status')];
  const known = areaOf as FactRows['areaOf'];
  return {
    byRoot,
    areaOf: known,
    scopeOf: scopesOf(dataset, rows),
    addTo: (lines, row, line) => {
      const { area, cut } = known(row);
      const day = dayCount(String(asOf(row)));
      const at = lines.add(area.id, dayCount(cut), line, day, day, STATUSES.indexOf(status(row) as Status));
      for (let m = 0; m < measures.length; m += 1) {
        const value = measures[m]?.(row);
        if (typeof value === 'number') (lines.measures[m] as Float64Array)[at] = value;
      }
    },
  };
}

function scopesOf(dataset: Dataset, rows: RowColumns): (row: number) => Scope {
  const dimensions = [...dataset.fixed, ...dataset.additive].map(
    (id) => [id, id.replaceAll('-', '_')] as const,
  );
  const { groupOf, firsts } = rows.groupsBy(dimensions.map(([, column]) => column));
  const scopes = firsts.map((first) =>
    Object.fromEntries(
      dimensions.flatMap(([id, column]) => {
        const value = rows.column(column)(first);
        return value === null ? [] : [[id, String(value)]];
      }),
    ),
  );
  return (row) => scopes[groupOf[row] as number] as Scope;
}
