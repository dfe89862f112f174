import { DATASETS, type Dataset, DEPRIVATION, MOVEMENTS, POVERTY } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { areaOfRow } from '../../import/area-of-row.ts';
import { columnOf } from '../../import/dataset/reports.ts';
import type { Draft } from '../../import/draft.ts';
import { addLines, FULL, type Line, linesOf, tablesOf } from '../../query/dataset-tables.ts';
import { type Reference, referenceOf, type StoredArea } from '../../query/reference.ts';
import {
  type CountTable,
  type DatasetYear,
  familiesFrom,
  familyOf,
  readCountTables,
} from './count-tables.ts';
import { addHiddenCells, areasIn, groupOf, type HiddenCells, hide, readHiddenCells } from './hidden-cells.ts';
import { type Family, hideInTable, isSmall } from './hide-in-table.ts';

/** Forms that count the households of the yearly review again, and by how many years they follow it. */
const REPEATS: readonly { readonly dataset: Dataset; readonly after: readonly number[] }[] = [
  { dataset: DEPRIVATION, after: [0] },
  // The households at the start of a year are those at the end of the year before.
  { dataset: MOVEMENTS, after: [0, 1] },
];

/**
 * Hides what is small in what a draft has changed, and what would give it away. What is hidden of an area, line and year
 * stays hidden at every cut and in every release, past ones included: were it shown in one of them, the others could be
 * worked out. Requires the lock of the nation.
 *
 * @param roots those under which the draft has changed something
 */
export async function suppress(db: Kysely<Tables>, draft: Draft, roots: readonly number[]): Promise<void> {
  const below = await thresholds(db, draft.isSynthetic);
  if (below.size === 0) return;
  const task = { reference: await referenceOf(db), isSynthetic: draft.isSynthetic, below };
  if (draft.dataset.id === 'suppression') return suppressAll(db, task);
  if (draft.dataset.id === 'figures') return suppressFigures(db, task, draft, roots);
  const dataset = DATASETS.find(({ id }) => id === draft.dataset.id);
  if (!dataset) return;
  const yearAt = draft.rows.column('year');
  const years = draft.rows.groupsBy(['year']).firsts.map((first) => Number(yearAt(first)));
  for (const year of years) await suppressForms(db, { ...task, dataset, year, roots });
}

/** Hides what documents print of few households, wherever it is counted. */
async function suppressFigures(
  db: Kysely<Tables>,
  task: Task,
  draft: Draft,
  roots: readonly number[],
): Promise<void> {
  const below = task.below.get(POVERTY.id) ?? 0;
  const small = draft.rows
    .values()
    .filter(
      ({ cells }) =>
        POVERTY.measures.some(({ id }) => id === cells.figure) && isSmall(Number(cells.value), below),
    );
  for (const row of small) {
    const area = areaOfRow(row, task.reference);
    const year = Number(String(row.cells.period).slice(0, 4));
    const scope = Object.fromEntries(
      POVERTY.fixed.flatMap((id) => {
        const value = row.cells[columnOf(id)];
        return value ? [[id, String(value)]] : [];
      }),
    );
    const lines = [...(await addLines(db, POVERTY, [scope])).values()].filter(({ grain }) => grain === FULL);
    const hidden: HiddenCells = new Map();
    for (const line of lines)
      if (area && groupOf(line) === groupOf({ scope }))
        hide(hidden, line.id, [task.reference.stored(area).id]);
    await addHiddenCells(db, POVERTY, year, hidden, task.reference);
    await suppressForms(db, { ...task, dataset: POVERTY, year, roots });
  }
}

interface Task {
  readonly reference: Reference;
  readonly isSynthetic: boolean;
  /** By dataset: counts from 1 up to below it are hidden. */
  readonly below: ReadonlyMap<string, number>;
}

interface YearTask extends Task {
  readonly dataset: Dataset;
  readonly year: number;
  readonly roots: readonly number[];
}

