import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** One dated step of the schema, never edited once released. */
interface Migration {
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** Steps by name (`2026-11-24-first`); names sort in the order of application. */
export type Migrations = Readonly<Record<string, Migration>>;

// Any fixed number will do, as long as every version of the gateway takes the same.
const lock = 7_391_002_001;

/**
 * Brings a database to the newest step and returns the names of the steps it applied.
 *
 * All steps run in one transaction that holds an advisory lock: of several starters one applies,
 * the others wait and find nothing to do; a starter that dies leaves nothing behind.
 *
 * @throws Error when the database holds a step that this version does not know
 */
export const migrate = async (db: Kysely<Tables>, migrations: Migrations): Promise<string[]> =>
  (db as unknown as Kysely<MigrationTable>).transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local lock_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${sql.lit(lock)})`.execute(trx);
    await sql`create table if not exists migration (
      name text primary key, applied_at timestamptz not null default now())`.execute(trx);
    const applied = new Set(
      (await trx.selectFrom('migration').select('name').execute()).map((row) => row.name),
    );
    refuseNewer(applied, migrations);
    const pending = Object.keys(migrations)
      .filter((name) => !applied.has(name))
      .sort();
    for (const name of pending) {
      await migrations[name]!.up(trx as unknown as Kysely<unknown>);
      await trx.insertInto('migration').values({ name }).execute();
    }
    return pending;
  });

interface MigrationTable {
  migration: { name: string };
}

const refuseNewer = (applied: ReadonlySet<string>, migrations: Migrations) => {
  const unknown = [...applied].filter((name) => !(name in migrations)).sort();
  if (unknown.length > 0) {
    throw new Error(
      `the database was written by a newer version of Tiendo (it holds ${unknown.join(', ')}): start that version or restore a backup`,
    );
  }
};
