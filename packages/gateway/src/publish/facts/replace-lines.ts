import { type Kysely, sql } from 'kysely';
import { copyRows } from '../../db/copy-rows.ts';
import { dayOfCount } from '../../db/day-count.ts';
import type { Tables } from '../../db/tables.ts';
import { CURRENT } from '../../query/dataset-tables.ts';
import type { LineColumns } from './line-columns.ts';
import type { LineTable } from './line-tables.ts';

/** What one step changed, by rows of what was current and of what is wanted. */
export interface LineChange {
  readonly closed: readonly number[];
  readonly written: readonly number[];
}

/** The version that a step writes. */
export interface Version {
  readonly root: number;
  readonly rel: number;
  readonly year: number;
}

/**
 * Makes `wanted` rows the current ones among `current`: rows that differ or are no longer wanted end with `rel`, new
 * and changed ones begin with it, equal ones stay untouched. Closing comes before writing, so that the key never holds
 * two current rows.
 */
export async function replaceLines(
  db: Kysely<Tables>,
  table: LineTable,
  version: Version,
  [current, isCurrent]: readonly [LineColumns, readonly number[]],
  [wanted, isWanted]: readonly [LineColumns, readonly number[]],
): Promise<LineChange> {
  const change = differences(table, [current, isCurrent], [wanted, isWanted]);
  await close(db, table, version, current, change.closed);
  await copyRows(db, table.name, table.columns(wanted, version), change.written);
  return change;
}

function differences(
  table: LineTable,
  [current, isCurrent]: readonly [LineColumns, readonly number[]],
  [wanted, isWanted]: readonly [LineColumns, readonly number[]],
): LineChange {
  if (isCurrent.length === 0) return { closed: [], written: isWanted };
  const keyOf = ({ area, cut, line }: LineColumns, row: number) => `${area[row]}|${cut[row]}|${line[row]}`;
  const before = new Map(isCurrent.map((row) => [keyOf(current, row), row]));
  const written: number[] = [];
  for (const row of isWanted) {
    const key = keyOf(wanted, row);
    const old = before.get(key);
    if (old !== undefined && table.isEqual(current, old, wanted, row)) before.delete(key);
    else written.push(row);
  }
  return { closed: [...before.values()], written };
}

async function close(
  db: Kysely<Tables>,
  { name }: LineTable,
  { root, rel, year }: Version,
  { area, cut, line }: LineColumns,
  rows: readonly number[],
): Promise<void> {
  if (rows.length === 0) return;
  const of = (column: Int32Array) => rows.map((row) => column[row] as number);
  await sql`update ${sql.table(name)} t set rel_end = ${rel}
    from unnest(${of(area)}::int[], ${of(cut).map(dayOfCount)}::date[], ${of(line)}::int[]) as k(area, cut, line)
    where t.root = ${root} and t.year = ${year} and t.rel_end = ${CURRENT}
      and t.area = k.area and t.cut = k.cut and t.line = k.line`.execute(db);
}