async function thresholds(db: Kysely<Tables>, isSynthetic: boolean): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('suppression')
    .select(['dataset', 'below'])
    .where('synthetic', '=', isSynthetic)
    .execute();
  return new Map(rows.map(({ dataset, below }) => [dataset, below]));
}

/** Everything that was published before there was a threshold. */
async function suppressAll(db: Kysely<Tables>, task: Task): Promise<void> {
  const { reference, isSynthetic } = task;
  const areas = [...reference.areas.values()].filter((area) => area.isSynthetic === isSynthetic);
  const roots = [...new Set(areas.map(({ root }) => root))];
  for (const dataset of DATASETS) {
    const { rows } = await sql<{
      year: number;
    }>`select distinct year from ${sql.table(tablesOf(dataset).fact)}
      where root = any(${roots}::int[]) order by year`.execute(db);
    for (const { year } of rows) await suppressForms(db, { ...task, dataset, year, roots });
  }
}

/** A year of a form, and what counts the same households again. */
async function suppressForms(db: Kysely<Tables>, task: YearTask): Promise<void> {
  const roots = await suppressYear(db, task);
  if (task.dataset !== POVERTY) return;
  for (const { dataset, after } of REPEATS)
    for (const years of after) await suppressYear(db, { ...task, dataset, year: task.year + years, roots });
}

/**
 * Suppresses first in the nation with its provinces, then in every province that changed or is hidden itself.
 *
 * @returns the roots that were looked into
 */
async function suppressYear(db: Kysely<Tables>, task: YearTask): Promise<readonly number[]> {
  const { reference, isSynthetic, dataset, year, roots } = task;
  const below = task.below.get(dataset.id) ?? (isRepeat(dataset) ? task.below.get(POVERTY.id) : undefined);
  const nation = reference.nation(isSynthetic);
  if (below === undefined || !nation) return roots;
  const form = { dataset, year, lines: await linesOf(db, dataset, [FULL]) };
  const hidden = await readHiddenCells(db, dataset, year);
  const before = areasIn(hidden);
  await hideRepeated(db, form, hidden);
  const hideIn = ({ line, counts }: CountTable, families: readonly Family[]) =>
    hidden.set(line, hideInTable(counts, families, hidden.get(line) ?? new Set(), below));
  const all = [...reference.areas.values()];
  const tops = all.filter(
    ({ id, root }) => root === nation.id || (root === id && isUnder(reference, id, nation)),
  );
  for (const table of await readCountTables(db, form, tops))
    hideIn(table, [familyOf(reference, nation, table)]);
  const anew = [...areasIn(hidden)].filter((area) => !before.has(area));
  const inside = new Set([...roots, ...anew.map((area) => reference.areas.get(area)?.root as number)]);
  inside.delete(nation.id);
  const provinces = [...inside].map((root) => reference.areas.get(root) as StoredArea);
  for (const table of await readCountTables(
    db,
    form,
    all.filter(({ root }) => inside.has(root)),
  ))
    hideIn(
      table,
      provinces.flatMap((province) => familiesFrom(reference, province, table)),
    );
  await addHiddenCells(db, dataset, year, hidden, reference);
  return [...inside];
}

function isRepeat(dataset: Dataset): boolean {
  return REPEATS.some((form) => form.dataset === dataset);
}

function isUnder({ areas }: Reference, id: number, nation: StoredArea): boolean {
  return areas.get(id)?.isSynthetic === nation.isSynthetic;
}

/** Hides in a form what the review hides of the same households. */
async function hideRepeated(
  db: Kysely<Tables>,
  { dataset, lines, year }: DatasetYear,
  hidden: HiddenCells,
): Promise<void> {
  const reviewed = await linesOf(db, POVERTY, [FULL]);
  const years = REPEATS.find((form) => form.dataset === dataset)?.after ?? [];
  for (const after of years)
    for (const [line, areas] of await readHiddenCells(db, POVERTY, year - after))
      for (const own of lines.values())
        if (groupOf(own) === groupOf(reviewed.get(line) as Line)) hide(hidden, own.id, areas);
}
