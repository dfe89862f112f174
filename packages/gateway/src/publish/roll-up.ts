import { areaKey, type Dataset, exactSum, reportingChildren, scopeKey } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT, FULL, grainsAt, type Line, lineAt, tablesOf } from '../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { replaceRows, type VersionedRow, type VersionedTable } from './versioned.ts';

/** An area whose figures changed from a cut on, in one year and form. */
export interface Dirty {
  readonly area: StoredArea;
  readonly year: number;
  readonly form: string;
  readonly from: string;
}

/** What to sum: the areas changed, and the root and release to write under. */
export interface RollUpTask {
  readonly root: number;
  readonly rel: number;
  readonly dirty: readonly Dirty[];
  /** True for an area above the root, where summing stops. */
  readonly isTop: (area: StoredArea) => boolean;
}

type Measures = Readonly<Record<string, number | null>>;

/** A line of an area at a cut, as reported or summed. */
interface Part {
  readonly area: number;
  readonly cut: string;
  readonly line: Line;
  readonly measures: Measures;
  readonly asOfMin: string;
  readonly asOfMax: string;
  readonly status: number;
}

/** That a child reported something in a section that its parent did not report itself. */
interface Presence {
  readonly area: number;
  readonly cut: string;
  readonly child: number;
  readonly section: string;
  /** Whether nobody below the child is missing, in the section and in the whole report. */
  readonly complete: boolean;
  readonly wholeComplete: boolean;
}

interface Coverage {
  readonly reported: number;
  readonly expected: number;
  readonly complete: boolean;
  readonly own: boolean;
}

/**
 * Recomputes the sums of changed areas and everything above them under one root, from the deepest level up, for all
 * cuts from the changed one on. Rows that come out equal are not written. The rules are those of core's `rollUp`.
 */
