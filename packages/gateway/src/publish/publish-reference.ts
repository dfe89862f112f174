import { areaKey, sortKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Draft } from '../import/draft.ts';
import type { Cell } from '../import/field.ts';

type Cells = Readonly<Record<string, Cell>>;

/** Writes the rows of a reference list; rows that are known already take the new content. */
export async function publishReference(db: Kysely<Tables>, draft: Draft): Promise<void> {
  const rows = Array.from(draft.rows, ({ cells }) => cells);
  await writers[draft.dataset.id]?.(db, rows, draft.isSynthetic);
}

/** True for lists that figures refer to. */
export function isReferenceDataset(id: string): boolean {
  return id in writers;
}

type Writer = (db: Kysely<Tables>, rows: readonly Cells[], isSynthetic: boolean) => Promise<void>;

const writers: Readonly<Record<string, Writer>> = {
  areas: writeAreas,
  groupings: (db, rows) =>
    upsert(
      db,
      'membership',
      ['group_code', 'member_code', 'valid_from'],
      rows.map(({ group, member, ...rest }) => ({ group_code: group, member_code: member, ...rest })),
    ),
  crosswalk: (db, rows) =>
    upsert(
      db,
      'crosswalk',
      ['on_day', 'from_code', 'to_code', 'type'],
      rows.map(({ on, from, to, ...rest }) => ({ on_day: on, from_code: from, to_code: to, ...rest })),
    ),
  centres: (db, rows) => upsert(db, 'centre', ['code', 'valid_from'], rows),
  programmes: (db, rows) => upsert(db, 'programme', ['code'], rows),
  components: (db, rows) => upsert(db, 'component', ['programme', 'code', 'valid_from'], rows),
  sources: (db, rows, synthetic) =>
    upsert(
      db,
      'source',
      ['id'],
      rows.map((row) => ({ ...row, synthetic })),
    ),
  agencies: (db, rows) => upsert(db, 'agency', ['code', 'valid_from'], rows),
  'budget-codes': (db, rows) => upsert(db, 'budget_code', ['code', 'valid_from'], rows),
  measures: (db, rows) => upsert(db, 'measure', ['id'], rows),
  indicators: (db, rows) => upsert(db, 'indicator', ['id'], rows),
  breaks: (db, rows) =>
    upsert(
      db,
      'break',
      ['indicator', 'on_day'],
      rows.map(({ on, ...rest }) => ({ on_day: on, ...rest })),
    ),
  suppression: writeApart('suppression', ['dataset']),
  forecasts: writeApart('forecast', ['indicator']),
};

/** A setting that real and invented figures have each for themselves. */
function writeApart(table: keyof Tables, key: readonly string[]): Writer {
  return (db, rows, synthetic) =>
    upsert(
      db,
      table,
      [...key, 'synthetic'],
      rows.map((row) => ({ ...row, synthetic })),
    );
}

async function writeAreas(db: Kysely<Tables>, rows: readonly Cells[]): Promise<void> {
  const known = await db.selectFrom('area').select(['id', 'code', 'valid_from']).execute();
  const ids = new Map(known.map((row) => [`${row.code}@${row.valid_from}`, row.id]));
  let last = Math.max(0, ...ids.values());
  const keyOf = (row: Cells) => areaKey({ code: String(row.code), validFrom: String(row.valid_from) });
  for (const row of rows) if (!ids.has(keyOf(row))) ids.set(keyOf(row), ++last);
  const byCode = new Map<string, Cells[]>();
  for (const row of rows) {
    const editions = byCode.get(String(row.code));
    if (editions) editions.push(row);
    else byCode.set(String(row.code), [row]);
  }
  await upsert(
    db,
    'area',
    ['id'],
    rows.map((row) => ({
      ...row,
      id: ids.get(keyOf(row)),
      sort_key: sortKey(String(row.name)),
      root: ids.get(keyOf(rootOf(row, byCode))),
    })),
  );
}

/** The stable top area: the province a district or commune lies in, else the nation; a province is its own. */
function rootOf(row: Cells, byCode: ReadonlyMap<string, readonly Cells[]>): Cells {
  if (row.level === 'PROVINCE' || row.parent === null) return row;
  const day = String(row.valid_from);
  const parent = byCode
    .get(String(row.parent))
    ?.find(
      (other) => String(other.valid_from) <= day && (other.valid_to === null || day < String(other.valid_to)),
    );
  return parent ? rootOf(parent, byCode) : row;
}

async function upsert(
  db: Kysely<Tables>,
  table: keyof Tables,
  key: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const others = columns.filter((column) => !key.includes(column));
  for (let start = 0; start < rows.length; start += 500) {
    await db
      .insertInto(table)
      .values(rows.slice(start, start + 500) as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(
            (eb) =>
              Object.fromEntries(
                others.map((column) => [column, eb.ref(`excluded.${column}` as never)]),
              ) as never,
          ),
      )
      .execute();
  }
}
