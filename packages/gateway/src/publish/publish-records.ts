import { scopeKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areaOfRow } from '../import/area-of-row.ts';
import type { FileDataset } from '../import/dataset/file-dataset.ts';
import type { Draft } from '../import/draft.ts';
import type { FieldType } from '../import/field.ts';
import { RECORD_FILES } from '../import/file-datasets.ts';
import type { Row } from '../import/read-file.ts';
import { CURRENT } from '../query/dataset-tables.ts';
import type { Reference } from '../query/reference.ts';
import { replaceRows, type VersionedRow, type VersionedTable } from './versioned.ts';

const FIGURE: VersionedTable = {
  name: 'figure',
  key: ['area', 'figure', 'period', 'scope', 'base', 'standard', 'method', 'source', 'as_of', 'status'],
  keyTypes: {
    area: 'int',
    figure: 'text',
    period: 'text',
    scope: 'text',
    base: 'text',
    standard: 'text',
    method: 'text',
    source: 'text',
    as_of: 'text',
    status: 'text',
  },
  columns: {
    as_of_basis: 'text',
    value: 'float8',
    precision: 'float8',
    published: 'text',
    kind: 'text',
    derivation: 'text',
    locator: 'text',
    confidence: 'text',
    note: 'text',
    origin: 'text',
    series: 'text',
  },
};

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'text',
  integer: 'int8',
  number: 'float8',
  day: 'date',
  'cut-off': 'text',
  period: 'text',
};

/** Records stand in the table named after one of them, a column a field; those with a mark of origin are told apart by it. */
function tableOf({ id, key, fields }: FileDataset): VersionedTable {
  if (id === 'figures') return FIGURE;
  const types: Readonly<Record<string, string>> = Object.fromEntries([
    ...fields.map(({ name, type }) => [name, name === 'area' ? 'int' : TYPES[type]]),
    ['series', 'text'],
  ]);
  const keys = key.includes('origin') ? ['series', 'origin'] : key;
  const pick = (isIn: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(types).filter(([name]) => isIn(name)));
  return {
    name: id.replace(/s$/, '').replaceAll('-', '_'),
    key: keys,
    keyTypes: pick((name) => keys.includes(name)),
    columns: pick((name) => !keys.includes(name)),
  };
}

const TABLES = new Map(RECORD_FILES.map((dataset) => [dataset.id, tableOf(dataset)]));

const DIMENSIONS = [
  'programme',
  'component',
  'funding_source',
  'capital_type',
  'vintage',
  'population_group',
];

/** True for datasets whose rows stand for themselves and are never rolled up. */
export function isRecordDataset(id: string): boolean {
  return TABLES.has(id);
}

/** The table of such a dataset. */
export function recordTable(id: string): VersionedTable | undefined {
  return TABLES.get(id);
}

/** The rows of a draft by the root they are published under. */
export function recordsByRoot(
  draft: Draft,
  series: string,
  reference: Reference,
): ReadonlyMap<number, readonly VersionedRow[]> {
  const byRoot = new Map<number, VersionedRow[]>();
  for (const row of draft.rows) {
    const { root, record } = toRecord(draft, row, series, reference);
    const records = byRoot.get(root);
    if (records) records.push(record);
    else byRoot.set(root, [record]);
  }
  return byRoot;
}

/** Makes these rows the current ones of a series under one root; rows of the series that are gone end. */
export async function publishRecords(
  db: Kysely<Tables>,
  dataset: string,
  series: string,
  root: number,
  rel: number,
  records: readonly VersionedRow[],
): Promise<void> {
  const table = TABLES.get(dataset) as VersionedTable;
  const current = await db
    .selectFrom(table.name as 'figure')
    .selectAll()
    .where('root', '=', root)
    .where('series', '=', series)
    .where('rel_end', '=', CURRENT)
    .execute();
  await replaceRows(db, table, root, rel, current as unknown as VersionedRow[], records);
}

/** Roots under which a series has rows now. */
export async function rootsOfSeries(
  db: Kysely<Tables>,
  dataset: string,
  series: string,
): Promise<readonly number[]> {
  const table = TABLES.get(dataset) as VersionedTable;
  const rows = await db
    .selectFrom(table.name as 'figure')
    .select('root')
    .distinct()
    .where('series', '=', series)
    .where('rel_end', '=', CURRENT)
    .execute();
  return rows.map(({ root }) => root);
}

/** A row as it stands in its table, under which root. */
export function toRecord(
  { dataset, isSynthetic }: Draft,
  row: Row,
  series: string,
  reference: Reference,
): { readonly root: number; readonly record: VersionedRow } {
  const { cells } = row;
  const found = cells.area ? areaOfRow(row, reference) : undefined;
  const area = found && reference.stored(found);
  const root = area?.root ?? reference.nation(isSynthetic)?.id ?? 0;
  if (dataset.id !== 'figures') return { root, record: { ...cells, area: area?.id ?? null, series } };
  const scope = Object.fromEntries(
    DIMENSIONS.flatMap((column) =>
      cells[column] ? [[column.replaceAll('_', '-'), String(cells[column])]] : [],
    ),
  );
  const texts = ['base', 'standard', 'method', 'as_of'].map((name) => [name, cells[name] ?? '']);
  return {
    root,
    record: {
      ...cells,
      ...Object.fromEntries(texts),
      area: area?.id ?? null,
      scope: scopeKey(scope),
      series,
    },
  };
}