export async function rollUpAreas(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  reference: Reference,
  task: RollUpTask,
): Promise<void> {
  const groups = new Map<string, Dirty[]>();
  for (const part of task.dirty) {
    const key = `${part.year}|${part.form}`;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  for (const parts of groups.values()) {
    const { year, form } = parts[0] as Dirty;
    const from = parts.map((part) => part.from).sort()[0] as string;
    const steps = levelsUp(reference, parts, task, year);
    for (const areas of steps)
      await rollUpLevel(db, dataset, lines, reference, { ...task, year, form, from, areas });
  }
}

/** The changed areas and all above them under the root, deepest first, grouped so that children come before parents. */
function levelsUp(
  reference: Reference,
  parts: readonly Dirty[],
  task: RollUpTask,
  year: number,
): readonly (readonly StoredArea[])[] {
  const days = [...new Set([...parts.map(({ from }) => from), `${year}-12-31`])];
  const height = new Map<number, number>();
  const visit = (area: StoredArea, at: number): void => {
    if ((height.get(area.id) ?? -1) >= at) return;
    height.set(area.id, at);
    for (const parent of parentsOf(reference, area, days)) if (!task.isTop(parent)) visit(parent, at + 1);
  };
  for (const { area } of parts) visit(area, 0);
  const inRoot = [...height].filter(([id]) => reference.areas.get(id)?.root === task.root);
  const heights = [...new Set(inRoot.map(([, at]) => at))].sort((a, b) => a - b);
  return heights.map((at) =>
    inRoot.filter(([, own]) => own === at).map(([id]) => reference.areas.get(id) as StoredArea),
  );
}

/** Areas that an area counts in: its tier parent and the groupings it is a member of. */
function parentsOf(reference: Reference, area: StoredArea, days: readonly string[]): readonly StoredArea[] {
  const { hierarchy } = reference;
  const groupings = hierarchy.areas.filter(({ level }) => level === 'REGION');
  const found = days.flatMap((day) => {
    const tier = hierarchy.parent(area, day);
    const isMember = (group: (typeof groupings)[number]) =>
      hierarchy.children(group, day).some((child) => areaKey(child) === areaKey(area));
    const groups = area.level === 'PROVINCE' ? groupings.filter(isMember) : [];
    return [...(tier ? [tier] : []), ...groups];
  });
  return [...new Map(found.map((parent) => [areaKey(parent), reference.stored(parent)])).values()];
}

interface LevelTask extends RollUpTask {
  readonly year: number;
  readonly form: string;
  readonly from: string;
  readonly areas: readonly StoredArea[];
}

async function rollUpLevel(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  reference: Reference,
  task: LevelTask,
): Promise<void> {
  const formLines = [...lines.values()].filter((line) => line.form === task.form);
  const collapsed = collapsedLines(dataset, formLines);
  const own = await ownFacts(db, dataset, lines, formLines, task);
  const children = await childSums(db, dataset, lines, formLines, reference, task, own);
  const parts = {
    own: byAreaAndCut(own),
    sums: byAreaAndCut(children.sums),
    presence: byAreaAndCut(children.presence),
  };
  const wanted = task.areas.flatMap((area) => {
    const cuts = new Set([...cutsOf(parts.own, area), ...cutsOf(parts.sums, area)]);
    return [...cuts].flatMap((cut) =>
      rowsAt(dataset, collapsed, reference, area, cut, task, {
        own: parts.own.get(area.id)?.get(cut) ?? [],
        sums: parts.sums.get(area.id)?.get(cut) ?? [],
        presence: parts.presence.get(area.id)?.get(cut) ?? [],
      }),
    );
  });
  const ids = formLines.map(({ id }) => id);
  const { rows: current } = await sql<VersionedRow>`select * from ${sql.table(tablesOf(dataset).roll)}
    where root = ${task.root} and area = any(${task.areas.map(({ id }) => id)}::int[]) and line = any(${ids}::int[])
      and year = ${task.year} and cut >= ${task.from}::date and rel_end = ${CURRENT}`.execute(db);
  await replaceRows(db, rollTable(dataset), task.root, task.rel, current, wanted);
}

/** What is known of one area at one cut: its own lines, its children's sums, and who of them reported what. */
interface Reported {
  readonly own: readonly Part[];
  readonly sums: readonly Part[];
  readonly presence: readonly Presence[];
}

type ByAreaAndCut<Item> = ReadonlyMap<number, ReadonlyMap<string, readonly Item[]>>;

function byAreaAndCut<Item extends { readonly area: number; readonly cut: string }>(
  items: readonly Item[],
): ByAreaAndCut<Item> {
  const areas = new Map<number, Map<string, Item[]>>();
  for (const item of items) {
    const cuts = areas.get(item.area) ?? new Map<string, Item[]>();
    areas.set(item.area, cuts);
    const found = cuts.get(item.cut);
    if (found) found.push(item);
    else cuts.set(item.cut, [item]);
  }
  return areas;
}

function cutsOf<Item>(parts: ByAreaAndCut<Item>, area: StoredArea): Iterable<string> {
  return parts.get(area.id)?.keys() ?? [];
}

/** The rows of one area at one cut: full lines summed from children where the area did not report them, and every collapsed line. */
function rowsAt(
  dataset: Dataset,
  lines: CollapsedLines,
  reference: Reference,
  area: StoredArea,
  cut: string,
  task: LevelTask,
  { own, sums, presence }: Reported,
): readonly VersionedRow[] {
  const expected = reportingChildren(reference.hierarchy, area, cut).length;
  const coverage = (section: string | null) =>
    coverageOf(
      section === null
        ? presence.map((part) => ({ ...part, complete: part.wholeComplete }))
        : presence.filter((part) => part.section === section),
      expected,
    );
  const full = sums.map((part) => toRow(part, part.line.id, coverage(part.line.section), task));
  const collapsed = grainsAt(dataset, area.level).flatMap((grain) =>
    collapse(dataset, lines[grain] ?? new Map(), [...own, ...sums]).map((part) =>
      toRow(part, part.line.id, coverage(part.line.section), task),
    ),
  );
  return [...full, ...collapsed].map((row) => ({ ...row, area: area.id, cut }));
}

function coverageOf(presence: readonly Presence[], expected: number): Coverage {
  if (presence.length === 0) return { reported: 1, expected: 1, complete: true, own: true };
  const reported = new Set(presence.map(({ child }) => child)).size;
  return {
    reported,
    expected,
    complete: reported === expected && presence.every(({ complete }) => complete),
    own: false,
  };
}

/** By grain, the line that each full line is summed into. */
type CollapsedLines = readonly ReadonlyMap<Line, Line>[];

function collapsedLines(dataset: Dataset, lines: readonly Line[]): CollapsedLines {
  const full = lines.filter(({ grain }) => grain === FULL);
  return dataset.grains.map((_, grain) => {
    const ofGrain = lines.filter((line) => line.grain === grain);
    const byKey = new Map(ofGrain.map((line) => [scopeKey(line.scope), line]));
    const into = (line: Line) => byKey.get(scopeKey(lineAt(dataset, line.scope, grain).scope)) as Line;
    return new Map(full.map((line) => [line, into(line)]));
  });
}

/** Sums parts into the lines of one grain. */
function collapse(dataset: Dataset, lines: ReadonlyMap<Line, Line>, parts: readonly Part[]): readonly Part[] {
  const groups = new Map<Line, Part[]>();
  for (const part of parts) {
    const line = lines.get(part.line) as Line;
    const group = groups.get(line);
    if (group) group.push(part);
    else groups.set(line, [part]);
  }
  return [...groups].map(([line, group]) => ({
    area: (group[0] as Part).area,
    cut: (group[0] as Part).cut,
    line,
    measures: mapMeasures(dataset, (id) => sumKnown(group.map(({ measures }) => measures[id] ?? null))),
    asOfMin: group.map(({ asOfMin }) => asOfMin).sort()[0] as string,
    asOfMax: group
      .map(({ asOfMax }) => asOfMax)
      .sort()
      .at(-1) as string,
    status: Math.max(...group.map(({ status }) => status)),
  }));
}

function toRow(part: Part, line: number, coverage: Coverage, task: LevelTask): VersionedRow {
  return {
    ...Object.fromEntries(
      Object.entries(part.measures).map(([id, value]) => [id.replaceAll('-', '_'), value]),
    ),
    line,
    year: task.year,
    as_of_min: part.asOfMin,
    as_of_max: part.asOfMax,
    status: part.status,
    ...coverage,
  };
}

async function ownFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  formLines: readonly Line[],
  task: LevelTask,
): Promise<readonly Part[]> {
  const { fact } = tablesOf(dataset);
  const full = formLines.filter(({ grain }) => grain === FULL).map(({ id }) => id);
  const { rows } =
    await sql<VersionedRow>`select *, as_of as as_of_min, as_of as as_of_max from ${sql.table(fact)}
    where root = ${task.root} and area = any(${task.areas.map(({ id }) => id)}::int[]) and line = any(${full}::int[])
      and year = ${task.year} and cut >= ${task.from}::date and rel_end = ${CURRENT}`.execute(db);
  return rows.map((row) => toPart(dataset, lines, row));
}

