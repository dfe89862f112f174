import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

const STORE_LOCK = 7391002003;

/**
 * Does something in one transaction of a writer, which may take its time. Writers work side by side; one who makes the
 * whole store anew works alone. Locks are taken in this order: store, roots ascending, nation, journal.
 */
export function writing<Result>(
  db: Kysely<Tables>,
  work: (trx: Kysely<Tables>) => Promise<Result>,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`.execute(trx);
    const lock = sql.raw(isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
    await sql`select ${lock}(${STORE_LOCK})`.execute(trx);
    await sql`select set_config('lock_timeout', '60s', true)`.execute(trx);
    return work(trx);
  });
}
