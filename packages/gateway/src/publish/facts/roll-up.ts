import { reportingChildren } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import { dayCount, dayOfCount } from '../../db/day-count.ts';
import type { Tables } from '../../db/tables.ts';
import { grainsAt } from '../../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../../query/reference.ts';
import { childEdges, type Edge } from './child-edges.ts';
import type { FormLines } from './form-lines.ts';
import { levelsUp } from './levels-up.ts';
import { LineColumns } from './line-columns.ts';
import { rollTable } from './line-tables.ts';
import { LineTotals } from './line-totals.ts';
import { readSums } from './read-lines.ts';
import { addCurrentReports, addOwnFacts, type InHand, type Reading } from './read-reports.ts';
import { replaceLines, type Version } from './replace-lines.ts';
import type { Report, Reports } from './reports.ts';
import { type AreaAtCut, rollArea, type Workspace } from './roll-area.ts';

/** What to sum, and the version to write. */
export interface RollUpTask extends Version {
  readonly form: FormLines;
  /** The first cut that changed, a count of days. */
  readonly from: number;
  readonly changed: readonly StoredArea[];
  readonly inHand: InHand;
  /** True for an area above the root, where summing stops. */
  readonly isTop: (area: StoredArea) => boolean;
}

/**
 * Recomputes the sums of changed areas and everything above them under one root, from the deepest level up, for all
 * cuts from the changed one on. Rows that come out equal are not written. The rules are those of core's `rollUp`.
 *
 * @param reports those in memory; what is read and summed is added
 */
export async function rollUp(
  db: Kysely<Tables>,
  reference: Reference,
  task: RollUpTask,
  reports: Reports,
): Promise<void> {
  const days = treeDays(reference, dayOfCount(task.from), task.year);
  const workspace = { below: new LineTotals(task.form), collapsed: new LineTotals(task.form) };
  for (const areas of levelsUp(reference, task.changed, days, task.root, task.isTop)) {
    const edges = childEdges(reference, areas, days);
    await readLevel(db, task, areas, edges, reports);
    const wanted = rollLevel(reference, task, areas, edges, reports, workspace);
    await writeLevel(db, task, areas, wanted);
  }
}

/** A day, and those after it on which the tree changes while there are cuts of a year. */
function treeDays({ hierarchy }: Reference, from: string, year: number): readonly string[] {
  return [from, ...hierarchy.changes.filter((day) => from < day && day <= `${year + 1}-12-31`)];
}

/** Reads what the sums of a level are made of and is not in memory. */
async function readLevel(
  db: Kysely<Tables>,
  task: Reading & Version,
  areas: readonly StoredArea[],
  edges: readonly Edge[],
  reports: Reports,
): Promise<void> {
  await addOwnFacts(db, task, { roots: [task.root], areas: areas.map(({ id }) => id) }, reports);
  const children = [...new Map(edges.map((edge) => [edge.child, edge])).values()];
  const places = (isKnown: boolean) => {
    const some = children.filter(({ child }) => reports.isKnown(child, task.from) === isKnown);
    return { roots: some.map(({ root }) => root), areas: some.map(({ child }) => child) };
  };
  await addCurrentReports(db, task, { known: places(true), unknown: places(false) }, reports);
}

function rollLevel(
  reference: Reference,
  { form, from }: RollUpTask,
  areas: readonly StoredArea[],
  edges: readonly Edge[],
  reports: Reports,
  workspace: Workspace,
): LineColumns {
  const wanted = new LineColumns(form.dataset.measures.length);
  const below = Map.groupBy(edges, ({ parent }) => parent);
  for (const area of areas) {
    for (const at of atItsCuts(reference, form, area, from, below.get(area.id) ?? [], reports)) {
      const start = wanted.length;
      const end = rollArea(form, at, workspace, wanted);
      reports.add('below', wanted, start, end);
      addGaps(form, wanted, end, reports);
    }
    reports.setKnown(area.id, from);
  }
  return wanted;
}

/** An area at each cut at which it, or a child that it has then, reported. */
function atItsCuts(
  { hierarchy }: Reference,
  { dataset }: FormLines,
  area: StoredArea,
  from: number,
  edges: readonly Edge[],
  reports: Reports,
): readonly AreaAtCut[] {
  const spans = edges.map((edge) => ({
    child: edge.child,
    first: dayCount(edge.from),
    end: dayCount(edge.to),
  }));
  const own = reports.cutsOf(area.id).filter((cut) => cut >= from);
  const cuts = spans.flatMap(({ child, first, end }) =>
    reports.cutsOf(child).filter((cut) => cut >= from && cut >= first && cut < end),
  );
  return [...new Set([...own, ...cuts])].map((cut) => ({
    ...{ area: area.id, cut, grains: grainsAt(dataset, area.level) },
    expected: reportingChildren(hierarchy, area, dayOfCount(cut)).length,
    own: reports.at(area.id, cut)?.own ?? [],
    children: spans
      .filter(({ first, end }) => first <= cut && cut < end)
      .map(({ child }) => reports.latest(child, cut))
      .filter((report): report is Report => report !== undefined),
  }));
}

/** Notes where somebody below is missing. */
function addGaps({ wholeOf, total }: FormLines, rows: LineColumns, from: number, reports: Reports): void {
  for (let row = from; row < rows.length; row += 1) {
    const line = rows.line[row] as number;
    if (rows.complete[row] === 0 && (line === total || wholeOf.includes(line)))
      reports.addGap(rows.area[row] as number, rows.cut[row] as number, line);
  }
}

async function writeLevel(
  db: Kysely<Tables>,
  task: RollUpTask,
  areas: readonly StoredArea[],
  wanted: LineColumns,
): Promise<void> {
  const { form, year, root, from } = task;
  const current = await readSums(db, form.dataset, {
    ...{ roots: [root], areas: areas.map(({ id }) => id), lines: form.lines.map(({ id }) => id), year },
    also: sql`cut >= ${dayOfCount(from)}::date`,
  });
  await replaceLines(db, rollTable(form.dataset), task, [current, rowsOf(current)], [wanted, rowsOf(wanted)]);
}

const rowsOf = ({ length }: LineColumns): readonly number[] => Array.from({ length }, (_, row) => row);
