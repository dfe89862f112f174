import type { Dataset, Day } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT, FULL, linesOf, tablesOf } from './dataset-tables.ts';

/** A published line of a report. */
export interface EarlierFact {
  readonly area: number;
  readonly year: number;
  readonly cut: Day;
  readonly scope: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, number | null>>;
}

/** Which lines are asked for: of areas, in years, the last of each before a day. */
export interface Earlier {
  readonly roots: readonly number[];
  readonly areas: readonly number[];
  readonly years: readonly number[];
  readonly before: Day;
}

/** What areas reported last before a day, in each of some years. */
export async function readEarlierFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  { roots, areas, years, before }: Earlier,
): Promise<readonly EarlierFact[]> {
  const { fact, columns } = tablesOf(dataset);
  const { rows } = await sql<
    Record<string, unknown> & { line: number; area: number; year: number; cut: Day }
  >`
    select distinct on (area, year, line) area, year, line, cut, ${sql.join(columns.map(([, column]) => sql.ref(column)))}
    from ${sql.table(fact)}
    where root = any(${roots}::int[]) and area = any(${areas}::int[]) and year = any(${years}::smallint[])
      and cut < ${before}::date and rel_end = ${CURRENT}
    order by area, year, line, cut desc`.execute(db);
  if (rows.length === 0) return [];
  const lines = await linesOf(db, dataset, [FULL]);
  return rows.map(({ area, year, cut, line, ...values }) => ({
    ...{ area, year, cut, scope: lines.get(line)?.scope ?? {} },
    measures: Object.fromEntries(columns.map(([id, column]) => [id, values[column] as number | null])),
  }));
}
