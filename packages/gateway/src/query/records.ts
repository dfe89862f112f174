import type { Day, Source } from '@tiendo/core';
import { type Kysely, type Selectable, sql } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { RecordTables, Tables } from '../db/tables.ts';
import { editionsWithin, liesWithin } from './areas-within.ts';
import { type Horizon, knownReleases } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';
import type { Viewer } from './viewer.ts';

/** What narrows a list of records. */
export interface RecordFilter extends Horizon {
  /** Every real area when absent; invented ones only when they are named. */
  readonly areas?: readonly StoredArea[] | undefined;
  readonly viewer?: Viewer | undefined;
}

type Row<Name extends keyof RecordTables> = Selectable<RecordTables[Name]>;

/** Contents that some columns must have. */
type Equal<Name extends keyof RecordTables> = {
  readonly [Column in keyof Row<Name>]?: Row<Name>[Column] | undefined;
};

/** A record with its area and source in place of their keys. */
export type StoredRecord<Name extends keyof RecordTables> = Omit<Row<Name>, 'area' | 'source'> & {
  readonly area: StoredArea;
  readonly source: Source;
};

/** What the store keeps of every record. */
interface Kept {
  readonly root: number;
  readonly rel: number;
  readonly rel_end: number;
  readonly area: number;
  readonly source: string;
}

/** Kinds of record that are for offices, but for rows that say that they are public. */
const INTERNAL: ReadonlySet<keyof RecordTables> = new Set([
  ...(['task', 'recommendation', 'document', 'inspection', 'project'] as const),
]);

/**
 * Records of an area and of those that lay within it, each on its own day: what was said of a commune that has gone
 * since stays with its province.
 */
export async function readRecordsWithin<Name extends keyof RecordTables>(
  db: Kysely<Tables>,
  reference: Reference,
  name: Name,
  { within, ...filter }: RecordFilter & { readonly within?: StoredArea | undefined },
  dayOf: (record: StoredRecord<Name>) => Day,
  equal: Equal<Name> = {},
): Promise<readonly StoredRecord<Name>[]> {
  if (!within) return readRecords(db, reference, name, filter, equal);
  const areas = editionsWithin(reference, within);
  const records = await readRecords(db, reference, name, { ...filter, areas }, equal);
  return records.filter((record) => liesWithin(reference, record.area, within, dayOf(record)));
}

/** Records of a kind that were known up to a horizon and that the viewer may see, in no order. */
export async function readRecords<Name extends keyof RecordTables>(
  db: Kysely<Tables>,
  reference: Reference,
  name: Name,
  { areas, viewer, ...horizon }: RecordFilter,
  equal: Equal<Name> = {},
): Promise<readonly StoredRecord<Name>[]> {
  const conditions = [
    sql`true`,
    ...(areas
      ? [
          // Each root once: an index is searched for every pair of the two lists.
          sql`root = ${anyOf([...new Set(areas.map(({ root }) => root))])}`,
          sql`area = ${anyOf(areas.map(({ id }) => id))}`,
        ]
      : []),
    ...(INTERNAL.has(name) && viewer !== 'internal' ? [sql`visibility = 'public'`] : []),
    ...Object.entries(equal).flatMap(([column, value]) =>
      value === undefined ? [] : [sql`${sql.ref(column)} = ${value}`],
    ),
  ];
  const { rows } = await sql<Omit<Row<Name>, keyof Kept> & Kept>`
    select * from ${sql.table(name)} where ${sql.join(conditions, sql` and `)}`.execute(db);
  const known = await knownReleases(
    db,
    horizon,
    rows.map(({ root }) => root),
  );
  return rows
    .filter(({ root, rel, rel_end }) => rel <= known(root) && rel_end > known(root))
    .map(
      (row): StoredRecord<Name> => ({
        ...(row as unknown as Row<Name>),
        area: reference.areas.get(row.area) as StoredArea,
        source: reference.sources.get(row.source) as Source,
      }),
    )
    .filter(({ area }) => areas || !area.isSynthetic);
}
