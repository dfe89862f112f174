import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';

/** What some work in a transaction comes to, without anything of it being done: its changes and locks are given back. */
export async function rehearse<Result>(trx: Kysely<Tables>, work: () => Promise<Result>): Promise<Result> {
  await sql`savepoint rehearsal`.execute(trx);
  const result = await work();
  await sql`rollback to savepoint rehearsal`.execute(trx);
  // A rehearsal within this one has a savepoint of the same name, which must not stand before this one.
  await sql`release savepoint rehearsal`.execute(trx);
  return result;
}
