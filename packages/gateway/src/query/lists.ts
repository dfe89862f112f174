import { parsePeriod, type Release, type Source } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { StatementTable, Tables } from '../db/tables.ts';
import { endOfDay, type Horizon, knownReleases, vietnamDay } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { WarningExplanation } from './warning-explanation.ts';
import { readWithdrawals, type WithdrawalOf } from './withdrawals.ts';

/** What a document judges, states or asks for. */
export interface Statement
  extends Omit<StatementTable, 'area' | 'source' | 'root' | 'rel' | 'rel_end' | 'series'> {
  readonly area: StoredArea;
  readonly source: Source;
}

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
export interface StatementFilter extends Horizon {
  readonly areas?: readonly StoredArea[] | undefined;
  readonly period?: string | undefined;
  readonly subject?: string | undefined;
}

const COLUMNS = [
  'root',
  'rel',
  'rel_end',
  'area',
  'origin',
  'series',
  'period',
  'subject',
  'programme',
  'clause',
  'kind',
  'about',
  'value',
  'unit',
  'judgement',
  'judgement_en',
  'due_on',
  'source',
  'note',
] as const;

/** Statements in the order of their document's clauses; those of invented figures only when their areas are named. */
export async function readStatements(
  db: Kysely<Tables>,
  reference: Reference,
  filter: StatementFilter,
): Promise<readonly Statement[]> {
  let query = db
    .selectFrom('statement')
    .select(COLUMNS)
    .orderBy('source')
    .orderBy('clause')
    .orderBy('series')
    .orderBy('origin');
  if (filter.areas) {
    query = query
      .where('root', '=', anyOf(filter.areas.map(({ root }) => root)))
      .where('area', '=', anyOf(filter.areas.map(({ id }) => id)));
  }
  if (filter.period) query = query.where('period', '=', parsePeriod(filter.period).text);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  const rows = await query.execute();
  const known = await knownReleases(
    db,
    filter,
    rows.map(({ root }) => root),
  );
  return rows
    .filter(({ root, rel, rel_end }) => rel <= known(root) && rel_end > known(root))
    .map((row) => ({
      ...row,
      area: reference.areas.get(row.area) as StoredArea,
      source: reference.sources.get(row.source) as Source,
    }))
    .filter(({ area }) => filter.areas || !area.isSynthetic);
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
