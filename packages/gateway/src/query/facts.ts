import { type Dataset, type Day, type Scope, STATUSES, type Status, type SumFilter } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { FULL, linesAt, linesOf, tablesOf } from './dataset-tables.ts';
import type { KnownReleases } from './known.ts';
import type { StoredArea } from './reference.ts';
import { lastCut } from './sum-index.ts';
import type { Window } from './sum-rows.ts';

/** One line of a report, as an area sent it. */
export interface StoredFact {
  readonly area: StoredArea;
  readonly cut: Day;
  readonly asOf: Day;
  readonly scope: Scope;
  readonly status: Status;
  readonly measures: Readonly<Record<string, number | null>>;
  /** Id of the publication that holds it. */
  readonly publication: string;
}

interface FactRow extends Record<string, unknown> {
  readonly line: number;
  readonly cut: Day;
  readonly as_of_max: Day;
  readonly status: number;
  readonly publication: string;
}

/** The lines that an area reported itself at the last cut of a window, in line order. */
export async function readFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  area: StoredArea,
  { years, cuts }: Window,
  { where, asOf }: SumFilter,
  known: KnownReleases,
): Promise<readonly StoredFact[]> {
  const lines = await linesOf(db, dataset, [FULL]);
  const { fact, columns } = tablesOf(dataset);
  const { rows } = await sql<FactRow>`
    select t.line, t.cut, t.as_of as as_of_max, t.status, r.publication, ${sql.join(columns.map(([, column]) => sql`t.${sql.ref(column)}`))}
    from ${sql.table(fact)} t join release r on r.root = t.root and r.rel = t.rel
    left join hidden_cell h on h.dataset = ${dataset.id} and h.root = t.root and h.area = t.area and h.year = t.year and h.line = t.line
    where h.line is null and t.root = ${area.root} and t.area = ${area.id} and t.line = any(${linesAt(lines.values(), FULL, where).map(({ id }) => id)}::int[])
      and t.year >= ${years[0]}::smallint and t.year <= ${years[1]}::smallint
      and t.cut >= ${cuts[0]}::date and t.cut <= ${cuts[1]}::date
      and t.rel <= ${known(area.root)} and t.rel_end > ${known(area.root)}
    order by t.line`.execute(db);
  return lastCut(rows, asOf).map((row) => ({
    area,
    cut: row.cut,
    asOf: row.as_of_max,
    scope: lines.get(row.line)?.scope ?? {},
    status: STATUSES[row.status] as Status,
    measures: Object.fromEntries(columns.map(([id, column]) => [id, (row[column] as number | null) ?? null])),
    publication: row.publication,
  }));
}
