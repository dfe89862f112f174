import { writing } from '../writing.ts';
import { agree, UnfinishedAction } from './agree.ts';
import { journalEnd } from './audit-table.ts';
import type { Releases } from './releases.ts';
import { remake } from './remake.ts';
import { replay } from './replay.ts';

/**
 * Carries out what the journal on disk has and the database has not: the action that a crash cut off before its
 * commit, or, in a database without a journal, everything. Usually there is nothing, which costs two short looks.
 *
 * @throws Refused when disk and database are not of one history, or a file is not what it was
 */
export async function complete({ db, store, told }: Releases): Promise<void> {
  const [end, onDisk] = [await journalEnd(db), await store.last()];
  if (end.n >= onDisk) return;
  await writing(
    db,
    async (trx) => {
      const { n } = await journalEnd(trx);
      if (n === 0) await remake(trx, store, told);
      else await agree(trx, store).catch((error) => carryOn(error, () => replay(trx, store, told)));
      await store.sweep();
    },
    { isAlone: true },
  );
}

async function carryOn(error: unknown, work: () => Promise<void>): Promise<void> {
  if (!(error instanceof UnfinishedAction)) throw error;
  await work();
}
