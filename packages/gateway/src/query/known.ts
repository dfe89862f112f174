import { addDays, type Day } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT } from './dataset-tables.ts';

/** Which versions a question sees under a root: those with `rel <= known < rel_end`. */
export type KnownReleases = (root: number) => number;

/** Sees what is current. */
const now: KnownReleases = () => CURRENT - 1;

/** Up to when publications are seen; all that is current when absent. */
export interface Horizon {
  /** What had been published by the end of this day in Vietnam (UTC+7). */
  readonly knownOn?: Day | undefined;
  /** Id of the last publication seen, so that the pages of one answer see the same ones. */
  readonly upTo?: string | undefined;
}

/** The releases seen up to a horizon, one number per root. */
export async function knownReleases(db: Kysely<Tables>, { knownOn, upTo }: Horizon): Promise<KnownReleases> {
  if (!knownOn && !upTo) return now;
  const conditions = [
    ...(knownOn ? [sql`published_at < ${`${addDays(knownOn, 1)}T00:00:00+07:00`}::timestamptz`] : []),
    ...(upTo ? [sql`published_at <= (select published_at from publication where id = ${upTo})`] : []),
  ];
  const { rows } = await sql<{ root: number; rel: number }>`
    select root, max(rel) as rel from release where ${sql.join(conditions, sql` and `)} group by root`.execute(
    db,
  );
  const known = new Map(rows.map(({ root, rel }) => [root, rel]));
  return (root) => known.get(root) ?? 0;
}

/** The day a publication counts from in Vietnam (UTC+7). */
export function vietnamDay(moment: Date): Day {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
