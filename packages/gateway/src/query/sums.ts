import {
  type Coverage,
  type Dataset,
  type Day,
  projectScope,
  type Scope,
  STATUSES,
  type Status,
  type Sum,
  type SumFilter,
  scopeKey,
} from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import {
  FULL,
  grainFor,
  grainsAt,
  type Line,
  linesAt,
  linesOf,
  sectionGrain,
  tablesOf,
} from './dataset-tables.ts';
import { type KnownReleases, orderOf, vietnamDay } from './known.ts';
import type { StoredArea } from './reference.ts';

/** The sums of areas in some years; ask for one cell with `at`. */
export interface Sums {
  at(area: StoredArea, year: number, from: Day, to: Day): readonly Sum[];
}

/** What PostgreSQL gives per area, year, cut and group. */
interface SumRow extends Record<string, unknown> {
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

interface CoverageRow {
  readonly area: number;
  readonly year: number;
  readonly cut: Day;
  readonly line: number;
  readonly reported: number;
  readonly expected: number;
  readonly complete: boolean;
  readonly own: boolean;
}

/** The years and cuts to read, first and last. */
export interface Window {
  readonly years: readonly [from: number, to: number];
  readonly cuts: readonly [from: Day, to: Day];
}

/**
 * Reads sums at the areas' own level: the coarsest pre-summed lines that hold the question's dimensions, else the
 * full lines, so that the cost follows the size of the answer. One statement for the sums, and one for coverage where
 * the lines read do not carry it.
 */
export async function readSums(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  window: Window,
  filter: SumFilter,
  known: KnownReleases,
): Promise<Sums> {
  const groups = sameGrains(dataset, areas).map((group) => ({
    areas: group,
    grain: grainFor(dataset, filter, grainsAt(dataset, (group[0] as StoredArea).level)),
  }));
  const lines = await linesOf(db, dataset, [
    ...new Set([...groups.map(({ grain }) => grain), 0, sectionGrain(dataset)]),
  ]);
  const rows: SumRow[] = [];
  const coverage: CoverageRow[] = [];
  const parts = new Map<number, Scope>();
  for (const { areas: group, grain } of groups) {
    const chosen = linesAt(lines.values(), grain, filter.where);
    if (chosen.length === 0) continue;
    const parted = partition(dataset, chosen, filter.by, parts);
    const read = { db, dataset, areas: group, window, known };
    rows.push(...(await sumRows(read, parted)));
    if (!carriesCoverage(parted)) {
      coverage.push(...(await coverageRows(read, coverageLines(dataset, lines.values(), chosen))));
    }
  }
  return index(dataset, lines, rows, coverage, parts, filter, await readReleases(db, areas, rows));
}

/** What one statement reads. */
interface Read {
  readonly db: Kysely<Tables>;
  readonly dataset: Dataset;
  readonly areas: readonly StoredArea[];
  readonly window: Window;
  readonly known: KnownReleases;
}

/** Areas that keep the same grains, together. */
function sameGrains(dataset: Dataset, areas: readonly StoredArea[]): readonly (readonly StoredArea[])[] {
  const groups = new Map<string, StoredArea[]>();
  for (const area of areas) {
    const key = grainsAt(dataset, area.level).join();
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()];
}

interface PartedLine extends Line {
  readonly part: number;
}

/** Numbers the groups of the answer: one per combination of fixed and kept dimensions. */
function partition(
  dataset: Dataset,
  lines: readonly Line[],
  by: readonly string[],
  parts: Map<number, Scope>,
): readonly PartedLine[] {
  const kept = [...dataset.fixed, ...by];
  const ids = new Map([...parts].map(([id, scope]) => [scopeKey(scope), id]));
  return lines.map((line) => {
    const scope = projectScope(line.scope, kept);
    const id = ids.get(scopeKey(scope)) ?? ids.size;
    ids.set(scopeKey(scope), id);
    parts.set(id, scope);
    return { ...line, part: id };
  });
}

/** Whether each group is of pre-summed lines of one section: then their rows have its coverage. */
function carriesCoverage(lines: readonly PartedLine[]): boolean {
  const sections = new Map(lines.map(({ part, section }) => [part, section]));
  return lines.every(({ grain, part, section }) => grain !== FULL && sections.get(part) === section);
}

/** One row per area, cut and group: as it is stored where a group is one pre-summed line, else summed. */
async function sumRows(read: Read, lines: readonly PartedLine[]): Promise<readonly SumRow[]> {
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
  const { rows } = await sql<SumRow>`
    select r.area, r.year, r.cut, l.part, min(r.as_of_min) as as_of_min, max(r.as_of_max) as as_of_max, max(r.status) as status,
      max(r.rel) as rel, min(l.section) as first_section, max(l.section) as last_section,
      min(r.reported) as reported, min(r.expected) as expected, bool_and(r.complete) as complete, bool_and(r.own) as own, bool_or(r.hidden) as hidden,
      ${sql.join(measures.map((column) => sql`sum(r.${column})::int8 as ${column}`))}
    from (${parts}) r join (
      select id, part, section from unnest(${lines.map(({ id }) => id)}::int[], ${lines.map(({ part }) => part)}::int[], ${lines.map(({ section }) => section ?? WIDE)}::text[]) as l(id, part, section)
    ) l on l.id = r.line
    group by r.area, r.year, r.cut, l.part`.execute(db);
  return rows;
}

const WIDE = '*';

/** Whether a row is withheld to protect households, where `scan` reads it. */
const HIDDEN = sql`h.line is not null as hidden`;

function rollLines(read: Read, lines: readonly Line[]): RawBuilder<unknown> {
  const { roll, columns } = tablesOf(read.dataset);
  return sql`select t.area, t.year, t.cut, t.line, t.as_of_min, t.as_of_max, t.status, t.rel,
      t.reported, t.expected, t.complete, t.own, ${HIDDEN}, ${sql.join(columns.map(([, column]) => sql`t.${sql.ref(column)}`))}
    from ${scan(read, roll, lines)}`;
}

/** Lines that areas reported themselves: what covers them is told by their section. */
function factLines(read: Read, lines: readonly Line[]): RawBuilder<unknown> {
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
  { dataset, areas, window, known }: Read,
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

/** The total and the sections: where coverage is kept. */
function coverageLines(dataset: Dataset, lines: Iterable<Line>, chosen: readonly Line[]): readonly Line[] {
  const forms = new Set(chosen.map(({ form }) => form));
  const grains = [0, sectionGrain(dataset)];
  return [...lines].filter((line) => grains.includes(line.grain) && forms.has(line.form));
}

async function coverageRows(read: Read, lines: readonly Line[]): Promise<readonly CoverageRow[]> {
  const { roll } = tablesOf(read.dataset);
  const { rows } = await sql<CoverageRow>`
    select t.area, t.year, t.cut, t.line, t.reported, t.expected, t.complete, t.own
    from ${scan(read, roll, lines)}`.execute(read.db);
  return rows;
}

type Published = Required<Pick<Sum, 'source' | 'release'>>;

/** The file that each release of a root published: the source of what was reported in it. */
async function readReleases(
  db: Kysely<Tables>,
  areas: readonly StoredArea[],
  rows: readonly SumRow[],
): Promise<ReadonlyMap<number, Published>> {
  const roots = new Map(areas.map(({ id, root }) => [id, root]));
  const releases = new Map(rows.map(({ rel, area }) => [rel, roots.get(area) as number]));
  if (releases.size === 0) return new Map();
  const { rows: found } = await sql<{
    rel: number;
    id: string;
    published_at: Date;
    release_order: number;
    file_name: string;
    sha256: string;
  }>`
    select r.rel, p.id, r.published_at, ${orderOf('r.published_at')} as release_order, p.file_name, p.sha256
    from (select root, rel from unnest(${[...releases.values()]}::int[], ${[...releases.keys()]}::int[]) as x(root, rel)) x
    join release r on r.root = x.root and r.rel = x.rel join publication p on p.id = r.publication`.execute(
    db,
  );
  return new Map(
    found.map((row) => [
      row.rel,
      {
        source: { id: row.id, title: row.file_name, tier: 'ORIGINAL', sha256: row.sha256 },
        release: { id: row.id, publishedAt: vietnamDay(row.published_at), order: row.release_order },
      },
    ]),
  );
}

function index(
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  rows: readonly SumRow[],
  coverage: readonly CoverageRow[],
  parts: ReadonlyMap<number, Scope>,
  filter: SumFilter,
  releases: ReadonlyMap<number, Published>,
): Sums {
  const byCell = new Map<string, SumRow[]>();
  for (const row of rows) {
    const key = `${row.area}|${row.year}`;
    const cell = byCell.get(key);
    if (cell) cell.push(row);
    else byCell.set(key, [row]);
  }
  const covered = new Map(
    coverage.map((row) => {
      const line = lines.get(row.line) as Line;
      return [[row.area, row.year, row.cut, line.form, line.section ?? WIDE].join('|'), row];
    }),
  );
  const formOf = (row: SumRow) => scopeKey(projectScope(parts.get(row.part) as Scope, dataset.fixed));
  const { columns } = tablesOf(dataset);

  const coverageOf = (row: SumRow): Coverage => {
    const section = row.first_section === row.last_section ? row.first_section : WIDE;
    const at = [row.area, row.year, row.cut, formOf(row)];
    const { reported, expected, complete, own } = (covered.get([...at, section].join('|')) ??
      covered.get([...at, WIDE].join('|')) ??
      row) as CoverageRow;
    return { reported, expected, complete, own };
  };

  const toSum = (row: SumRow): Sum => {
    return {
      scope: parts.get(row.part) as Scope,
      cut: row.cut,
      asOfMin: row.as_of_min,
      asOfMax: row.as_of_max,
      status: STATUSES[row.status] as Status,
      measures: Object.fromEntries(
        columns.map(([id, column]) => [id, row.hidden ? null : ((row[column] as number | null) ?? null)]),
      ),
      isHidden: row.hidden,
      coverage: coverageOf(row),
      ...releases.get(row.rel),
    };
  };

  return {
    at(area, year, from, to) {
      const cell = (byCell.get(`${area.id}|${year}`) ?? []).filter(({ cut }) => from <= cut && cut <= to);
      const forms = new Set(cell.map(formOf));
      return [...forms].flatMap((form) =>
        lastCut(
          cell.filter((row) => formOf(row) === form),
          filter.asOf,
        ).map(toSum),
      );
    },
  };
}

/** The rows of the last cut that uses no figure later than `asOf`. */
export function lastCut<Row extends Pick<SumRow, 'cut' | 'as_of_max'>>(
  rows: readonly Row[],
  asOf: Day | undefined,
): readonly Row[] {
  const cuts = [...new Set(rows.map(({ cut }) => cut))].sort().reverse();
  const cut = cuts.find((day) => !asOf || rows.every((row) => row.cut !== day || row.as_of_max <= asOf));
  return rows.filter((row) => row.cut === cut);
}
