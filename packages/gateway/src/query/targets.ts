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
import type { Tables } from '../db/tables.ts';
import { readRecords } from './records.ts';
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
  /** Code of the programme whose plan sets it; null where its document names none. */
  readonly programme: string | null;
  readonly source: Source;
  readonly note: string | null;
}

/** What narrows a list of targets. */
interface TargetFilter {
  readonly areas?: readonly StoredArea[] | undefined;
  readonly subject?: string | undefined;
  readonly period?: string | undefined;
  readonly kind?: TargetKind | undefined;
  readonly knownOn?: Day | undefined;
}

/** Published targets, those of internal indicators left out, by id; invented ones only when their areas are named. */
export async function readTargets(
  db: Kysely<Tables>,
  reference: Reference,
  { areas, subject, period, kind, knownOn }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  const equal = { indicator: subject, period, kind };
  const records = await readRecords(db, reference, 'target', { areas, knownOn }, equal);
  return records
    .map((record) => ({
      id: `${record.series}/${record.origin}`,
      subject: record.indicator,
      indicator: reference.findIndicator(record.indicator),
      area: record.area,
      programme: record.programme,
      kind: record.kind as TargetKind,
      period: parsePeriod(record.period),
      dueOn: record.due_on,
      value: record.value,
      unit: record.unit as Unit,
      standard: record.standard,
      source: record.source,
      note: record.note,
    }))
    .filter(({ indicator }) => indicator?.visibility !== 'internal')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