/**
 * Sums the children of each area at each cut, every child by its latest report up to that cut, and tells who
 * reported which section. Children may lie under other roots than their parent.
 */
async function childSums(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  formLines: readonly Line[],
  reference: Reference,
  task: LevelTask,
  own: readonly Part[],
): Promise<{ sums: readonly Part[]; presence: readonly Presence[] }> {
  const edges = childEdges(reference, task.areas, task.year);
  if (edges.length === 0) return { sums: [], presence: [] };
  const { roll, columns } = tablesOf(dataset);
  const total = formLines.find(({ grain }) => grain === 0)?.id ?? null;
  const taken = takenReports(dataset, formLines, edges, task, own);
  const sums = await sql<VersionedRow>`${taken}
    select parent as area, slot_cut as cut, line, min(as_of_min) as as_of_min, max(as_of_max) as as_of_max, max(status) as status,
      ${sql.join(columns.map(([, column]) => sql`sum(${sql.ref(column)})::int8 as ${sql.ref(column)}`))}
    from taken group by parent, slot_cut, line`.execute(db);
  const presence = await sql<Record<string, unknown>>`${taken}
    select parent as area, slot_cut as cut, child, section, bool_and(taken.complete) as complete,
      bool_and(coalesce(whole.complete, true)) as whole_complete
    from taken left join ${sql.table(roll)} whole on whole.root = taken.root and whole.area = taken.child and whole.line = ${total}::int
      and whole.year = ${task.year} and whole.cut = taken.cut and whole.rel_end = ${CURRENT}
    group by parent, slot_cut, child, section`.execute(db);
  return {
    sums: sums.rows.map((row) => toPart(dataset, lines, row)),
    presence: presence.rows.map((row) => ({
      area: row.area as number,
      cut: row.cut as string,
      child: row.child as number,
      section: row.section as string,
      complete: row.complete as boolean,
      wholeComplete: row.whole_complete as boolean,
    })),
  };
}

