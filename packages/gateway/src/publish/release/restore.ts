import { copyStore } from './copy-store.ts';
import { rebuild } from './rebuild.ts';
import { Refused } from './refused.ts';
import { releaseStore } from './release-store.ts';
import type { Releases } from './releases.ts';

/**
 * Puts the files and the journal of a backup back and makes the tables again from them.
 *
 * @throws Refused when there is no backup in the folder, or what is here is newer or of another history
 */
export async function restore(releases: Releases, folder: string, by: string): Promise<number> {
  const from = releaseStore(folder);
  const [saved, here] = [await from.last(), await releases.store.last()];
  if (saved === 0)
    throw new Refused(`không có bản sao lưu trong ${folder}`, `there is no backup in ${folder}`);
  if (here > saved)
    throw new Refused(
      `kho đang dùng có ${here} mục, mới hơn bản sao lưu (${saved} mục): hãy chuyển ${releases.store.folder} đi nơi khác trước`,
      `what is here has ${here} entries, more than the backup (${saved}): move ${releases.store.folder} away first`,
    );
  await copyStore(from, releases.store);
  return rebuild(releases, by);
}
