import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { type JournalEnd, readEntry, START } from './journal-entry.ts';

const JOURNAL_LOCK = 7391005;

/** Lets nobody else write to the journal until the transaction ends. */
export async function lockJournal(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${JOURNAL_LOCK}::int, 0)`.execute(trx);
}

/** Where the journal ends in the database. */
export async function journalEnd(db: Kysely<Tables>): Promise<JournalEnd> {
  const last = await db
    .selectFrom('audit')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? START;
}

/** The text of an entry in the database. */
export async function entryIn(db: Kysely<Tables>, n: number): Promise<string> {
  return (await db.selectFrom('audit').select('entry').where('n', '=', n).executeTakeFirstOrThrow()).entry;
}

/** Adds an entry to the journal in the database. */
export async function insertEntry(trx: Kysely<Tables>, text: string): Promise<void> {
  const entry = readEntry(text);
  const release = 'release' in entry ? (entry.release ?? null) : null;
  const { n, action, hash } = entry;
  await trx.insertInto('audit').values({ n, action, release, entry: text, hash }).execute();
}
