import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** The withdrawal of a release that counts, if there is one. */
export type WithdrawalOf = (release: string) => string | undefined;

/** Which releases are withdrawn. A withdrawal that is withdrawn itself counts no more, nor does one left out. */
export async function readWithdrawals(db: Kysely<Tables>, leftOut?: string): Promise<WithdrawalOf> {
  const rows = await db
    .selectFrom('publication')
    .select(['id', 'withdraws'])
    .where('withdraws', 'is not', null)
    .where('published_at', 'is not', null)
    .execute();
  const withdrawals = rows.filter(({ id }) => id !== leftOut);
  const withdrawalOf: WithdrawalOf = (release) =>
    withdrawals.find(({ id, withdraws }) => withdraws === release && !withdrawalOf(id))?.id;
  return withdrawalOf;
}
