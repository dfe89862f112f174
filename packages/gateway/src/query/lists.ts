import { parsePeriod, type Release } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { endOfDay, type Horizon, vietnamDay } from './known.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { WarningExplanation } from './warning-explanation.ts';
import { readWithdrawals, type WithdrawalOf } from './withdrawals.ts';

/** What a document judges, states or asks for. */
export type Statement = StoredRecord<'statement'>;

/** A file that was published. */
export interface PublishedFile {
  readonly id: string;
  readonly dataset: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly rowCount: number;
  readonly isSynthetic: boolean;
  readonly publishedAt: Date;
  /** How many people it took: `two`, `single`, or `journal` for what is shipped. */
  readonly approval: string;
  /** Id of the release that it takes back, and why. */
  readonly withdraws: string | null;
  readonly reason: string | null;
  /** Id of the release that took it back. */
  readonly withdrawnBy: string | null;
  /** Of what was strange in it. */
  readonly explanations: readonly WarningExplanation[];
}

/** What narrows a list of statements. */
interface StatementFilter extends Horizon {
  readonly areas?: readonly StoredArea[] | undefined;
  readonly period?: string | undefined;
  readonly subject?: string | undefined;
}

/** Statements in the order of their document's clauses; those of invented figures only when their areas are named. */
export async function readStatements(
  db: Kysely<Tables>,
  reference: Reference,
  { period, subject, ...filter }: StatementFilter,
): Promise<readonly Statement[]> {
  const equal = { period: period && parsePeriod(period).text, subject };
  const records = await readRecords(db, reference, 'statement', filter, equal);
  const placeOf = ({ source, clause, series, origin }: Statement) =>
    [source.id, clause ?? '~', series, origin].join('|');
  return [...records].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Published files by their ids, the newest first. */
export async function readPublicationsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly PublishedFile[]> {
  const rows = await publications(db).where('id', '=', sql<string>`any(${ids}::text[])`).execute();
  const withdrawalOf = await readWithdrawals(db);
  return rows.map((row) => toPublishedFile(row, withdrawalOf));
}

/** Published files of real or of invented figures, the newest first. */
export async function readPublications(
  db: Kysely<Tables>,
  isSynthetic: boolean,
  limit: number,
): Promise<readonly PublishedFile[]> {
  const rows = await publications(db).where('synthetic', '=', isSynthetic).limit(limit).execute();
  const withdrawalOf = await readWithdrawals(db);
  return rows.map((row) => toPublishedFile(row, withdrawalOf));
}

function publications(db: Kysely<Tables>) {
  return db
    .selectFrom('publication')
    .select(['id', 'dataset', 'file_name', 'sha256', 'row_count', 'published_at', 'synthetic'])
    .select(['approval', 'withdraws', 'reason'])
    .select(sql<readonly WarningExplanation[] | null>`reading -> 'explanations'`.as('explanations'))
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('id');
}

type PublicationRow = Awaited<ReturnType<ReturnType<typeof publications>['execute']>>[number];

function toPublishedFile(row: PublicationRow, withdrawalOf: WithdrawalOf): PublishedFile {
  return {
    id: row.id,
    dataset: row.dataset,
    fileName: row.file_name,
    sha256: row.sha256,
    rowCount: row.row_count,
    isSynthetic: row.synthetic,
    publishedAt: row.published_at as Date,
    ...{ approval: row.approval, withdraws: row.withdraws, reason: row.reason },
    withdrawnBy: withdrawalOf(row.id) ?? null,
    explanations: row.explanations ?? [],
  };
}

/** The newest publication of real or of invented figures up to a horizon: what an answer that must stay the same is known up to. */
export async function lastPublication(
  db: Kysely<Tables>,
  isSynthetic: boolean,
  { knownOn, upTo }: Horizon = {},
): Promise<Release | undefined> {
  let query = db
    .selectFrom('publication')
    .select(['id', 'published_at'])
    .where('synthetic', '=', isSynthetic)
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .limit(1);
  if (upTo) query = query.where('id', '=', upTo);
  else if (knownOn) query = query.where('published_at', '<', endOfDay(knownOn));
  const row = await query.executeTakeFirst();
  return row && { id: row.id, publishedAt: vietnamDay(row.published_at as Date) };
}
