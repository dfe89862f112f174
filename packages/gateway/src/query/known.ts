import { addDays, type Day } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
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

/** The last release of each of some roots that is seen up to a horizon. Under one root releases are in the order of their moments. */
export async function knownReleases(
  db: Kysely<Tables>,
  { knownOn, upTo }: Horizon,
  roots: readonly number[],
): Promise<KnownReleases> {
  if ((!knownOn && !upTo) || roots.length === 0) return now;
  const conditions = [
    ...(knownOn ? [sql`r.published_at < ${endOfDay(knownOn)}::timestamptz`] : []),
    ...(upTo ? [sql`r.published_at <= (select published_at from publication where id = ${upTo})`] : []),
  ];
  const { rows } = await sql<{ root: number; rel: number | null }>`
    select x.root, (
      select r.rel from release r where r.root = x.root and ${sql.join(conditions, sql` and `)}
      order by r.published_at desc limit 1
    ) as rel from (select root from unnest(${[...new Set(roots)]}::int[]) as x(root)) x`.execute(db);
  const known = new Map(rows.map(({ root, rel }) => [root, rel]));
  return (root) => known.get(root) ?? 0;
}

/** The place of a release among all others: the microseconds of its stamp. */
export const orderOf = (stamp: string): RawBuilder<number> =>
  sql`(extract(epoch from ${sql.ref(stamp)}) * 1000000)::int8`;

/** The moment at which a day ends in Vietnam (UTC+7). */
export function endOfDay(day: Day): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+07:00`);
}

/** The day a publication counts from in Vietnam (UTC+7). */
export function vietnamDay(moment: Date): Day {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
