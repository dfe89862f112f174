import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { refreshStatistics } from '../refresh-statistics.ts';
import { writing } from '../writing.ts';
import { agree, otherDatabase } from './agree.ts';
import { entryIn, journalEnd } from './audit-table.ts';
import { record, recordLoads } from './record.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Releases } from './releases.ts';
import { remake } from './remake.ts';

/** Makes every table again from the files and their journal, in one transaction: readers see what was, then what is. */
export async function rebuild({ db, store, told }: Releases, by: string): Promise<number> {
  const entries = await writing(
    db,
    async (trx) => {
      await saveIfSame(trx, store);
      await remake(trx, store, told);
      await record(trx, store, { action: 'rebuild', by, at: new Date().toISOString() });
      return store.last();
    },
    { isAlone: true },
  );
  await refreshStatistics(db);
  return entries;
}

/** Has on disk what the database knows, unless the database's journal was changed: then the disk counts. */
async function saveIfSame(trx: Kysely<Tables>, store: ReleaseStore): Promise<void> {
  const [{ n }, onDisk] = [await journalEnd(trx), await store.last()];
  const isSameAt = async (entry: number) => (await entryIn(trx, entry)) === (await store.entry(entry));
  if (n > 0 && onDisk > 0 && !(await isSameAt(1))) throw otherDatabase(store);
  if (onDisk === 0 || (onDisk <= n && (await isSameAt(onDisk)))) await saveJournal(trx, store);
}

/** Has on disk whatever the database knows and the disk does not. */
export async function saveJournal(trx: Kysely<Tables>, store: ReleaseStore): Promise<void> {
  await agree(trx, store);
  await recordLoads(trx, store);
}
