import type { Dataset } from '@tiendo/core';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { CURRENT, FULL, type Line, tablesOf } from '../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { childEdges } from './child-edges.ts';
import { type ChildSums, childSums } from './child-sums.ts';
import { levelsUp } from './levels-up.ts';
import { type Part, toPart } from './part.ts';
import { collapsedLines, type Reported, rollRows, rollTable } from './roll-rows.ts';
import { replaceRows, type VersionedRow } from './versioned.ts';

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
  for (const parts of byYearAndForm(task.dirty)) {
    const [{ year, form }] = parts;
    const from = parts.map((part) => part.from).sort()[0] as string;
    const changed = parts.map(({ area }) => area);
    const days = treeDays(reference, from, year);
    for (const areas of levelsUp(reference, changed, days, task.root, task.isTop))
      await rollUpLevel(db, dataset, lines, reference, { ...task, year, form, from, days, areas });
  }
}

/** A day, and those after it on which the tree changes while there are cuts of a year. */
function treeDays({ hierarchy }: Reference, from: string, year: number): readonly string[] {
  return [from, ...hierarchy.changes.filter((day) => from < day && day <= `${year + 1}-12-31`)];
}

function byYearAndForm(dirty: readonly Dirty[]): Iterable<readonly [Dirty, ...Dirty[]]> {
  const groups = new Map<string, [Dirty, ...Dirty[]]>();
  for (const part of dirty) {
    const key = `${part.year}|${part.form}`;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return groups.values();
}

interface LevelTask extends RollUpTask {
  readonly year: number;
  readonly form: string;
  readonly from: string;
  readonly days: readonly string[];
  readonly areas: readonly StoredArea[];
}

async function rollUpLevel(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  reference: Reference,
  task: LevelTask,
): Promise<void> {
  const { areas, year, form, from } = task;
  const formLines = [...lines.values()].filter((line) => line.form === form);
  const own = await ownFacts(db, dataset, lines, formLines, task);
  const edges = childEdges(reference, areas, task.days);
  const children = await childSums(db, lines, { dataset, formLines, year, from, edges, own });
  const collapsed = collapsedLines(dataset, formLines);
  const wanted = byAreaAndCut(own, children).flatMap((reported) => {
    const area = reference.areas.get(reported.area) as StoredArea;
    return rollRows(dataset, collapsed, reference, area, year, reported);
  });
  const { rows: current } = await sql<VersionedRow>`select * from ${sql.table(tablesOf(dataset).roll)}
    where ${currentOf(task, formLines)}`.execute(db);
  await replaceRows(db, rollTable(dataset), task.root, task.rel, current, wanted);
}

/** The condition for current rows of the areas of a level on some lines, from the first cut on. */
function currentOf({ root, areas, year, from }: LevelTask, lines: readonly Line[]): RawBuilder<unknown> {
  return sql`root = ${root} and area = any(${areas.map(({ id }) => id)}::int[]) and line = any(${lines.map(({ id }) => id)}::int[])
      and year = ${year} and cut >= ${from}::date and rel_end = ${CURRENT}`;
}

async function ownFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  lines: ReadonlyMap<number, Line>,
  formLines: readonly Line[],
  task: LevelTask,
): Promise<readonly Part[]> {
  const full = formLines.filter(({ grain }) => grain === FULL);
  const { rows } =
    await sql<VersionedRow>`select *, as_of as as_of_min, as_of as as_of_max from ${sql.table(tablesOf(dataset).fact)}
    where ${currentOf(task, full)}`.execute(db);
  return rows.map((row) => toPart(dataset, lines, row));
}

function byAreaAndCut(own: readonly Part[], { sums, presence }: ChildSums): readonly Reported[] {
  const all = new Map<string, Reported>();
  const at = ({ area, cut }: Pick<Reported, 'area' | 'cut'>): Reported => {
    const key = `${area}|${cut}`;
    const known = all.get(key) ?? { area, cut, own: [], sums: [], presence: [] };
    all.set(key, known);
    return known;
  };
  for (const part of own) at(part).own.push(part);
  for (const part of sums) at(part).sums.push(part);
  for (const part of presence) at(part).presence.push(part);
  return [...all.values()];
}
