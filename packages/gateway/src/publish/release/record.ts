import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { agree } from './agree.ts';
import { insertEntry, journalEnd, lockJournal } from './audit-table.ts';
import { type Deed, readEntry, sealEntry } from './journal-entry.ts';
import { publishedAtOf, releaseContent, releaseFile } from './release-file.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * Writes what a transaction did into the journal: to the disk first, with the file, then the database commits. The last
 * thing the transaction does, so that only a crash can come between.
 *
 * @throws UnfinishedAction when an action before this one has yet to be completed
 */
export async function record(trx: Kysely<Tables>, store: ReleaseStore, deed: Deed): Promise<void> {
  await lockJournal(trx);
  await agree(trx, store);
  await recordLoads(trx, store, deed.action === 'withdraw' ? deed.release : undefined);
  await add(trx, store, deed);
}

/** Enters what was published by the journal it is shipped with, in the order in which it was. */
export async function recordLoads(trx: Kysely<Tables>, store: ReleaseStore, except?: string): Promise<void> {
  const loaded = await trx
    .selectFrom('publication')
    .select('id')
    .where('published_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('audit').select('n').whereRef('audit.release', '=', 'publication.id'))),
    )
    .orderBy('synthetic')
    .orderBy('published_at')
    .execute();
  for (const { id } of loaded.filter((release) => release.id !== except)) {
    const [file, publishedAt] = [await releaseFile(trx, id), await publishedAtOf(trx, id)];
    const at = new Date().toISOString();
    await add(trx, store, { action: 'load', release: id, file, publishedAt, by: 'journal', at });
  }
}

async function add(trx: Kysely<Tables>, store: ReleaseStore, deed: Deed): Promise<void> {
  const text = sealEntry(await journalEnd(trx), deed);
  await insertEntry(trx, text);
  if ('file' in deed) await store.keep(await releaseContent(trx, deed.release));
  await store.append(readEntry(text).n, text);
}
