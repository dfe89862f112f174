import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { writing } from '../writing.ts';
import { type Foreseen, foresee } from './foresee.ts';
import { nameFailure } from './name-failure.ts';
import { Refused } from './refused.ts';

/** What publishing a draft would change. */
export interface Preview extends Foreseen {
  readonly release: string;
}

/**
 * Which public figures a draft would change, the old beside the new.
 *
 * @throws Refused when there is no such draft
 */
export async function previewRelease(db: Kysely<Tables>, id: string): Promise<Preview> {
  return writing(db, async (trx) => {
    const draft = await trx
      .selectFrom('publication')
      .select('id')
      .where('id', '=', id)
      .where('published_at', 'is', null)
      .executeTakeFirst();
    if (!draft) throw new Refused(`không có bản dự thảo ${id}`, `there is no draft ${id}`);
    return { release: id, ...(await foresee(trx, id)) };
  }).catch(nameFailure);
}
