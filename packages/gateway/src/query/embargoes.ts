import type { Indicator, Period, Scope } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { endOfDay, type Horizon } from './known.ts';
import type { StoredArea } from './reference.ts';

/** True where an approved release will publish a value at a set moment. */
export type IsEmbargoed = (area: StoredArea, period: Period, scope: Scope) => boolean;

/**
 * What waits for its moment among some areas and periods: as it is now, as it was when the day known ended, or, on a
 * page that sees publications up to one, until the next of them.
 */
export async function readEmbargoes(
  db: Kysely<Tables>,
  { id }: Indicator,
  areas: readonly StoredArea[],
  periods: readonly Period[],
  { knownOn, upTo }: Horizon,
): Promise<IsEmbargoed> {
  const { rows } = await sql<{ area: number; period: string; programme: string }>`
    select distinct e.area, e.period, e.programme
    from embargo e, (select coalesce(least(${knownOn ? endOfDay(knownOn) : null}::timestamptz, (
      select min(next.published_at) from publication last
      join publication next on next.synthetic = last.synthetic and next.published_at > last.published_at
      where last.id = ${upTo ?? null})), 'infinity') as moment) seen
    where e.root = any(${[...new Set(areas.map(({ root }) => root))]}::int[])
      and e.area = any(${areas.map((area) => area.id)}::int[])
      and e.indicator = ${id} and e.period = any(${periods.map(({ text }) => text)}::text[])
      and e.since < seen.moment and (e.ended is null or e.ended >= seen.moment)`.execute(db);
  const waiting = new Set(rows.map(({ area, period, programme }) => [area, period, programme].join('|')));
  return (area, period, { programme = '' }) => waiting.has([area.id, period.text, programme].join('|'));
}
