import { type Dataset, scopeKey } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import { dayOfCount } from '../../db/day-count.ts';
import type { Tables } from '../../db/tables.ts';
import { addLines, FULL, type Line } from '../../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../../query/reference.ts';
import type { FactRows } from './fact-rows.ts';
import { type FormLines, formLines } from './form-lines.ts';
import { LineColumns } from './line-columns.ts';
import { factTable } from './line-tables.ts';
import { readFacts } from './read-lines.ts';
import type { InHand } from './read-reports.ts';
import { replaceLines, type Version } from './replace-lines.ts';
import { Reports } from './reports.ts';
import { rollUp } from './roll-up.ts';

/** What a draft has changed in one form and year under one root. */
export interface RootChange {
  readonly root: number;
  readonly form: string;
  readonly year: number;
  /** The first cut that changed, a count of days. */
  readonly from: number;
  /** What the top area of the root reports now, itself and from below, from that cut on. */
  readonly reports: Reports;
}

/** Publishes the facts of one root and sums them up to its top area. */
export async function publishFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  facts: FactRows,
  reference: Reference,
  { root, rel }: Omit<Version, 'year'>,
): Promise<readonly RootChange[]> {
  const changes: RootChange[] = [];
  for (const [{ form, year }, wanted] of await reportedLines(db, dataset, facts, root)) {
    const inHand = { areas: [...new Set(used(wanted.area, wanted))], cuts: daysIn(wanted) };
    const change = await replaceFacts(db, form, { root, rel, year }, inHand, wanted);
    if (change.changed.length === 0) continue;
    const areas = change.changed.map((id) => reference.areas.get(id) as StoredArea);
    const isTop = (area: StoredArea) => area.root !== root;
    const task = { root, rel, year, form, from: change.from, changed: areas, inHand, isTop };
    await rollUp(db, reference, task, change.reports);
    changes.push({
      root,
      form: form.form,
      year,
      from: change.from,
      reports: change.reports.only(root, change.from),
    });
  }
  return changes;
}

/** Sums what a draft changed in the provinces up to their regions and the nation. */
export async function publishNation(
  db: Kysely<Tables>,
  dataset: Dataset,
  reference: Reference,
  changes: readonly RootChange[],
  { root, rel }: Omit<Version, 'year'>,
): Promise<void> {
  const lines = await addLines(db, dataset, []);
  for (const alike of Map.groupBy(changes, ({ form, year }) => `${year}|${form}`).values()) {
    const [{ form, year }] = alike as [RootChange, ...RootChange[]];
    const from = Math.min(...alike.map((change) => change.from));
    const reports = new Reports();
    for (const change of alike) if (change.from === from) reports.join(change.reports);
    const changed = alike.map((change) => reference.areas.get(change.root) as StoredArea);
    const task = { root, rel, year, form: formLines(dataset, lines, form), from, changed };
    await rollUp(db, reference, { ...task, inHand: { areas: [], cuts: [] }, isTop: () => false }, reports);
  }
}

interface FormYear {
  readonly form: FormLines;
  readonly year: number;
}

/** What is reported under a root as lines, by form and year. */
async function reportedLines(
  db: Kysely<Tables>,
  dataset: Dataset,
  { byRoot, areaOf, scopeOf, addTo }: FactRows,
  root: number,
): Promise<ReadonlyMap<FormYear, LineColumns>> {
  const places = byRoot.find((one) => one.root === root)?.places ?? [];
  const scopes = new Set(places.map(scopeOf));
  const lines = await addLines(db, dataset, scopes);
  const full = new Map(
    [...lines.values()].filter(({ grain }) => grain === FULL).map((line) => [scopeKey(line.scope), line]),
  );
  const lineOf = new Map(Array.from(scopes, (scope) => [scope, full.get(scopeKey(scope)) as Line]));
  const sheets = new Map<string, readonly [FormYear, LineColumns]>();
  for (const row of places) {
    const { id, form } = lineOf.get(scopeOf(row)) as Line;
    const { year } = areaOf(row);
    const key = `${year}|${form}`;
    const sheet = sheets.get(key) ?? [
      { form: formLines(dataset, lines, form), year },
      new LineColumns(dataset.measures.length, places.length),
    ];
    sheets.set(key, sheet);
    addTo(sheet[1], row, id);
  }
  return new Map(sheets.values());
}

