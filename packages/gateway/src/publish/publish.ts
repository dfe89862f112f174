import { DATASETS } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { PublicationTable, Tables } from '../db/tables.ts';
import { checkReferences } from '../import/check-references.ts';
import { type Draft, RefusedFile } from '../import/draft.ts';
import { findFileDataset } from '../import/file-datasets.ts';
import { readFile } from '../import/read-file.ts';
import { referenceOf } from '../query/reference.ts';
import { factRoots, publishFacts, publishNation } from './publish-facts.ts';
import { isRecordDataset, publishRecords, recordsByRoot, rootsOfSeries } from './publish-records.ts';
import { isReferenceDataset, publishReference } from './publish-reference.ts';
import { refreshStatistics } from './refresh-statistics.ts';

const ROOT_LOCK = 7391003;
const NATION_LOCK = 7391004;

/** A publication that was carried out. */
export interface Published {
  readonly id: string;
  readonly publishedAt: Date;
  readonly roots: readonly number[];
}

/**
 * Publishes a draft in one transaction: rows, rollups and release, all or nothing.
 *
 * Roots are locked in ascending order, the nation last, and the moment of publication is stamped under the nation's
 * lock, so that stamps are in the order of commits and a past answer cannot change.
 *
 * @param at the moment to stamp at the earliest, for releases with a journal; now when absent
 * @param read the draft as it was read a moment ago, to spare reading its file again
 * @throws RangeError for an unknown draft; a draft published already is returned as it is
 */
export async function publish(db: Kysely<Tables>, id: string, at?: Date, read?: Draft): Promise<Published> {
  const published = await publishAtOnce(db, id, at, read);
  await refreshStatistics(db);
  return published;
}

function publishAtOnce(
  db: Kysely<Tables>,
  id: string,
  at: Date | undefined,
  read: Draft | undefined,
): Promise<Published> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local lock_timeout = '60s'`.execute(trx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    await planForNewRows(trx);
    const row = await trx
      .selectFrom('publication')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new RangeError(`publish requires the id of a draft, got ${id}`);
    if (row.published_at) return { id, publishedAt: row.published_at, roots: [] };
    const draft = await readDraft(trx, row, read);
    const roots = await publishRows(trx, draft, row.series);
    await lock(trx, NATION_LOCK, 0);
    const nation = await publishNationOf(trx, draft, row.series, roots);
    const publishedAt = await stamp(trx, row, at);
    const releases = [...roots, ...nation];
    if (releases.length > 0) {
      await trx
        .insertInto('release')
        .values(
          releases.map(({ root, rel }) => ({
            ...{ root, rel, publication: id },
            // A Date would cut the microseconds, by which stamps differ.
            published_at: sql<Date>`(select published_at from publication where id = ${id})`,
          })),
        )
        .execute();
    }
    return { id, publishedAt, roots: releases.map(({ root }) => root) };
  });
}

/** Statistics know nothing of the day being published: a plan that expects one row would take minutes over thousands. */
async function planForNewRows(db: Kysely<Tables>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(db);
  await sql`set local enable_mergejoin = off`.execute(db);
  await sql`set local plan_cache_mode = force_custom_plan`.execute(db);
}

interface RootRelease {
  readonly root: number;
  readonly rel: number;
}

async function readDraft(
  db: Kysely<Tables>,
  row: Pick<PublicationTable, 'dataset' | 'file_name' | 'content' | 'id'> & { readonly synthetic: boolean },
  read: Draft | undefined,
): Promise<Draft> {
  const dataset = findFileDataset(row.dataset);
  if (!dataset) throw new RangeError(`publish requires a known dataset, got ${row.dataset}`);
  const { rows, findings } =
    read?.id === row.id ? { rows: read.rows, findings: [] } : await readFile(dataset, row.content);
  const isSynthetic = row.synthetic;
  const all = [...findings, ...checkReferences({ dataset, rows, isSynthetic }, await referenceOf(db))];
  if (all.length > 0) throw new RefusedFile(row.file_name, all);
  return { id: row.id, dataset, rows, isSynthetic, isPublished: false };
}

/** Publishes what lies under provinces, root by root, in ascending order. */
async function publishRows(
  db: Kysely<Tables>,
  draft: Draft,
  series: string,
): Promise<readonly RootRelease[]> {
  if (isReferenceDataset(draft.dataset.id)) {
    await publishReference(db, draft);
    return [];
  }
  const reference = await referenceOf(db);
  const nation = reference.nation(draft.isSynthetic)?.id;
  const releases: RootRelease[] = [];
  const dataset = DATASETS.find(({ id }) => id === draft.dataset.id);
  const records = isRecordDataset(draft.dataset.id) ? recordsByRoot(draft, series, reference) : undefined;
  const roots = records
    ? [...records.keys(), ...(await rootsOfSeries(db, draft.dataset.id, series))]
    : factRoots(draft, reference);
  for (const root of [...new Set(roots)].filter((id) => id !== nation).sort((a, b) => a - b)) {
    await lock(db, ROOT_LOCK, root);
    const rel = await nextRel(db);
    if (records) await publishRecords(db, draft.dataset.id, series, root, rel, records.get(root) ?? []);
    else if (dataset) await publishFacts(db, dataset, draft, reference, root, rel);
    releases.push({ root, rel });
  }
  return releases;
}

/** Publishes what lies under the nation, once its lock is held. */
async function publishNationOf(
  db: Kysely<Tables>,
  draft: Draft,
  series: string,
  roots: readonly RootRelease[],
): Promise<readonly RootRelease[]> {
  if (isReferenceDataset(draft.dataset.id)) return [];
  const reference = await referenceOf(db);
  const nation = reference.nation(draft.isSynthetic)?.id;
  if (nation === undefined) return [];
  const rel = await nextRel(db);
  if (isRecordDataset(draft.dataset.id)) {
    const records = recordsByRoot(draft, series, reference).get(nation) ?? [];
    await publishRecords(db, draft.dataset.id, series, nation, rel, records);
  } else {
    const dataset = DATASETS.find(({ id }) => id === draft.dataset.id);
    if (dataset) await publishNation(db, dataset, draft, reference, roots, { root: nation, rel });
  }
  return [{ root: nation, rel }];
}

/**
 * Stamps the publication: not before `at`, and after everything published so far. Invented figures have a history of
 * their own, which answers no question about real ones.
 */
async function stamp(
  db: Kysely<Tables>,
  { id, synthetic }: { readonly id: string; readonly synthetic: boolean },
  at: Date | undefined,
): Promise<Date> {
  const { rows } = await sql<{ published_at: Date }>`
    update publication set published_at = greatest(
      coalesce(${at ?? null}::timestamptz, clock_timestamp()),
      (select max(published_at) + interval '1 microsecond' from publication where synthetic = ${synthetic}))
    where id = ${id} returning published_at`.execute(db);
  const stamped = rows[0]?.published_at;
  if (!stamped) throw new RangeError(`stamp requires the id of a draft, got ${id}`);
  return stamped;
}

async function lock(db: Kysely<Tables>, kind: number, root: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${kind}::int, ${root}::int)`.execute(db);
}

async function nextRel(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ rel: number }>`select nextval('rel')::int as rel`.execute(db);
  return rows[0]?.rel as number;
}
