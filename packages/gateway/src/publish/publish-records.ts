import { scopeKey } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areaOfRow } from '../import/check-references.ts';
import type { Draft } from '../import/draft.ts';
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

const byOrigin = { key: ['series', 'origin'], keyTypes: { series: 'text', origin: 'text' } };

const STATEMENT: VersionedTable = {
  name: 'statement',
  ...byOrigin,
  columns: {
    area: 'int',
    period: 'text',
    subject: 'text',
    programme: 'text',
    clause: 'text',
    kind: 'text',
    about: 'text',
    value: 'float8',
    unit: 'text',
    judgement: 'text',
    judgement_en: 'text',
    due_on: 'date',
    source: 'text',
    note: 'text',
  },
};

const TARGET: VersionedTable = {
  name: 'target',
  ...byOrigin,
  columns: {
    area: 'int',
    indicator: 'text',
    period: 'text',
    kind: 'text',
    due_on: 'date',
    value: 'float8',
    unit: 'text',
    standard: 'text',
    source: 'text',
    note: 'text',
  },
};

const RECOGNITION: VersionedTable = {
  name: 'recognition',
  ...byOrigin,
  columns: {
    area: 'int',
    area_name: 'text',
    district: 'text',
    level: 'text',
    event: 'text',
    year: 'int',
    decision: 'text',
    decided_on: 'date',
    evidence: 'text',
    source: 'text',
    note: 'text',
  },
};

const TABLES: Readonly<Record<string, VersionedTable>> = {
  figures: FIGURE,
  statements: STATEMENT,
  targets: TARGET,
  recognitions: RECOGNITION,
};

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
  return id in TABLES;
}

/** The rows of a draft by the root they are published under. */
export function recordsByRoot(
  draft: Draft,
  series: string,
  reference: Reference,
): ReadonlyMap<number, readonly VersionedRow[]> {
  const byRoot = new Map<number, VersionedRow[]>();
  for (const row of draft.rows) {
    const { root, record } = toRecord(draft.dataset.id, row, series, reference);
    byRoot.set(root, [...(byRoot.get(root) ?? []), record]);
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
  const table = TABLES[dataset] as VersionedTable;
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
  const table = TABLES[dataset] as VersionedTable;
  const rows = await db
    .selectFrom(table.name as 'figure')
    .select('root')
    .distinct()
    .where('series', '=', series)
    .where('rel_end', '=', CURRENT)
    .execute();
  return rows.map(({ root }) => root);
}

function toRecord(
  dataset: string,
  row: Row,
  series: string,
  reference: Reference,
): { root: number; record: VersionedRow } {
  const { cells } = row;
  const nation = reference.nation;
  const found = cells.area ? areaOfRow(row, reference) : undefined;
  const area = found && reference.stored(found);
  const root = area?.root ?? nation?.id ?? 0;
  if (dataset !== 'figures') return { root, record: { ...cells, area: area?.id ?? null, series } };
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
