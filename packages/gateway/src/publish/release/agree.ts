import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { entryIn, journalEnd } from './audit-table.ts';
import { readEntry } from './journal-entry.ts';
import { Refused } from './refused.ts';
import { releaseContent } from './release-file.ts';
import type { ReleaseStore } from './release-store.ts';

/** The journal on disk has an entry of an action that was cut off before the database had it. */
export class UnfinishedAction extends Error {}

/**
 * Holds the journal on disk to the one in the database: what is missing on disk is written again. Nobody else may write.
 *
 * @throws Refused when they are not of one history; UnfinishedAction when the disk is ahead
 */
export async function agree(trx: Kysely<Tables>, store: ReleaseStore): Promise<void> {
  const [end, onDisk] = [await journalEnd(trx), await store.last()];
  const shared = Math.min(end.n, onDisk);
  if (shared > 0 && (await entryIn(trx, shared)) !== (await store.entry(shared))) {
    throw otherDatabase(store);
  }
  for (let n = onDisk + 1; n <= end.n; n += 1) await writeAgain(trx, store, n);
  if (onDisk > end.n) throw new UnfinishedAction(`entry ${end.n + 1} has yet to be completed`);
}

/** Why a release store and a database do not go together. */
export function otherDatabase({ folder }: ReleaseStore): Refused {
  return new Refused(
    `kho bản công bố trong ${folder} thuộc một cơ sở dữ liệu khác: hãy đặt thư mục riêng bằng TIENDO_DATA_DIR`,
    `the release store in ${folder} belongs to another database: name a folder of its own in TIENDO_DATA_DIR`,
  );
}

async function writeAgain(trx: Kysely<Tables>, store: ReleaseStore, n: number): Promise<void> {
  const text = await entryIn(trx, n);
  const entry = readEntry(text);
  if ('file' in entry) await store.keep(await releaseContent(trx, entry.release));
  await store.append(n, text);
}
