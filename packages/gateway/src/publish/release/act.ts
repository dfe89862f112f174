import type { Kysely } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { refreshStatistics } from '../refresh-statistics.ts';
import { writing } from '../writing.ts';
import { type Asked, carryOut } from './carry-out.ts';
import { complete } from './complete.ts';
import type { Action } from './journal-entry.ts';
import { nameFailure } from './name-failure.ts';
import { record } from './record.ts';
import type { Refused } from './refused.ts';
import { publishedAtOf } from './release-file.ts';
import type { Releases } from './releases.ts';

/** What is to be done, with the file that comes with it; or why nothing is. */
export interface Decision {
  readonly action: Asked;
  readonly content?: Uint8Array;
  readonly refused?: Refused;
}

/**
 * Does what somebody asks for and enters it in the journal, whole or not at all. What to do is decided in the
 * transaction, so that nothing can change between.
 *
 * @param by office or login that asks
 * @throws Refused when it was decided to do nothing, which is in the journal too
 */
export async function act(
  releases: Releases,
  by: string,
  decide: (trx: Kysely<Tables>) => Promise<Decision>,
): Promise<Action> {
  await complete(releases);
  const { done, refused } = await writing(releases.db, async (trx) => {
    const { action, content, refused } = await decide(trx);
    const at = new Date().toISOString();
    const contentOf = async () => content as Uint8Array;
    await carryOut(trx, action, { by, at, contentOf, told: releases.told });
    const done = await withMoment(trx, action);
    await record(trx, releases.store, { ...done, by, at });
    return { done, refused };
  }).catch(nameFailure);
  if (refused) throw refused;
  if ('publishedAt' in done) await refreshStatistics(releases.db);
  return done;
}

/** The decision to do nothing. */
export function refuse(what: string, refused: Refused, release?: string): Decision {
  return { action: { action: 'refuse', what, why: refused.said.en, ...(release && { release }) }, refused };
}

/** The action with the moment at which it was published. */
async function withMoment(trx: Kysely<Tables>, asked: Asked): Promise<Action> {
  if (asked.action !== 'publish' && asked.action !== 'withdraw' && asked.action !== 'load') return asked;
  return { ...asked, publishedAt: await publishedAtOf(trx, asked.release) };
}
