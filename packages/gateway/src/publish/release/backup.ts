import { writing } from '../writing.ts';
import { lockJournal } from './audit-table.ts';
import { complete } from './complete.ts';
import { copyStore } from './copy-store.ts';
import { saveJournal } from './rebuild.ts';
import { releaseStore } from './release-store.ts';
import type { Releases } from './releases.ts';

/**
 * Copies the files and their journal into a folder, from which everything can be made again; what is there already is
 * not copied again. Returns how many entries it holds.
 *
 * @throws Refused when the folder holds those of another history
 */
export async function backup(releases: Releases, folder: string): Promise<number> {
  await complete(releases);
  await writing(releases.db, async (trx) => {
    await lockJournal(trx);
    await saveJournal(trx, releases.store);
  });
  return copyStore(releases.store, releaseStore(folder), releases.told);
}
