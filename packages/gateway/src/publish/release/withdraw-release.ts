import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { releaseId, sha256 } from '../../import/draft.ts';
import { readWithdrawals } from '../../query/withdrawals.ts';
import { isReferenceDataset } from '../publish-reference.ts';
import { act, type Decision, refuse } from './act.ts';
import type { Action } from './journal-entry.ts';
import { Refused } from './refused.ts';
import { releaseFile } from './release-file.ts';
import type { Releases } from './releases.ts';

/**
 * Takes a release back: what stood before it counts again, from now on; what was known until now can still be asked.
 * A withdrawal is a release of its own and can itself be withdrawn. It adds no new figure, so one person may do it.
 * One that is approved and waits for its moment becomes a draft again.
 *
 * @throws Refused when the release is neither published nor approved, is withdrawn already, or is a list that figures
 * refer to
 */
export async function withdrawRelease(
  releases: Releases,
  id: string,
  reason: string,
  by: string,
): Promise<Action> {
  return act(releases, by, async (trx): Promise<Decision> => {
    const row = await trx
      .selectFrom('publication')
      .select(['published_at', 'approved_by', 'dataset'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row?.approved_by && !row.published_at) return { action: { action: 'recall', release: id, reason } };
    const refused = await reasonAgainst(trx, id, row);
    if (refused) return refuse('withdraw', refused);
    const about = await releaseFile(trx, id);
    const content = Buffer.from(JSON.stringify({ withdraws: id, reason, at: new Date().toISOString() }));
    return {
      action: {
        ...{ action: 'withdraw', release: releaseId(content), withdraws: id, reason },
        file: {
          ...about,
          ...{ fileName: `thu-hoi-${id}.json`, sha256: sha256(content), rowsSha256: '', rowCount: 0 },
        },
      },
      content,
    };
  });
}

async function reasonAgainst(
  trx: Kysely<Tables>,
  id: string,
  row: Pick<Selectable<Tables['publication']>, 'published_at' | 'dataset'> | undefined,
): Promise<Refused | undefined> {
  if (!row?.published_at)
    return new Refused(`không có bản công bố nào mang mã ${id}`, `nothing is published as ${id}`);
  if (isReferenceDataset(row.dataset))
    return new Refused(
      `${id} là danh mục (${row.dataset}): sửa bằng một tệp mới, không thu hồi được`,
      `${id} is a list (${row.dataset}): it is corrected by a new file, not withdrawn`,
    );
  const withdrawal = (await readWithdrawals(trx))(id);
  return withdrawal
    ? new Refused(`${id} đã bị thu hồi, mã ${withdrawal}`, `${id} is withdrawn already, by ${withdrawal}`)
    : undefined;
}
