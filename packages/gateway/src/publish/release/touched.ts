import { DATASETS } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { tablesOf } from '../../query/dataset-tables.ts';
import type { Published } from '../publish.ts';
import { recordTable } from '../publish-records.ts';

/** How many rows a publication wrote, and how many it ended. */
export interface Changes {
  readonly begun: number;
  readonly ended: number;
}

/** An area in a period of which something was written or ended. */
export interface TouchedCell {
  readonly area: number;
  readonly period: string;
  /** Measure or indicator; null for every one of the dataset. */
  readonly figure: string | null;
}

/** How many rows a publication wrote and ended, sums not counted. */
export async function changesBy(
  trx: Kysely<Tables>,
  dataset: string,
  { releases }: Published,
): Promise<Changes> {
  const facts = DATASETS.find(({ id }) => id === dataset);
  const table = facts ? tablesOf(facts).fact : recordTable(dataset)?.name;
  if (!table || releases.length === 0) return { begun: 0, ended: 0 };
  const { rows } = await sql<Changes>`
    select count(*) filter (where t.rel = r.rel)::int as begun, count(*) filter (where t.rel_end = r.rel)::int as ended
    from ${sql.table(table)} t join ${relsOf(releases)} on ${isTouched}`.execute(trx);
  return rows[0] as Changes;
}

/** The areas and periods whose figures a publication wrote or ended, sums included. */
export async function touchedBy(
  trx: Kysely<Tables>,
  dataset: string,
  { releases }: Published,
): Promise<readonly TouchedCell[]> {
  const facts = DATASETS.find(({ id }) => id === dataset);
  if (!facts && dataset !== 'figures') return [];
  const cells = facts
    ? sql`select distinct t.area, unnest(array[t.year::text, to_char(t.cut, 'YYYY-MM')]) as period, null as figure
        from ${sql.table(tablesOf(facts).roll)} t`
    : sql`select distinct t.area, t.period, t.figure from figure t`;
  const { rows } = await sql<TouchedCell>`
    ${cells} join ${relsOf(releases)} on ${isTouched}`.execute(trx);
  return rows;
}

const isTouched = sql`t.root = r.root and (t.rel = r.rel or t.rel_end = r.rel)`;

function relsOf(releases: Published['releases']): RawBuilder<unknown> {
  return sql`unnest(${releases.map(({ root }) => root)}::int[], ${releases.map(({ rel }) => rel)}::int[]) as r(root, rel)`;
}
