import {
  type Area,
  type Dataset,
  projectScope,
  type Scope,
  STATUSES,
  type Status,
  scopeKey,
} from '@tiendo/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areaOfRow } from '../import/area-of-row.ts';
import type { Draft } from '../import/draft.ts';
import type { Row } from '../import/read-file.ts';
import { addLines, CURRENT, FULL, type Line, tablesOf } from '../query/dataset-tables.ts';
import type { Reference, StoredArea } from '../query/reference.ts';
import { type Dirty, rollUpAreas } from './roll-up.ts';
import { replaceRows, type VersionedRow, type VersionedTable } from './versioned.ts';

/** A row with its area. */
export interface PlacedRow {
  readonly row: Row;
  readonly area: StoredArea;
}

/** The rows of a draft of facts by the root that they report under. */
export function rowsByRoot({ rows }: Draft, reference: Reference): ReadonlyMap<number, readonly PlacedRow[]> {
  const byRoot = new Map<number, PlacedRow[]>();
  for (const row of rows) {
    const area = reference.stored(areaOfRow(row, reference) as Area);
    const known = byRoot.get(area.root);
    if (known) known.push({ row, area });
    else byRoot.set(area.root, [{ row, area }]);
  }
  return byRoot;
}

/** Publishes the facts of one root and sums them up to its top area. */
export async function publishFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  rows: readonly PlacedRow[],
  reference: Reference,
  root: number,
  rel: number,
): Promise<void> {
  const scopes = scopesOf(
    dataset,
    rows.map(({ row }) => row),
  );
  const distinct = new Set(scopes.values());
  const lines = await addLines(db, dataset, distinct);
  const ids = new Map([...lines.values()].map((line) => [`${line.grain}|${scopeKey(line.scope)}`, line.id]));
  const full = new Map([...distinct].map((scope) => [scope, ids.get(`${FULL}|${scopeKey(scope)}`)]));
  const wanted = rows.map(({ row, area }) =>
    toFact(dataset, row, area, full.get(scopes.get(row) as Scope) as number),
  );
  const current = await currentFacts(db, dataset, root, wanted);
  const sections = new Set(wanted.map((fact) => sectionKey(fact, lines)));
  const resent = current.filter((fact) => sections.has(sectionKey(fact, lines)));
  const kept = wanted.filter((fact) => hasFigure(dataset, fact));
  const change = await replaceRows(db, factTable(dataset), root, rel, resent, kept);
  const dirty = [...change.closed, ...change.written].map((fact) => dirtyOf(fact, lines, reference));
  await rollUpAreas(db, dataset, lines, reference, { root, rel, dirty, isTop: (area) => area.root !== root });
}

/** Sums what a draft changed in the provinces up to their regions and the nation. */
export async function publishNation(
  db: Kysely<Tables>,
  dataset: Dataset,
  draft: Draft,
  reference: Reference,
  roots: readonly { readonly root: number }[],
  { root, rel }: { readonly root: number; readonly rel: number },
): Promise<void> {
  const lines = await addLines(db, dataset, []);
  const byRoot = rowsByRoot(draft, reference);
  const scopes = scopesOf(dataset, draft.rows);
  const forms = new Map([...new Set(scopes.values())].map((scope) => [scope, formOf(dataset, scope)]));
  const dirty = roots.flatMap((changed) => {
    const area = reference.areas.get(changed.root) as StoredArea;
    return unique(
      (byRoot.get(changed.root) ?? []).map(({ row }) => ({
        area,
        year: Number(row.cells.year),
        form: forms.get(scopes.get(row) as Scope) as string,
        from: String(row.cells.cut),
      })),
    );
  });
  await rollUpAreas(db, dataset, lines, reference, {
    root,
    rel,
    dirty,
    isTop: () => false,
  });
}

function unique(dirty: readonly Dirty[]): readonly Dirty[] {
  return [
    ...new Map(
      dirty.map((part) => [[part.area.id, part.year, part.form, part.from].join('|'), part]),
    ).values(),
  ];
}

/** The scope of each row. Rows of one combination share one object. */
function scopesOf(dataset: Dataset, rows: readonly Row[]): ReadonlyMap<Row, Scope> {
  const dimensions = [...dataset.fixed, ...dataset.additive].map(
    (id) => [id, id.replaceAll('-', '_')] as const,
  );
  const known = new Map<string, Scope>();
  return new Map(
    rows.map((row) => {
      const key = dimensions.map(([, column]) => row.cells[column] ?? '').join('|');
      const scope = known.get(key) ?? toScope(dimensions, row);
      known.set(key, scope);
      return [row, scope];
    }),
  );
}

function toScope(dimensions: readonly (readonly [id: string, column: string])[], { cells }: Row): Scope {
  return Object.fromEntries(
    dimensions.flatMap(([id, column]) => {
      const value = cells[column];
      return value === null || value === undefined ? [] : [[id, String(value)]];
    }),
  );
}

function formOf(dataset: Dataset, scope: Scope): string {
  return scopeKey(projectScope(scope, dataset.fixed));
}

function toFact(dataset: Dataset, row: Row, area: StoredArea, line: number): VersionedRow {
  return {
    ...Object.fromEntries(tablesOf(dataset).columns.map(([, column]) => [column, row.cells[column] ?? null])),
    area: area.id,
    line,
    cut: row.cells.cut,
    as_of: row.cells.as_of,
    year: row.cells.year,
    status: STATUSES.indexOf(row.cells.status as Status),
  };
}

/** A line without a figure is no report: it only takes back what it reported before. */
function hasFigure(dataset: Dataset, fact: VersionedRow): boolean {
  return tablesOf(dataset).columns.some(([, column]) => fact[column] !== null);
}

async function currentFacts(
  db: Kysely<Tables>,
  dataset: Dataset,
  root: number,
  wanted: readonly VersionedRow[],
): Promise<readonly VersionedRow[]> {
  const distinct = (name: string) => [...new Set(wanted.map((fact) => fact[name]))];
  const { rows } = await sql<VersionedRow>`select * from ${sql.table(tablesOf(dataset).fact)}
    where root = ${root} and area = any(${distinct('area')}::int[]) and year = any(${distinct('year')}::smallint[])
      and cut = any(${distinct('cut')}::date[]) and rel_end = ${CURRENT}`.execute(db);
  return rows;
}

/** A section of a report is replaced as a whole: what is left out of it is withdrawn. */
function sectionKey(fact: VersionedRow, lines: ReadonlyMap<number, Line>): string {
  return [fact.area, fact.year, fact.cut, lines.get(fact.line as number)?.section].join('|');
}

function dirtyOf(fact: VersionedRow, lines: ReadonlyMap<number, Line>, reference: Reference): Dirty {
  return {
    area: reference.areas.get(fact.area as number) as StoredArea,
    year: fact.year as number,
    form: lines.get(fact.line as number)?.form ?? '',
    from: fact.cut as string,
  };
}

function factTable(dataset: Dataset): VersionedTable {
  const { fact, columns } = tablesOf(dataset);
  return {
    name: fact,
    key: ['area', 'year', 'cut', 'line'],
    keyTypes: { area: 'int', year: 'smallint', cut: 'date', line: 'int' },
    columns: {
      ...Object.fromEntries(columns.map(([, column]) => [column, 'int8'])),
      as_of: 'date',
      status: 'smallint',
    },
  };
}
