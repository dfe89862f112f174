import { addDays, type Day } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT } from './dataset-tables.ts';

/** Which versions a question sees under a root: those with `rel <= known < rel_end`. */
export type KnownReleases = (root: number) => number;

/** Sees what is current. */
const now: KnownReleases = () => CURRENT - 1;

/**
 * The releases known at the end of a day in Vietnam (UTC+7), one number per root. Without a day: what is current.
 */
export async function knownReleases(db: Kysely<Tables>, day: Day | undefined): Promise<KnownReleases> {
  if (!day) return now;
  const end = `${addDays(day, 1)}T00:00:00+07:00`;
  const { rows } = await sql<{ root: number; rel: number }>`
    select root, max(rel) as rel from release where published_at < ${end}::timestamptz group by root`.execute(
    db,
  );
  const known = new Map(rows.map(({ root, rel }) => [root, rel]));
  return (root) => known.get(root) ?? 0;
}

/** The day a publication counts from in Vietnam (UTC+7). */
export function vietnamDay(moment: Date): Day {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