interface FactChange {
  readonly changed: readonly number[];
  readonly from: number;
  /** What the areas of the file report now at its cuts. */
  readonly reports: Reports;
}

/** A section of a report is replaced as a whole: what is left out of it is withdrawn. */
async function replaceFacts(
  db: Kysely<Tables>,
  form: FormLines,
  version: Version,
  inHand: InHand,
  wanted: LineColumns,
): Promise<FactChange> {
  const current = await readFacts(db, form.dataset, {
    ...{ roots: [version.root], areas: inHand.areas, lines: form.full, year: version.year },
    also: sql`cut = any(${inHand.cuts}::date[])`,
  });
  const sections =
    current.length > 0 ? new Set(all(wanted).map((row) => sectionKey(form, wanted, row))) : new Set();
  const isResent = (row: number) => sections.has(sectionKey(form, current, row));
  const kept = all(wanted).filter((row) => wanted.hasFigure(row));
  const resent = all(current).filter(isResent);
  const { closed, written } = await replaceLines(
    db,
    factTable(form.dataset),
    version,
    [current, resent],
    [wanted, kept],
  );
  const reports = new Reports();
  const untouched = all(current).filter((row) => !isResent(row));
  reports.add('own', inOrder([current, untouched], [wanted, kept]));
  const touched = [...pick(current, closed), ...pick(wanted, written)];
  return {
    changed: [...new Set(touched.map(({ area }) => area))],
    from: touched.reduce((least, { cut }) => Math.min(least, cut), Number.POSITIVE_INFINITY),
    reports,
  };
}

function sectionKey(
  { sectionOf, placeOf }: FormLines,
  { area, cut, line }: LineColumns,
  row: number,
): string {
  return `${area[row]}|${cut[row]}|${sectionOf[placeOf[line[row] as number] as number]}`;
}

/** Lines in order of area and cut; those that stand so are not copied. */
function inOrder(...parts: readonly (readonly [LineColumns, readonly number[]])[]): LineColumns {
  const filled = parts.filter(([, rows]) => rows.length > 0);
  const [only, ...others] = filled;
  if (only && others.length === 0 && only[1].length === only[0].length && isInOrder(only[0])) return only[0];
  const rows = filled.flatMap(([lines, of]) => of.map((row) => ({ lines, row })));
  rows.sort(
    (a, b) =>
      (a.lines.area[a.row] as number) - (b.lines.area[b.row] as number) ||
      (a.lines.cut[a.row] as number) - (b.lines.cut[b.row] as number),
  );
  const made = new LineColumns(parts[0]?.[0].measures.length ?? 0, rows.length);
  for (const { lines, row } of rows) made.addFrom(lines, row);
  return made;
}

/** True where the lines of an area at a cut stand together. */
function isInOrder({ area, cut, length }: LineColumns): boolean {
  for (let row = 1; row < length; row += 1) {
    const step =
      (area[row] as number) - (area[row - 1] as number) || (cut[row] as number) - (cut[row - 1] as number);
    if (step < 0) return false;
  }
  return true;
}

const used = (column: Int32Array, { length }: LineColumns) => column.subarray(0, length);
const daysIn = (lines: LineColumns) => [...new Set(used(lines.cut, lines))].map(dayOfCount);
const all = ({ length }: LineColumns): readonly number[] => Array.from({ length }, (_, row) => row);
const pick = ({ area, cut }: LineColumns, rows: readonly number[]) =>
  rows.map((row) => ({ area: area[row] as number, cut: cut[row] as number }));
