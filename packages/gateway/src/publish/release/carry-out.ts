import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { keepFile } from '../../import/draft.ts';
import { publishIn } from '../publish.ts';
import { beginEmbargo, endEmbargo } from './embargo.ts';
import type { Action, Deed } from './journal-entry.ts';
import { publishedAtOf } from './release-file.ts';
import type { Told } from './releases.ts';

/** An action as the journal has it, or one that is published now. */
export type Asked = Action extends infer Each
  ? Each extends { readonly publishedAt: string }
    ? Omit<Each, 'publishedAt'> & { readonly publishedAt?: string }
    : Each
  : never;

/** What carrying out takes beside the action: who did it when, and the content of a file by its SHA-256. */
export interface Means extends Pick<Deed, 'by' | 'at'> {
  readonly contentOf: (hash: string) => Promise<Uint8Array>;
  /** True for what the journal has: it passed the checks of its day. */
  readonly isAccepted?: boolean;
  /** Told how far it has come. */
  readonly told?: Told | undefined;
}

/** Does to the tables what an entry of the journal says: when it is made, after a crash, and in a rebuild alike. */
export async function carryOut(
  trx: Kysely<Tables>,
  asked: Asked,
  { by, at, contentOf, isAccepted = false, told }: Means,
): Promise<void> {
  switch (asked.action) {
    case 'draft':
      return keepFile(trx, asked.release, asked.file, await contentOf(asked.file.sha256), {
        created_by: by,
      });
    case 'approve':
      await approve(trx, asked.release, by, asked.approval, asked.until);
      return beginEmbargo(trx, asked.release, at, { isAccepted, told });
    case 'recall':
      await trx
        .updateTable('publication')
        .set({ approved_by: null, approval: sql`default`, embargo_until: null })
        .where('id', '=', asked.release)
        .execute();
      return endEmbargo(trx, asked.release, at);
    case 'publish':
      await approve(trx, asked.release, by, asked.approval);
      await publishIn(trx, asked.release, { at: asked.publishedAt, isAccepted, told });
      return endEmbargo(trx, asked.release, await publishedAtOf(trx, asked.release));
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
