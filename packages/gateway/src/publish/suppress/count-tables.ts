import { type Area, type Dataset, type Day, reportingChildren } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { CURRENT, type Line, tablesOf } from '../../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../../query/reference.ts';
import type { Counts, Family } from './hide-in-table.ts';

/** A year of a dataset, with the full lines that it may have. */
export interface DatasetYear {
  readonly dataset: Dataset;
  readonly lines: ReadonlyMap<number, Line>;
  readonly year: number;
}

/** What is counted in one line at one cut. */
export interface CountTable {
  readonly cut: Day;
  readonly line: number;
  readonly counts: Counts;
}

interface CountRow {
  readonly area: number;
  readonly cut: Day;
  readonly line: number;
  readonly counts: readonly number[];
  readonly least: readonly number[];
}

/**
 * The current counts of some areas in a year, by line and cut, and where there were revisions the least counts of all
 * releases: who knows what was revised knows each count but for its least.
 */
export async function readCountTables(
  db: Kysely<Tables>,
  { dataset, lines, year }: DatasetYear,
  areas: readonly StoredArea[],
): Promise<readonly CountTable[]> {
  const { fact, roll, columns } = tablesOf(dataset);
  const isCounted = (id: string) => dataset.measures.some((one) => one.id === id && one.unit === 'count');
  const names = columns.flatMap(([id, column]) => (isCounted(id) ? [sql.ref(column)] : []));
  const roots = [...new Set(areas.map(({ root }) => root))];
  const current = sql`t.rel_end = ${CURRENT}`;
  const rowsOf = (table: string) => sql`
    select t.area, t.cut, t.line,
      array[${sql.join(names.map((name) => sql`coalesce(max(t.${name}) filter (where ${current}), 0)`))}]::float8[] as counts,
      array[${sql.join(names.map((name) => sql`min(coalesce(t.${name}, 0))`))}]::float8[] as least
    from ${sql.table(table)} t
    where t.root = any(${roots}::int[]) and t.area = any(${areas.map(({ id }) => id)}::int[])
      and t.line = any(${[...lines.keys()]}::int[]) and t.year = ${year}::smallint
    group by t.area, t.cut, t.line having bool_or(${current})`;
  const { rows } = await sql<CountRow>`${rowsOf(fact)} union all ${rowsOf(roll)}`.execute(db);
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const key = `${row.cut}|${row.line}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((group) => {
    const isRevised = group.some(({ counts, least }) => counts.some((count, i) => count !== least[i]));
    return [tableOf(group, 'counts'), ...(isRevised ? [tableOf(group, 'least')] : [])];
  });
}

function tableOf(rows: readonly CountRow[], which: 'counts' | 'least'): CountTable {
  const { cut, line } = rows[0] as CountRow;
  return { cut, line, counts: new Map(rows.map((row) => [row.area, row[which]])) };
}

/** An area with all that is counted directly below it. */
export function familyOf(
  { hierarchy, stored }: Reference,
  area: StoredArea,
  { cut, counts }: CountTable,
): Family {
  const counted = (areas: readonly Area[]) =>
    areas.map((one) => stored(one).id).filter((id) => counts.has(id));
  const regions = hierarchy.children(area, cut).filter(({ level }) => level === 'REGION');
  return {
    parent: area.id,
    children: counted(reportingChildren(hierarchy, area, cut)),
    groupings: regions.map((region) => ({
      id: stored(region).id,
      members: counted(hierarchy.children(region, cut)),
    })),
  };
}

/** The families of an area and of everything below it, parents before children. */
export function familiesFrom(reference: Reference, area: StoredArea, table: CountTable): readonly Family[] {
  const family = familyOf(reference, area, table);
  const below = family.children.map((id) => reference.areas.get(id) as StoredArea);
  return [family, ...below.flatMap((child) => familiesFrom(reference, child, table))];
}
