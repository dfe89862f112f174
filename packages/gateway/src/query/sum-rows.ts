import type { Dataset, Day } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { FULL, type Line, tablesOf } from './dataset-tables.ts';
import type { KnownReleases } from './known.ts';
import type { StoredArea } from './reference.ts';

/** The years and cuts to read, first and last. */
export interface Window {
  readonly years: readonly [from: number, to: number];
  readonly cuts: readonly [from: Day, to: Day];
}

/** What one statement reads. */
interface SumReading {
  readonly db: Kysely<Tables>;
  readonly dataset: Dataset;
  readonly areas: readonly StoredArea[];
  readonly window: Window;
  readonly known: KnownReleases;
}

/** A line and the group of the answer that it is in. */
export interface PartedLine extends Line {
  readonly part: number;
}

/** What PostgreSQL gives per area, year, cut and group. */
export interface SumRow extends Record<string, unknown> {
  readonly area: number;
  readonly year: number;
  readonly cut: Day;
  readonly part: number;
  readonly as_of_min: Day;
  readonly as_of_max: Day;
  readonly status: number;
  readonly rel: number;
  readonly first_section: string;
  readonly last_section: string;
  /** Coverage, where the lines read are of one section and carry it. */
  readonly reported: number | null;
  readonly expected: number | null;
  readonly complete: boolean | null;
  readonly own: boolean | null;
  readonly hidden: boolean;
}

/** How a section or the whole of a report is covered. */
export interface CoverageRow {
  readonly area: number;
  readonly year: number;
  readonly cut: Day;
  readonly line: number;
  readonly reported: number;
  readonly expected: number;
  readonly complete: boolean;
  readonly own: boolean;
}

/** Stands for lines of several sections. */
export const WIDE = '*';

/** One row per area, cut and group: as it is stored where a group is one pre-summed line, else summed. */
export async function sumRows(read: SumReading, lines: readonly PartedLine[]): Promise<readonly SumRow[]> {
  const { db, dataset } = read;
  const measures = tablesOf(dataset).columns.map(([, column]) => sql.ref(column));
  const isStored = lines[0]?.grain !== FULL && new Set(lines.map(({ part }) => part)).size === lines.length;
  if (isStored) {
    const byId = new Map(lines.map((line) => [line.id, line]));
    const { rows } = await sql<SumRow & { line: number }>`${rollLines(read, lines)}`.execute(db);
    return rows.map((row) => {
      const { part, section } = byId.get(row.line) as PartedLine;
      return { ...row, part, first_section: section ?? WIDE, last_section: section ?? WIDE };
    });
  }
  const parts =
    lines[0]?.grain === FULL
      ? sql`${rollLines(read, lines)} union all ${factLines(read, lines)}`
      : rollLines(read, lines);
  const sections = [...new Set(lines.map(({ section }) => section ?? WIDE))];
  const byLine = (numberOf: (line: PartedLine) => number) =>
    sql`(${atLine(lines, numberOf)}::int[])[p.line + 1]`;
  const { rows } = await sql<SumRow>`
    select r.area, r.year, r.cut, r.part, min(r.as_of_min) as as_of_min, max(r.as_of_max) as as_of_max, max(r.status) as status,
      max(r.rel) as rel, min(r.section) as first_section, max(r.section) as last_section,
      min(r.reported) as reported, min(r.expected) as expected, bool_and(r.complete) as complete, bool_and(r.own) as own, bool_or(r.hidden) as hidden,
      ${sql.join(measures.map((column) => sql`sum(r.${column})::int8 as ${column}`))}
    from (
      select p.*, ${byLine(({ part }) => part)} as part, ${byLine(({ section }) => sections.indexOf(section ?? WIDE))} as section
      from (${parts}) p
    ) r group by r.area, r.year, r.cut, r.part`.execute(db);
  return rows.map((row) => ({
    ...row,
    first_section: sections[Number(row.first_section)] as string,
    last_section: sections[Number(row.last_section)] as string,
  }));
}

/**
 * Numbers of lines at the places of their ids, which start at 0: looked up by place, while a join to a list of lines
 * whose rows the planner takes for one would go through the whole list for each row.
 */
function atLine(lines: readonly PartedLine[], numberOf: (line: PartedLine) => number): readonly number[] {
  const numbers = new Array<number>(Math.max(...lines.map(({ id }) => id)) + 1).fill(0);
  for (const line of lines) numbers[line.id] = numberOf(line);
  return numbers;
}

/** Whether a row is withheld to protect households, where `scan` reads it. */
const HIDDEN = sql`h.line is not null as hidden`;

function rollLines(read: SumReading, lines: readonly Line[]): RawBuilder<unknown> {
  const { roll, columns } = tablesOf(read.dataset);
  return sql`select t.area, t.year, t.cut, t.line, t.as_of_min, t.as_of_max, t.status, t.rel,
      t.reported, t.expected, t.complete, t.own, ${HIDDEN}, ${sql.join(columns.map(([, column]) => sql`t.${sql.ref(column)}`))}
    from ${scan(read, roll, lines)}`;
}

/** Lines that areas reported themselves: what covers them is told by their section. */
function factLines(read: SumReading, lines: readonly Line[]): RawBuilder<unknown> {
  const { fact, columns } = tablesOf(read.dataset);
  return sql`select t.area, t.year, t.cut, t.line, t.as_of, t.as_of, t.status, t.rel,
      null::int, null::int, null::boolean, null::boolean, ${HIDDEN}, ${sql.join(columns.map(([, column]) => sql`t.${sql.ref(column)}`))}
    from ${scan(read, fact, lines)}`;
}

/**
 * Rows of some lines of the asked areas that were current in what is known under each root, as table `t`, and what is
 * hidden of them as `h`. Years are a range because a prepared plan prunes partitions by it, and expects ten years of an
 * array.
 */
function scan(
  { dataset, areas, window, known }: SumReading,
  table: string,
  lines: readonly Line[],
): RawBuilder<unknown> {
  const { years, cuts } = window;
  return sql`(select root, area, known from unnest(${areas.map(({ root }) => root)}::int[], ${areas.map(({ id }) => id)}::int[], ${areas.map(({ root }) => known(root))}::int[]) as x(root, area, known)) a
    join ${sql.table(table)} t on t.root = a.root and t.area = a.area
    left join hidden_cell h on h.dataset = ${dataset.id} and h.root = t.root and h.area = t.area and h.year = t.year and h.line = t.line
    where t.line = any(${lines.map(({ id }) => id)}::int[])
      and t.year >= ${years[0]}::smallint and t.year <= ${years[1]}::smallint
      and t.cut >= ${cuts[0]}::date and t.cut <= ${cuts[1]}::date and t.rel <= a.known and t.rel_end > a.known`;
}

/** Coverage as it is kept on some lines. */
export async function coverageRows(
  read: SumReading,
  lines: readonly Line[],
): Promise<readonly CoverageRow[]> {
  const { roll } = tablesOf(read.dataset);
  const { rows } = await sql<CoverageRow>`
    select t.area, t.year, t.cut, t.line, t.reported, t.expected, t.complete, t.own
    from ${scan(read, roll, lines)}`.execute(read.db);
  return rows;
}
