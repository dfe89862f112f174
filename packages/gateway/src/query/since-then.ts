import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type PublishedFile, readPublicationsOf } from './lists.ts';
import type { Reference } from './reference.ts';
import { changedSince, valueDigest } from './value-digest.ts';
import { answerValues, type ValueCell, type ValuesQuestion } from './values.ts';

/** What became of a value since the time it was asked about. */
export interface SinceThen {
  /** What is public now, where that is another number or none. */
  readonly now: ValueCell | undefined;
  /** The release that took back the one the value is from. */
  readonly withdrawal: PublishedFile | undefined;
}

/** What became of a value that was asked about as it was known at some time. */
export async function sinceThen(
  db: Kysely<Tables>,
  reference: Reference,
  question: ValuesQuestion,
  then: ValueCell,
): Promise<SinceThen> {
  const [now] = await answerValues(db, reference, { ...question, knownOn: undefined, upTo: undefined });
  const changed = now ? changedSince(now, valueDigest(then)) : [];
  const isOther = changed.includes('value') || changed.includes('parts');
  return { now: isOther ? now : undefined, withdrawal: await withdrawalOf(db, then.answer.release?.id) };
}

async function withdrawalOf(
  db: Kysely<Tables>,
  release: string | undefined,
): Promise<PublishedFile | undefined> {
  const [file] = release ? await readPublicationsOf(db, [release]) : [];
  const [withdrawal] = file?.withdrawnBy ? await readPublicationsOf(db, [file.withdrawnBy]) : [];
  return withdrawal;
}
