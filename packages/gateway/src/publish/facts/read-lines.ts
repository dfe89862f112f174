import type { Dataset } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { dayCount } from '../../db/day-count.ts';
import type { Tables } from '../../db/tables.ts';
import { CURRENT, tablesOf } from '../../query/dataset-tables.ts';
import { LineColumns } from './line-columns.ts';

/** Areas with the roots under which they stand. */
export interface Places {
  readonly roots: readonly number[];
  readonly areas: readonly number[];
}

/** Which current lines to read: of areas in a year. */
export interface Wanted extends Places {
  readonly lines: readonly number[];
  readonly year: number;
  /** What else holds of them. */
  readonly also: RawBuilder<unknown>;
}

/** Reads current facts, in order of area and cut. */
export function readFacts(db: Kysely<Tables>, dataset: Dataset, wanted: Wanted): Promise<LineColumns> {
  return readLines(db, dataset, tablesOf(dataset).fact, sql`as_of as as_of_min, as_of as as_of_max`, wanted);
}

/** Reads current sums, in order of area and cut. */
export function readSums(db: Kysely<Tables>, dataset: Dataset, wanted: Wanted): Promise<LineColumns> {
  const coverage = sql`as_of_min, as_of_max, reported, expected, complete, own`;
  return readLines(db, dataset, tablesOf(dataset).roll, coverage, wanted);
}

interface ReadRow extends Readonly<Record<string, unknown>> {
  readonly area: number;
  readonly cut: string;
  readonly line: number;
  readonly as_of_min: string;
  readonly as_of_max: string;
  readonly status: number;
}

async function readLines(
  db: Kysely<Tables>,
  dataset: Dataset,
  table: string,
  rest: RawBuilder<unknown>,
  { roots, areas, lines, year, also }: Wanted,
): Promise<LineColumns> {
  const { columns } = tablesOf(dataset);
  const read = new LineColumns(columns.length);
  if (areas.length === 0) return read;
  const { rows } = await sql<ReadRow>`
    select area, cut, line, status, ${rest}, ${sql.join(columns.map(([, column]) => sql.ref(column)))}
    from ${sql.table(table)}
    where root = any(${roots}::int[]) and area = any(${areas}::int[]) and line = any(${lines}::int[]) and year = ${year}
      and rel_end = ${CURRENT} and ${also}
    order by area, cut`.execute(db);
  for (const row of rows) addRow(read, row, columns);
  return read;
}

function addRow(into: LineColumns, row: ReadRow, columns: readonly (readonly [string, string])[]): void {
  const at = into.add(
    ...([row.area, dayCount(row.cut), row.line] as const),
    ...([dayCount(row.as_of_min), dayCount(row.as_of_max), row.status] as const),
  );
  for (const [m, [, column]] of columns.entries()) {
    const value = row[column];
    if (value !== null) (into.measures[m] as Float64Array)[at] = value as number;
  }
  if (row.reported === undefined) return;
  into.reported[at] = row.reported as number;
  into.expected[at] = row.expected as number;
  into.complete[at] = row.complete ? 1 : 0;
  into.own[at] = row.own ? 1 : 0;
}
