import { act } from './act.ts';
import type { Approval } from './journal-entry.ts';
import type { Releases } from './releases.ts';

/** Publishes the approved releases whose time has come, and returns their ids. */
export async function publishDue(releases: Releases): Promise<readonly string[]> {
  const due = await releases.db
    .selectFrom('publication')
    .select(['id', 'approved_by', 'approval'])
    .where('published_at', 'is', null)
    .where('embargo_until', '<=', new Date())
    .orderBy('embargo_until')
    .execute();
  const published: string[] = [];
  for (const { id, approved_by, approval } of due) {
    const done = await act(releases, approved_by ?? '', async (trx) => {
      const row = await trx
        .selectFrom('publication')
        .select(['published_at', 'approved_by'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      return row.published_at || !row.approved_by
        ? { action: { action: 'unchanged', release: id, fileName: '' } }
        : { action: { action: 'publish', release: id, approval: approval as Approval } };
    });
    if (done.action === 'publish') published.push(id);
  }
  return published;
}