interface Edge {
  readonly parent: number;
  readonly child: number;
  readonly root: number;
  readonly from: string;
  readonly to: string;
}

/** Who is a child of whom in a year, with the days between which it is. */
function childEdges(reference: Reference, areas: readonly StoredArea[], year: number): readonly Edge[] {
  const { hierarchy } = reference;
  const borders = [...new Set(hierarchy.areas.map(({ validFrom }) => validFrom))]
    .filter((day) => day.startsWith(`${year}-`) || day === `${year + 1}-01-01`)
    .sort();
  const starts = [`${year}-01-01`, ...borders.filter((day) => day > `${year}-01-01`)];
  return areas.flatMap((area) =>
    starts.flatMap((from, i) =>
      reportingChildren(hierarchy, area, from).map((child) => {
        const stored = reference.stored(child);
        return {
          parent: area.id,
          child: stored.id,
          root: stored.root,
          from,
          to: starts[i + 1] ?? '9999-12-31',
        };
      }),
    ),
  );
}

/**
 * Common tables up to `taken`: of each child of each area, the lines of its latest report up to each cut, without the
 * measures that the area reported itself.
 */
function takenReports(
  dataset: Dataset,
  formLines: readonly Line[],
  edges: readonly Edge[],
  task: LevelTask,
  own: readonly Part[],
): RawBuilder<unknown> {
  const { fact, roll, columns } = tablesOf(dataset);
  const measures = sql.join(columns.map(([, column]) => sql.ref(column)));
  const full = formLines.filter(({ grain }) => grain === FULL).map(({ id }) => id);
  const roots = [...new Set(edges.map(({ root }) => root))];
  const children = [...new Set(edges.map(({ child }) => child))];
  const mask = ownMask(dataset, own);
  const ownCuts = [...new Map(own.map((part) => [`${part.area}|${part.cut}`, part])).values()];
  const current = sql`root = any(${roots}::int[]) and area = any(${children}::int[]) and line = any(${full}::int[]) and year = ${task.year} and rel_end = ${CURRENT}`;
  return sql`with edge as (
      select * from unnest(${edges.map(({ parent }) => parent)}::int[], ${edges.map(({ child }) => child)}::int[], ${edges.map(({ from }) => from)}::date[], ${edges.map(({ to }) => to)}::date[]) as e(parent, child, valid_from, valid_to)
    ), part as (
      select root, area as child, cut, line, as_of as as_of_min, as_of as as_of_max, status, true as complete, ${measures} from ${sql.table(fact)} where ${current}
      union all
      select root, area, cut, line, as_of_min, as_of_max, status, complete, ${measures} from ${sql.table(roll)} where ${current}
    ), child_cut as (
      select distinct child, cut from part
    ), parent_cut as (
      select distinct e.parent, c.cut from child_cut c join edge e on e.child = c.child and c.cut >= e.valid_from and c.cut < e.valid_to
        where c.cut >= ${task.from}::date
      union
      select * from unnest(${ownCuts.map(({ area }) => area)}::int[], ${ownCuts.map(({ cut }) => cut)}::date[]) as o(parent, cut)
    ), slot as (
      select p.parent, p.cut as slot_cut, e.child, max(c.cut) as cut
      from parent_cut p join edge e on e.parent = p.parent and p.cut >= e.valid_from and p.cut < e.valid_to
        join child_cut c on c.child = e.child and c.cut <= p.cut
      group by p.parent, p.cut, e.child
    ), taken as (
      select slot.parent, slot.slot_cut, part.root, part.child, part.cut, part.line, section.key as section,
        part.as_of_min, part.as_of_max, part.status, part.complete,
        ${sql.join(columns.map(([, column]) => sql`case when mask.${sql.ref(column)} then null else part.${sql.ref(column)} end as ${sql.ref(column)}`))}
      from slot join part on part.child = slot.child and part.cut = slot.cut
        join (select * from unnest(${formLines.map(({ id }) => id)}::int[], ${formLines.map(({ section }) => section ?? '')}::text[]) as s(line, key)) section on section.line = part.line
        left join ${mask} on mask.parent = slot.parent and mask.cut = slot.slot_cut and mask.section = section.key
      where num_nonnulls(${sql.join(columns.map(([, column]) => sql`case when mask.${sql.ref(column)} then null else part.${sql.ref(column)} end`))}) > 0
    )`;
}

