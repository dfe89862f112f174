import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { act, type Decision, refuse } from './act.ts';
import { approvalSetting } from './approval-setting.ts';
import type { Action, Approval } from './journal-entry.ts';
import { Refused } from './refused.ts';
import type { Releases } from './releases.ts';

/**
 * Approves a draft and publishes it at once, or approves it to be published at a set time. Whoever sent a file cannot
 * approve it, unless the setting says that one person may do both.
 *
 * @param until moment before which nothing of it is public
 * @throws Refused when the draft is not there, is published or waits already, or is the approver's own
 */
export async function approveRelease(
  releases: Releases,
  id: string,
  by: string,
  until?: Date,
): Promise<Action> {
  return act(releases, by, async (trx): Promise<Decision> => {
    const row = await lockedDraft(trx, id);
    const setting = await approvalSetting(trx);
    const refused = row ? reasonAgainst(row, by, setting) : unknownDraft(id);
    if (refused) return refuse('publish', refused, row && id);
    const approval: Approval = row?.created_by === by ? 'single' : 'two';
    if (until && until > new Date())
      return { action: { action: 'approve', release: id, approval, until: until.toISOString() } };
    return { action: { action: 'publish', release: id, approval } };
  });
}

async function lockedDraft(
  trx: Kysely<Tables>,
  id: string,
): Promise<Selectable<Tables['publication']> | undefined> {
  return trx.selectFrom('publication').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

function unknownDraft(id: string): Refused {
  return new Refused(`không có bản dự thảo ${id}`, `there is no draft ${id}`);
}

function reasonAgainst(
  { id, published_at, approved_by, embargo_until, created_by }: Selectable<Tables['publication']>,
  by: string,
  setting: Approval,
): Refused | undefined {
  if (published_at) return new Refused(`${id} đã được công bố`, `${id} is published already`);
  if (approved_by)
    return new Refused(
      `${id} đã được duyệt, chờ đến ${embargo_until?.toISOString()}`,
      `${id} is approved already and waits until ${embargo_until?.toISOString()}`,
    );
  if (created_by === by && setting === 'two')
    return new Refused(
      `${by} là nơi gửi tệp này nên không được duyệt; cần người khác duyệt, hoặc đặt chế độ một người bằng tiendo approval single`,
      `${by} sent this file and cannot approve it; another must, or one may do both after tiendo approval single`,
    );
  return undefined;
}
