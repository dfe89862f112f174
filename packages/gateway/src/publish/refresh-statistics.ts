import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/**
 * Has PostgreSQL count the tables that have doubled since it last did, and so plan their questions anew: a plan that a
 * connection keeps from when a table was empty reads all of it. PostgreSQL would do so itself within a minute or two,
 * so a failure is left to that.
 *
 * @returns the names of the tables counted
 */
export async function refreshStatistics(db: Kysely<Tables>): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
        and pg_relation_size(c.oid) > 2 * greatest(c.relpages, ${SMALL_PAGES}::int) * current_setting('block_size')::int
      order by name`.execute(db);
    for (const { name } of rows) await sql`analyze ${sql.raw(name)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Reading a table of so many pages whole costs no more than a plan. */
const SMALL_PAGES = 16;
