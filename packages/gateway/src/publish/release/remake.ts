import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Told } from './releases.ts';
import { replay } from './replay.ts';

/** Empties every table and carries out the journal on disk from its first entry. Nobody else may write. */
export async function remake(trx: Kysely<Tables>, store: ReleaseStore, told?: Told): Promise<void> {
  await sql`select set_config('tiendo.rebuilds', 'on', true)`.execute(trx);
  for (const name of await tablesOfStore(trx)) await sql`delete from ${sql.table(name)}`.execute(trx);
  await sql`alter sequence rel restart`.execute(trx);
  await replay(trx, store, told);
  await sql`select set_config('tiendo.rebuilds', '', true)`.execute(trx);
}

/** Every table but the list of steps that made them; partitions go with the table they are part of. */
export async function tablesOfStore(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
      and c.relname <> 'migration'
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}
