import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { keepFile } from '../../import/draft.ts';
import { publishIn } from '../publish.ts';
import type { Action } from './journal-entry.ts';
import type { Told } from './releases.ts';

/** An action as the journal has it, or one that is published now. */
export type Asked = Action extends infer Each
  ? Each extends { readonly publishedAt: string }
    ? Omit<Each, 'publishedAt'> & { readonly publishedAt?: string }
    : Each
  : never;

/** What carrying out takes: the content of a file by its SHA-256, and who is told how far it has come. */
export interface Means {
  readonly contentOf: (hash: string) => Promise<Uint8Array>;
  readonly told?: Told | undefined;
}

/** Does to the tables what an entry of the journal says: when it is made, after a crash, and in a rebuild alike. */
export async function carryOut(
  trx: Kysely<Tables>,
  asked: Asked,
  by: string,
  { contentOf, told }: Means,
): Promise<void> {
  switch (asked.action) {
    case 'draft':
      return keepFile(trx, asked.release, asked.file, await contentOf(asked.file.sha256), {
        created_by: by,
      });
    case 'approve':
      return approve(trx, asked.release, by, asked.approval, asked.until);
    case 'publish':
      await approve(trx, asked.release, by, asked.approval);
      await publishIn(trx, asked.release, { at: asked.publishedAt, isAccepted: isReplay(asked), told });
      return;
    case 'load':
      await keepFile(trx, asked.release, asked.file, await contentOf(asked.file.sha256));
      await publishIn(trx, asked.release, { at: asked.publishedAt, isAccepted: true });
      return;
    case 'withdraw':
      await keepFile(trx, asked.release, asked.file, await contentOf(asked.file.sha256), {
        ...{ created_by: by, withdraws: asked.withdraws, reason: asked.reason },
      });
      await approve(trx, asked.release, by, 'single');
      await publishIn(trx, asked.release, { at: asked.publishedAt });
      return;
  }
}

function isReplay({ publishedAt }: { readonly publishedAt?: string }): boolean {
  return publishedAt !== undefined;
}

async function approve(
  trx: Kysely<Tables>,
  release: string,
  by: string,
  approval: string,
  until?: string,
): Promise<void> {
  await trx
    .updateTable('publication')
    .set({ approved_by: by, approval, ...(until && { embargo_until: new Date(until) }) })
    .where('id', '=', release)
    .execute();
}
