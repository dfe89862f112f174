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
import { FULL, grainsAt, type Line, linesFor, linesOf, sectionGrain, tablesOf } from './dataset-tables.ts';
import { type KnownReleases, vietnamDay } from './known.ts';
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

/**
 * Reads sums at the areas' own level: the coarsest pre-summed lines that hold the question's dimensions, else the
 * full lines, so that the cost follows the size of the answer. One statement for the sums, one for coverage.
 */
export async function readSums(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  years: readonly number[],
  filter: SumFilter,
  known: KnownReleases,
): Promise<Sums> {
  const lines = await linesOf(db, dataset);
  const rows: SumRow[] = [];
  const coverage: CoverageRow[] = [];
  const parts = new Map<number, Scope>();
  for (const group of sameGrains(dataset, areas)) {
    const chosen = linesFor(
      dataset,
      lines.values(),
      filter.where,
      filter.by,
      grainsAt(dataset, (group[0] as StoredArea).level),
    );
    if (chosen.length === 0) continue;
    const parted = partition(dataset, chosen, filter.by, parts);
    rows.push(...(await sumRows(db, dataset, group, years, parted, known)));
    coverage.push(
      ...(await coverageRows(
        db,
        dataset,
        group,
        years,
        coverageLines(dataset, lines.values(), chosen),
        known,
      )),
    );
  }
  return index(dataset, lines, rows, coverage, parts, filter, await readReleases(db, rows));
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

async function sumRows(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  years: readonly number[],
  lines: readonly PartedLine[],
  known: KnownReleases,
): Promise<readonly SumRow[]> {
  const { roll, fact, columns } = tablesOf(dataset);
  const measures = columns.map(([, column]) => sql.ref(column));
  const scan = (table: string, asOf: RawBuilder<unknown>) => sql`
    select t.area, t.year, t.cut, t.line, ${asOf}, t.status, t.rel, ${sql.join(measures.map((column) => sql`t.${column}`))}
    from ${asked(areas, known)} join ${sql.table(table)} t on t.root = a.root and t.area = a.area
    where t.line = any(${lines.map(({ id }) => id)}::int[]) and t.year = any(${years}::smallint[]) and t.rel <= a.known and t.rel_end > a.known`;
  const rollScan = scan(roll, sql`t.as_of_min, t.as_of_max`);
  const isFull = lines[0]?.grain === FULL;
  const rows = isFull
    ? sql`${rollScan} union all ${scan(fact, sql`t.as_of as as_of_min, t.as_of as as_of_max`)}`
    : rollScan;
  const { rows: found } = await sql<SumRow>`
    select r.area, r.year, r.cut, l.part, min(r.as_of_min) as as_of_min, max(r.as_of_max) as as_of_max, max(r.status) as status,
      max(r.rel) as rel, min(l.section) as first_section, max(l.section) as last_section,
      ${sql.join(measures.map((column) => sql`sum(r.${column})::int8 as ${column}`))}
    from (${rows}) r join (
      select * from unnest(${lines.map(({ id }) => id)}::int[], ${lines.map(({ part }) => part)}::int[], ${lines.map(({ section }) => section ?? WIDE)}::text[]) as l(id, part, section)
    ) l on l.id = r.line
    group by r.area, r.year, r.cut, l.part`.execute(db);
  return found;
}

const WIDE = '*';

/** The total and the sections: where coverage is kept. */
function coverageLines(dataset: Dataset, lines: Iterable<Line>, chosen: readonly Line[]): readonly Line[] {
  const forms = new Set(chosen.map(({ form }) => form));
  const grains = [0, sectionGrain(dataset)];
  return [...lines].filter((line) => grains.includes(line.grain) && forms.has(line.form));
}

async function coverageRows(
  db: Kysely<Tables>,
  dataset: Dataset,
  areas: readonly StoredArea[],
  years: readonly number[],
  lines: readonly Line[],
  known: KnownReleases,
): Promise<readonly CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select t.area, t.year, t.cut, t.line, t.reported, t.expected, t.complete, t.own
    from ${asked(areas, known)} join ${sql.table(tablesOf(dataset).roll)} t on t.root = a.root and t.area = a.area
    where t.line = any(${lines.map(({ id }) => id)}::int[]) and t.year = any(${years}::smallint[]) and t.rel <= a.known and t.rel_end > a.known`.execute(
    db,
  );
  return rows;
}

/** The file each release published: the source of what was reported in it. */
async function readReleases(
  db: Kysely<Tables>,
  rows: readonly SumRow[],
): Promise<ReadonlyMap<number, Required<Pick<Sum, 'source' | 'release'>>>> {
  const rels = [...new Set(rows.map(({ rel }) => rel))];
  if (rels.length === 0) return new Map();
  const { rows: found } = await sql<{
    rel: number;
    id: string;
    published_at: Date;
    file_name: string;
    sha256: string;
  }>`
    select r.rel, p.id, r.published_at, p.file_name, p.sha256 from release r join publication p on p.id = r.publication
    where r.rel = any(${rels}::int[])`.execute(db);
  return new Map(
    found.map((row) => [
      row.rel,
      {
        source: { id: row.id, title: row.file_name, tier: 'ORIGINAL', sha256: row.sha256 },
        release: { id: row.id, publishedAt: vietnamDay(row.published_at) },
      },
    ]),
  );
}

/** The asked areas with their root and what is known under it, as table `a`. */
function asked(areas: readonly StoredArea[], known: KnownReleases): RawBuilder<unknown> {
  return sql`(select * from unnest(${areas.map(({ root }) => root)}::int[], ${areas.map(({ id }) => id)}::int[], ${areas.map(({ root }) => known(root))}::int[]) as x(root, area, known)) a`;
}

function index(
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  rows: readonly SumRow[],
  coverage: readonly CoverageRow[],
  parts: ReadonlyMap<number, Scope>,
  filter: SumFilter,
  releases: ReadonlyMap<number, Required<Pick<Sum, 'source' | 'release'>>>,
): Sums {
  const byCell = new Map<string, SumRow[]>();
  for (const row of rows) {
    const key = `${row.area}|${row.year}`;
    byCell.set(key, [...(byCell.get(key) ?? []), row]);
  }
  const covered = new Map(
    coverage.map((row) => {
      const line = lines.get(row.line) as Line;
      return [[row.area, row.year, row.cut, line.form, line.section ?? WIDE].join('|'), row];
    }),
  );
  const formOf = (row: SumRow) => scopeKey(projectScope(parts.get(row.part) as Scope, dataset.fixed));
  const { columns } = tablesOf(dataset);

  const toSum = (row: SumRow): Sum => {
    const section = row.first_section === row.last_section ? row.first_section : WIDE;
    const at = [row.area, row.year, row.cut, formOf(row)];
    const { reported, expected, complete, own } = (covered.get([...at, section].join('|')) ??
      covered.get([...at, WIDE].join('|'))) as CoverageRow;
    return {
      scope: parts.get(row.part) as Scope,
      cut: row.cut,
      asOfMin: row.as_of_min,
      asOfMax: row.as_of_max,
      status: STATUSES[row.status] as Status,
      measures: Object.fromEntries(
        columns.map(([id, column]) => [id, (row[column] as number | null) ?? null]),
      ),
      coverage: { reported, expected, complete, own } satisfies Coverage,
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
function lastCut(rows: readonly SumRow[], asOf: Day | undefined): readonly SumRow[] {
  const cuts = [...new Set(rows.map(({ cut }) => cut))].sort().reverse();
  const cut = cuts.find((day) => !asOf || rows.every((row) => row.cut !== day || row.as_of_max <= asOf));
  return rows.filter((row) => row.cut === cut);
}
