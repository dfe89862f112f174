import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT } from '../query/dataset-tables.ts';

/** A row of an append-only table, by column. */
export type VersionedRow = Readonly<Record<string, unknown>>;

/** Where versions are kept and what makes a row the same row. */
export interface VersionedTable {
  readonly name: string;
  /** Columns of the key, without `rel_end`. */
  readonly key: readonly string[];
  /** Every other column, with its type. */
  readonly columns: Readonly<Record<string, string>>;
  readonly keyTypes: Readonly<Record<string, string>>;
}

/**
 * Makes `wanted` the current rows among `current`: rows that differ or are no longer wanted end with `rel`, new and
 * changed ones begin with it, equal ones stay untouched. Closing comes before inserting, in two statements, so that
 * the key never holds two current rows.
 */
export async function replaceRows(
  db: Kysely<Tables>,
  table: VersionedTable,
  root: number,
  rel: number,
  current: readonly VersionedRow[],
  wanted: readonly VersionedRow[],
): Promise<void> {
  const keyOf = (row: VersionedRow) => table.key.map((name) => String(row[name] ?? '')).join('|');
  const before = new Map(current.map((row) => [keyOf(row), row]));
  const after = new Map(wanted.map((row) => [keyOf(row), row]));
  const isEqual = (a: VersionedRow, b: VersionedRow) =>
    Object.keys(table.columns).every((name) => (a[name] ?? null) === (b[name] ?? null));
  const closed = [...before]
    .filter(([key, row]) => !after.has(key) || !isEqual(row, after.get(key) as VersionedRow))
    .map(([, row]) => row);
  const written = [...after]
    .filter(([key, row]) => !before.has(key) || !isEqual(row, before.get(key) as VersionedRow))
    .map(([, row]) => row);
  await closeRows(db, table, root, rel, closed);
  await insertRows(db, table, root, rel, written);
}

async function closeRows(
  db: Kysely<Tables>,
  table: VersionedTable,
  root: number,
  rel: number,
  rows: readonly VersionedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = table.key.filter((name) => name !== 'root');
  const arrays = names.map(
    (name) => sql`${rows.map((row) => row[name] ?? null)}::${sql.raw(table.keyTypes[name] as string)}[]`,
  );
  const match = names.map((name) => sql`t.${sql.ref(name)} = k.${sql.ref(name)}`);
  await sql`update ${sql.table(table.name)} t set rel_end = ${rel}
    from unnest(${sql.join(arrays)}) as k(${sql.join(names.map((name) => sql.ref(name)))})
    where t.root = ${root} and t.rel_end = ${CURRENT} and ${sql.join(match, sql` and `)}`.execute(db);
}

async function insertRows(
  db: Kysely<Tables>,
  table: VersionedTable,
  root: number,
  rel: number,
  rows: readonly VersionedRow[],
): Promise<void> {
  const types: Readonly<Record<string, string>> = { ...table.keyTypes, ...table.columns };
  const names = Object.keys(types).filter((name) => name !== 'root');
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const arrays = names.map(
      (name) => sql`${batch.map((row) => row[name] ?? null)}::${sql.raw(types[name] as string)}[]`,
    );
    await sql`insert into ${sql.table(table.name)} (root, rel, ${sql.join(names.map((name) => sql.ref(name)))})
      select ${root}::int, ${rel}::int, k.* from unnest(${sql.join(arrays)}) as k`.execute(db);
  }
}

const BATCH = 5000;
