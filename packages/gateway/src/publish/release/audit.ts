import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { type Action, GENESIS, type JournalFile, readEntry, sealEntry } from './journal-entry.ts';
import type { ReleaseStore } from './release-store.ts';

const AUDIT_LOCK = 7391005;

/** The journal on disk has an entry of an action that was cut off before the database had it. */
export class UnfinishedAction extends Error {}

/** The place where the journal ends in the database. */
export interface JournalEnd {
  readonly n: number;
  readonly hash: string;
}

/** Lets nobody else write to the journal until the transaction ends. */
export async function lockJournal(db: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${AUDIT_LOCK}::int, 0)`.execute(db);
}

/** The last entry in the database. */
export async function journalEnd(db: Kysely<Tables>): Promise<JournalEnd> {
  const last = await db
    .selectFrom('audit')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { n: 0, hash: GENESIS };
}

/**
 * Writes what a transaction did into the journal: to the disk first, with the file, then the database commits. The last
 * thing the transaction does, so that only a crash can come between.
 *
 * @throws UnfinishedAction when an action before this one has yet to be completed
 */
export async function record(
  db: Kysely<Tables>,
  store: ReleaseStore,
  action: Action,
  by: string,
): Promise<void> {
  await lockJournal(db);
  await agree(db, store);
  await recordLoads(db, store, 'release' in action ? (action.release ?? '') : '');
  await add(db, store, action, by);
}

/**
 * Holds the journal on disk to the one in the database: what is missing on disk is written again.
 *
 * @throws Error when they are not of one history; UnfinishedAction when the disk is ahead
 */
export async function agree(db: Kysely<Tables>, store: ReleaseStore): Promise<void> {
  const [end, onDisk] = [await journalEnd(db), await store.last()];
  const shared = Math.min(end.n, onDisk);
  if (shared > 0 && (await entryIn(db, shared)) !== (await store.entry(shared))?.trim()) {
    throw new Error(
      `the release store in ${store.folder} belongs to another database: name its own folder in TIENDO_DATA_DIR, or make the database again with tiendo rebuild`,
    );
  }
  for (let n = onDisk + 1; n <= end.n; n += 1) await writeAgain(db, store, n);
  if (onDisk > end.n) throw new UnfinishedAction(`entry ${end.n + 1} has yet to be completed`);
}

async function writeAgain(db: Kysely<Tables>, store: ReleaseStore, n: number): Promise<void> {
  const text = await entryIn(db, n);
  const entry = readEntry(text);
  if ('file' in entry) await store.keep(await contentOf(db, entry.release));
  await store.append(n, text);
}

async function entryIn(db: Kysely<Tables>, n: number): Promise<string> {
  return (await db.selectFrom('audit').select('entry').where('n', '=', n).executeTakeFirstOrThrow()).entry;
}

async function contentOf(db: Kysely<Tables>, id: string): Promise<Buffer> {
  const row = await db
    .selectFrom('publication')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.content;
}

/** Enters what was published by the journal it is shipped with, in the order in which it was. */
async function recordLoads(db: Kysely<Tables>, store: ReleaseStore, except: string): Promise<void> {
  const loaded = await db
    .selectFrom('publication')
    .select('id')
    .where('published_at', 'is not', null)
    .where('id', '!=', except)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('audit').select('n').whereRef('audit.release', '=', 'publication.id'))),
    )
    .orderBy('synthetic')
    .orderBy('published_at')
    .execute();
  for (const { id } of loaded) {
    const publishedAt = await publishedAtOf(db, id);
    await add(
      db,
      store,
      { action: 'load', release: id, file: await journalFile(db, id), publishedAt },
      'journal',
    );
  }
}

/** A publication as the journal names its file. */
export async function journalFile(db: Kysely<Tables>, id: string): Promise<JournalFile> {
  return db
    .selectFrom('publication')
    .select([
      'dataset',
      'series',
      'file_name as fileName',
      'sha256',
      'rows_sha256 as rowsSha256',
      'row_count as rowCount',
      'synthetic as isSynthetic',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The moment of a publication to the microsecond, by which stamps differ. */
export async function publishedAtOf(db: Kysely<Tables>, id: string): Promise<string> {
  const { rows } = await sql<{ at: string }>`
    select to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from publication where id = ${id}`.execute(db);
  return rows[0]?.at as string;
}

async function add(db: Kysely<Tables>, store: ReleaseStore, action: Action, by: string): Promise<void> {
  const text = sealEntry(await journalEnd(db), { ...action, by, at: new Date().toISOString() });
  await insertEntry(db, text);
  if ('file' in action) await store.keep(await contentOf(db, action.release));
  await store.append(readEntry(text).n, text);
}

/** Adds an entry to the journal in the database. */
export async function insertEntry(db: Kysely<Tables>, text: string): Promise<void> {
  const entry = readEntry(text);
  const release = 'release' in entry ? (entry.release ?? null) : null;
  const { n, action, hash } = entry;
  await db.insertInto('audit').values({ n, action, release, entry: text, hash }).execute();
}
