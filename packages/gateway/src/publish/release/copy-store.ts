import { isSealed, type JournalEnd, readEntry, START } from './journal-entry.ts';
import { Refused } from './refused.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Told } from './releases.ts';

/**
 * Copies a journal and its files, each file before the entry that names it, and leaves what is there already. Returns the
 * number of entries.
 *
 * @throws Refused when a journal or a file was changed, or the target has another history
 */
export async function copyStore(
  from: ReleaseStore,
  to: ReleaseStore,
  told: Told = () => {},
): Promise<number> {
  const total = await from.last();
  let last: JournalEnd = START;
  for (let n = 1; n <= total; n += 1) {
    told(n - 1, total);
    const text = (await from.entry(n)) ?? '';
    if (!isSealed(text, last)) throw changed(n, from);
    await copyEntry(from, to, n, text);
    last = { n, hash: readEntry(text).hash };
  }
  told(total, total);
  return total;
}

async function copyEntry(from: ReleaseStore, to: ReleaseStore, n: number, text: string): Promise<void> {
  const there = await to.entry(n);
  if (there !== undefined && there !== text) throw otherHistory(to);
  const entry = readEntry(text);
  if ('file' in entry) {
    const content = await from.content(entry.file.sha256);
    if (!content) throw changed(n, from);
    await to.keep(content);
  }
  if (there === undefined) await to.append(n, text);
}

function changed(n: number, { folder }: ReleaseStore): Refused {
  return new Refused(
    `mục ${n} của nhật ký trong ${folder}, hoặc tệp của nó, đã bị sửa hoặc bị mất`,
    `entry ${n} of the journal in ${folder}, or its file, was changed or is missing`,
  );
}

function otherHistory({ folder }: ReleaseStore): Refused {
  return new Refused(
    `${folder} giữ bản công bố của một kho khác`,
    `${folder} holds the releases of another store`,
  );
}