/** The measures that an area reported itself, by cut and section, as table `mask`: its children's do not count there. */
function ownMask(dataset: Dataset, own: readonly Part[]): RawBuilder<unknown> {
  const { columns } = tablesOf(dataset);
  const sections = new Map<string, readonly Part[]>();
  for (const part of own) {
    const key = [part.area, part.cut, part.line.section].join('|');
    sections.set(key, [...(sections.get(key) ?? []), part]);
  }
  const groups = [...sections.values()];
  const first = groups.map((group) => group[0] as Part);
  const known = columns.map(
    ([id]) => sql`${groups.map((group) => group.some(({ measures }) => measures[id] !== null))}::boolean[]`,
  );
  return sql`(select * from unnest(
    ${first.map(({ area }) => area)}::int[], ${first.map(({ cut }) => cut)}::date[], ${first.map(({ line }) => line.section ?? '')}::text[], ${sql.join(known)}
  ) as m(parent, cut, section, ${sql.join(columns.map(([, column]) => sql.ref(column)))})) mask`;
}

function toPart(dataset: Dataset, lines: ReadonlyMap<number, Line>, row: VersionedRow): Part {
  return {
    area: row.area as number,
    cut: row.cut as string,
    line: lines.get(row.line as number) as Line,
    measures: mapMeasures(dataset, (id) => (row[id.replaceAll('-', '_')] as number | null) ?? null),
    asOfMin: row.as_of_min as string,
    asOfMax: row.as_of_max as string,
    status: row.status as number,
  };
}

function mapMeasures(dataset: Dataset, value: (id: string) => number | null): Measures {
  return Object.fromEntries(dataset.measures.map(({ id }) => [id, value(id)]));
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? exactSum(known) : null;
}

function rollTable(dataset: Dataset): VersionedTable {
  const { roll, columns } = tablesOf(dataset);
  return {
    name: roll,
    key: ['area', 'line', 'year', 'cut'],
    keyTypes: { area: 'int', line: 'int', year: 'smallint', cut: 'date' },
    columns: {
      ...Object.fromEntries(columns.map(([, column]) => [column, 'int8'])),
      as_of_min: 'date',
      as_of_max: 'date',
      reported: 'int',
      expected: 'int',
      status: 'smallint',
      complete: 'boolean',
      own: 'boolean',
    },
  };
}
