import { DATASETS } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Draft, requireReferences } from '../import/draft.ts';
import { referenceOf } from '../query/reference.ts';
import { factRows } from './facts/fact-rows.ts';
import { publishFacts, publishNation, type RootChange } from './facts/publish-facts.ts';
import { isRecordDataset, publishRecords, recordsByRoot, rootsOfSeries } from './publish-records.ts';
import { isReferenceDataset, publishReference } from './publish-reference.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { draftWithout } from './release/draft-without.ts';
import { KEPT, readKept } from './release/release-file.ts';
import type { Told } from './release/releases.ts';
import { suppress } from './suppress/suppress.ts';
import { writing } from './writing.ts';

const ROOT_LOCK = 7391003;
const NATION_LOCK = 7391004;

/** A publication that was carried out. */
export interface Published {
  readonly id: string;
  readonly publishedAt: Date;
  readonly releases: readonly RootRelease[];
}

/** What was published under one root: versions of rows begin and end with `rel`. */
export interface RootRelease {
  readonly root: number;
  readonly rel: number;
}

/** How a draft is published. */
export interface Publishing {
  /** The moment to stamp at the earliest, for releases with a journal; now when absent. */
  readonly at?: Date | string | undefined;
  /** The draft as it was read a moment ago, to spare reading its file again. */
  readonly read?: Draft | undefined;
  /** True for a release that the journal has: it passed the checks of its day. */
  readonly isAccepted?: boolean;
  /** Told how many of how many roots are done. */
  readonly told?: Told | undefined;
}

/**
 * Publishes a draft in one transaction: rows, rollups and release, all or nothing.
 *
 * Roots are locked in ascending order, the nation last, and the moment of publication is stamped under the nation's
 * lock, so that stamps are in the order of commits and a past answer cannot change.
 *
 * @throws RangeError for an unknown draft; a draft published already is returned as it is
 */
export async function publish(db: Kysely<Tables>, id: string, at?: Date, read?: Draft): Promise<Published> {
  const published = await writing(db, (trx) => publishIn(trx, id, { at, read }));
  await refreshStatistics(db);
  return published;
}

/** Publishes a draft, or what stands without the release it takes back, in the transaction of a writer. */
export async function publishIn(
  trx: Kysely<Tables>,
  id: string,
  { at, read, isAccepted = false, told }: Publishing = {},
): Promise<Published> {
  await planForNewRows(trx);
  const row = await trx
    .selectFrom('publication')
    .select(KEPT)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new RangeError(`publish requires the id of a draft, got ${id}`);
  if (row.published_at) return { id, publishedAt: row.published_at, releases: [] };
  const draft = row.withdraws
    ? await draftWithout(trx, row.id, row.withdraws)
    : read?.id === id
      ? read
      : await readKept(trx, row);
  if (!isAccepted && !row.withdraws) await requireReferences(trx, draft, row.file_name);
  const { roots, changes } = await publishRows(trx, draft, row.series, told);
  await lock(trx, NATION_LOCK, 0);
  const nation = await publishNationOf(trx, draft, row.series, changes);
  await suppress(
    trx,
    draft,
    roots.map(({ root }) => root),
  );
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
  return { id, publishedAt, releases };
}

/** Statistics know nothing of the day being published: a plan that expects one row would take minutes over thousands. */
async function planForNewRows(db: Kysely<Tables>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(db);
  await sql`set local enable_mergejoin = off`.execute(db);
  await sql`set local plan_cache_mode = force_custom_plan`.execute(db);
}

/** Publishes what lies under provinces, root by root, in ascending order. */
async function publishRows(
  db: Kysely<Tables>,
  draft: Draft,
  series: string,
  told?: Told,
): Promise<{ readonly roots: readonly RootRelease[]; readonly changes: readonly RootChange[] }> {
  if (isReferenceDataset(draft.dataset.id)) {
    await publishReference(db, draft);
    return { roots: [], changes: [] };
  }
  const reference = await referenceOf(db);
  const nation = reference.nation(draft.isSynthetic)?.id;
  const releases: RootRelease[] = [];
  const changes: RootChange[] = [];
  const dataset = DATASETS.find(({ id }) => id === draft.dataset.id);
  const records = isRecordDataset(draft.dataset.id) ? recordsByRoot(draft, series, reference) : undefined;
  const facts = records || !dataset ? undefined : factRows(dataset, draft.rows, reference);
  const roots = records
    ? [...records.keys(), ...(await rootsOfSeries(db, draft.dataset.id, series))]
    : (facts?.byRoot.map(({ root }) => root) ?? []);
  const provinces = [...new Set(roots)].filter((id) => id !== nation).sort((a, b) => a - b);
  for (const root of provinces) {
    told?.(releases.length, provinces.length);
    await lock(db, ROOT_LOCK, root);
    const rel = await nextRel(db);
    if (records) await publishRecords(db, draft.dataset.id, series, root, rel, records.get(root) ?? []);
    else if (dataset && facts)
      changes.push(...(await publishFacts(db, dataset, facts, reference, { root, rel })));
    releases.push({ root, rel });
  }
  return { roots: releases, changes };
}

/** Publishes what lies under the nation, once its lock is held. */
async function publishNationOf(
  db: Kysely<Tables>,
  draft: Draft,
  series: string,
  changes: readonly RootChange[],
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
    if (dataset) await publishNation(db, dataset, reference, changes, { root: nation, rel });
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
  at: Date | string | undefined,
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
