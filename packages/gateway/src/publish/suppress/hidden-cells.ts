import { type Dataset, projectScope, scopeKey } from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import { FULL, type Line, lineAt, linesOf } from '../../query/dataset-tables.ts';
import type { Reference } from '../../query/reference.ts';

/** The areas that are hidden in each full line of a dataset in one year. */
export type HiddenCells = Map<number, ReadonlySet<number>>;

/** What is hidden in a year of a dataset. */
export async function readHiddenCells(
  db: Kysely<Tables>,
  { id }: Dataset,
  year: number,
): Promise<HiddenCells> {
  const rows = await db
    .selectFrom('hidden_cell as cell')
    .innerJoin('line', (join) =>
      join.onRef('line.dataset', '=', 'cell.dataset').onRef('line.id', '=', 'cell.line'),
    )
    .select(['cell.line', 'cell.area'])
    .where('cell.dataset', '=', id)
    .where('cell.year', '=', year)
    .where('line.grain', '=', FULL)
    .execute();
  const found: HiddenCells = new Map();
  for (const { line, area } of rows) hide(found, line, [area]);
  return found;
}

/** Hides areas in a line. */
export function hide(cells: HiddenCells, line: number, areas: Iterable<number>): void {
  cells.set(line, new Set([...(cells.get(line) ?? []), ...areas]));
}

/** Every area that is hidden in some line. */
export function areasIn(cells: HiddenCells): ReadonlySet<number> {
  return new Set([...cells.values()].flatMap((areas) => [...areas]));
}

/** The population group of a scope: where two forms count the same households, they agree in it. */
export function groupOf({ scope }: Pick<Line, 'scope'>): string {
  return scopeKey(projectScope(scope, ['population-group']));
}

/** Adds what is hidden to what was: each full line of an area, and the coarser ones that it is summed into there. */
export async function addHiddenCells(
  db: Kysely<Tables>,
  dataset: Dataset,
  year: number,
  cells: HiddenCells,
  { areas }: Reference,
): Promise<void> {
  const lines = await linesOf(db, dataset);
  const ids = new Map([...lines.values()].map(({ id, grain, scope }) => [`${grain}|${scopeKey(scope)}`, id]));
  const rows = [...cells].flatMap(([line, hidden]) => {
    const { scope } = lines.get(line) as Line;
    const grains = [FULL, ...dataset.grains.keys()].map((grain) => lineAt(dataset, scope, grain));
    const upward = grains.flatMap((at) => ids.get(`${at.grain}|${scopeKey(at.scope)}`) ?? []);
    return [...hidden].flatMap((area) =>
      upward.map((id) => ({ root: areas.get(area)?.root, area, line: id })),
    );
  });
  await sql`insert into hidden_cell (root, dataset, area, year, line)
    select x.root, ${dataset.id}, x.area, ${year}::smallint, x.line
    from unnest(${rows.map(({ root }) => root)}::int[], ${rows.map(({ area }) => area)}::int[], ${rows.map(({ line }) => line)}::int[]) as x(root, area, line)
    on conflict do nothing`.execute(db);
}
