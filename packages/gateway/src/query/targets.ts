import {
  type Day,
  type Indicator,
  parsePeriod,
  type Source,
  type Target,
  type TargetKind,
  type Unit,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Tables } from '../db/tables.ts';
import { knownReleases } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A published target. */
export interface StoredTarget extends Target {
  /** Series and origin: stays the same when the file is sorted. */
  readonly id: string;
  /** Id of the indicator or published measure it is set for. */
  readonly subject: string;
  /** Undefined for a measure that has no indicator of its own. */
  readonly indicator: Indicator | undefined;
  readonly area: StoredArea;
  readonly source: Source;
  readonly note: string | null;
}

/** What narrows a list of targets. */
export interface TargetFilter {
  readonly areas?: readonly StoredArea[] | undefined;
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: TargetKind | undefined;
  readonly knownOn?: Day | undefined;
}

const COLUMNS = [
  'root',
  'rel',
  'rel_end',
  'area',
  'origin',
  'series',
  'indicator',
  'period',
  'kind',
  'due_on',
  'value',
  'unit',
  'standard',
  'source',
  'note',
] as const;

/** Published targets, those of internal indicators left out, by id; invented ones only when their areas are named. */
export async function readTargets(
  db: Kysely<Tables>,
  reference: Reference,
  { areas, subject, period, kind, knownOn }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  let query = db.selectFrom('target').select(COLUMNS);
  if (areas) {
    query = query
      .where('root', '=', anyOf(areas.map(({ root }) => root)))
      .where('area', '=', anyOf(areas.map(({ id }) => id)));
  }
  if (subject) query = query.where('indicator', '=', subject);
  if (period) query = query.where('period', '=', period);
  if (kind) query = query.where('kind', '=', kind);
  const rows = await query.execute();
  const known = await knownReleases(
    db,
    { knownOn },
    rows.map(({ root }) => root),
  );
  return rows
    .filter(({ root, rel, rel_end }) => rel <= known(root) && rel_end > known(root))
    .map((row) => ({
      id: `${row.series}/${row.origin}`,
      subject: row.indicator,
      indicator: reference.findIndicator(row.indicator),
      area: reference.areas.get(row.area) as StoredArea,
      kind: row.kind as TargetKind,
      period: parsePeriod(row.period),
      dueOn: row.due_on,
      value: row.value,
      unit: row.unit as Unit,
      standard: row.standard,
      source: reference.sources.get(row.source) as Source,
      note: row.note,
    }))
    .filter(({ indicator, area }) => indicator?.visibility !== 'internal' && (areas || !area.isSynthetic))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
