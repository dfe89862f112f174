import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { act } from './act.ts';
import { type Approval, readEntry } from './journal-entry.ts';
import type { Releases } from './releases.ts';

/** How many people a release takes: what the journal said last, two unless it said so. */
export async function approvalSetting(db: Kysely<Tables>): Promise<Approval> {
  const last = await db
    .selectFrom('audit')
    .select('entry')
    .where('action', '=', 'set-approval')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = last && readEntry(last.entry);
  return entry?.action === 'set-approval' ? entry.approval : 'two';
}

/** Sets how many people a release takes from now on. */
export async function setApproval(releases: Releases, approval: Approval, by: string): Promise<void> {
  await act(releases, by, async () => ({ action: { action: 'set-approval', approval } }));
}
