import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { insertEntry, journalEnd } from './audit-table.ts';
import { carryOut } from './carry-out.ts';
import { isSealed, readEntry } from './journal-entry.ts';
import { Refused } from './refused.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Told } from './releases.ts';

/** Carries out the entries on disk that follow the last in the database. Nobody else may write. */
export async function replay(trx: Kysely<Tables>, store: ReleaseStore, told: Told = () => {}): Promise<void> {
  const total = await store.last();
  for (let end = await journalEnd(trx); end.n < total; end = await journalEnd(trx)) {
    told(end.n, total);
    const text = (await store.entry(end.n + 1)) ?? '';
    if (!isSealed(text, end)) {
      throw new Refused(
        `mục ${end.n + 1} của nhật ký trong ${store.folder} đã bị sửa hoặc bị mất`,
        `entry ${end.n + 1} of the journal in ${store.folder} was changed or is missing`,
      );
    }
    const entry = readEntry(text);
    const { by, at } = entry;
    await carryOut(trx, entry, { by, at, isAccepted: true, contentOf: (hash) => contentIn(store, hash) });
    await insertEntry(trx, text);
  }
  told(total, total);
}

async function contentIn(store: ReleaseStore, hash: string): Promise<Uint8Array> {
  const content = await store.content(hash);
  if (content) return content;
  throw new Refused(
    `tệp ${hash} trong ${store.folder} bị mất hoặc đã bị sửa`,
    `file ${hash} in ${store.folder} is missing or was changed`,
  );
}
