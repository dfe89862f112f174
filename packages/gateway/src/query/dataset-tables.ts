import {
  type AreaLevel,
  type Dataset,
  matchesScope,
  parseScope,
  projectScope,
  type Scope,
  type SumFilter,
  scopeKey,
} from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** End of a version that is still current. */
export const CURRENT = 2147483647;

/** The grain of a full line; collapsed lines have the index of their grain in the dataset. */
export const FULL = -1;

/** A combination of dimensions, full or collapsed. */
export interface Line {
  readonly id: number;
  readonly grain: number;
  readonly scope: Scope;
  /** Fixed dimensions, as a scope key. */
  readonly form: string;
  /** Section of a report; null on lines wider than one. */
  readonly section: string | null;
}

/** The names a dataset has in the store. */
interface DatasetTables {
  readonly dataset: Dataset;
  readonly fact: string;
  readonly roll: string;
  /** Measure id and its column. */
  readonly columns: readonly (readonly [measure: string, column: string])[];
}

/** The tables of a dataset. */
export function tablesOf(dataset: Dataset): DatasetTables {
  return {
    dataset,
    fact: `${dataset.id}_fact`,
    roll: `${dataset.id}_roll`,
    columns: dataset.measures.map(({ id }) => [id, id.replaceAll('-', '_')]),
  };
}

/** Index of the grain whose lines are the sections of a report; coverage is kept there and on the total. */
export function sectionGrain(dataset: Dataset): number {
  return dataset.grains.findIndex(
    (grain) => [...grain, ...dataset.fixed].sort().join() === [...dataset.section].sort().join(),
  );
}

/** Grains kept at an area: all of them, but at a commune or village, which nobody is summed into, the total and its sections. */
export function grainsAt(dataset: Dataset, level: AreaLevel): readonly number[] {
  const isLeaf = level === 'COMMUNE' || level === 'VILLAGE';
  return isLeaf ? [...new Set([0, sectionGrain(dataset)])] : [...dataset.grains.keys()];
}

/** The lines of a dataset at some grains, by id. */
export async function linesOf(
  db: Kysely<Tables>,
  dataset: Dataset,
  grains: readonly number[] = [FULL, ...dataset.grains.keys()],
): Promise<ReadonlyMap<number, Line>> {
  const { rows } = await sql<Omit<Tables['line'], 'dataset'>>`select id, grain, key, form, section from line
    where dataset = ${dataset.id} and grain = any(${grains}::smallint[])`.execute(db);
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, grain: row.grain, scope: parseScope(row.key), form: row.form, section: row.section },
    ]),
  );
}

/** The line that a scope has at a grain. */
export function lineAt(dataset: Dataset, scope: Scope, grain: number): Omit<Line, 'id'> {
  const kept =
    grain === FULL
      ? [...dataset.additive, ...dataset.fixed]
      : [...(dataset.grains[grain] ?? []), ...dataset.fixed];
  const projected = projectScope(scope, kept);
  const wide = grain !== FULL && !dataset.section.every((dimension) => kept.includes(dimension));
  return {
    grain,
    scope: projected,
    form: scopeKey(projectScope(scope, dataset.fixed)),
    section: wide ? null : scopeKey(projectScope(scope, dataset.section)),
  };
}

/** The grain that a question reads: the coarsest kept that holds its dimensions, else the full lines. */
export function grainFor(
  dataset: Dataset,
  { where, by }: Pick<SumFilter, 'where' | 'by'>,
  kept: readonly number[],
): number {
  const named = [...Object.keys(where), ...by].filter((dimension) => dataset.additive.includes(dimension));
  return kept.find((grain) => named.every((dimension) => dataset.grains[grain]?.includes(dimension))) ?? FULL;
}

/** The lines of one grain that a filter lets through. */
export function linesAt(
  lines: Iterable<Line>,
  grain: number,
  where: Readonly<Record<string, readonly string[]>>,
): readonly Line[] {
  return [...lines].filter((line) => line.grain === grain && matchesScope(line.scope, where));
}

/** Adds the lines that are not in the dictionary yet and returns it whole. */
export async function addLines(
  db: Kysely<Tables>,
  dataset: Dataset,
  scopes: Iterable<Scope>,
): Promise<ReadonlyMap<number, Line>> {
  const wanted = [...scopes].flatMap((scope) =>
    [FULL, ...dataset.grains.keys()].map((grain) => lineAt(dataset, scope, grain)),
  );
  const known = await linesOf(db, dataset);
  const keys = new Set([...known.values()].map(({ grain, scope }) => `${grain}|${scopeKey(scope)}`));
  const missing = new Map(
    wanted
      .map((line) => [`${line.grain}|${scopeKey(line.scope)}`, line] as const)
      .filter(([key]) => !keys.has(key)),
  );
  if (missing.size === 0) return known;
  await sql`select pg_advisory_xact_lock(7391002002)`.execute(db);
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(id), 0) + 1 as next from line where dataset = ${dataset.id}`.execute(db);
  const first = rows[0]?.next ?? 1;
  await db
    .insertInto('line')
    .values(
      [...missing.values()].map((line, i) => ({
        dataset: dataset.id,
        id: first + i,
        grain: line.grain,
        key: scopeKey(line.scope),
        form: line.form,
        section: line.section,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return linesOf(db, dataset);
}
