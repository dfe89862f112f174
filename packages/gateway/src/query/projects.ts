import type { Day } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type RecordFilter, readRecordsWithin, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** Steps of a project, in order. */
export const STEPS = [
  ...(['approved_on', 'site_cleared_on', 'tendered_on', 'started_on', 'completed_on'] as const),
  'settled_on' as const,
];
export type Step = (typeof STEPS)[number];

/** Most that a project under the special mechanism may cost, whole đồng. See Nghị định 27/2022/NĐ-CP. */
export const MOST_SPECIAL_DONG = 5_000_000_000;

/** One condition of the special mechanism; null where it is not known. */
export interface SpecialCondition {
  readonly id: 'one-commune' | 'commune-manages' | 'total' | 'simple' | 'listed';
  readonly isMet: boolean | null;
}

/** A project as it stands on a day. */
export interface Project {
  readonly id: string;
  readonly record: StoredRecord<'project'>;
  /** The furthest step taken; null before the first. */
  readonly step: Step | null;
  /** Earlier steps without a day, though a later one has been taken. */
  readonly skipped: readonly Step[];
  /** Of a project under the special mechanism; none of any other. */
  readonly conditions: readonly SpecialCondition[];
}

/** Projects that the viewer may see, as they stand on a day, in the order of their ids. */
export async function readProjects(
  db: Kysely<Tables>,
  reference: Reference,
  { on, ...filter }: RecordFilter & { readonly within: StoredArea; readonly on: Day },
): Promise<readonly Project[]> {
  const records = await readRecordsWithin(db, reference, 'project', filter, ({ as_of }) => as_of);
  return records
    .map((record) => ({
      ...{ id: `${record.series}/${record.origin}`, record, ...stepsOf(record, on) },
      conditions: record.special === 'yes' ? conditionsOf(record) : [],
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function stepsOf(record: StoredRecord<'project'>, on: Day): Pick<Project, 'step' | 'skipped'> {
  const isTaken = (step: Step) => record[step] !== null && (record[step] as Day) <= on;
  const last = STEPS.findLastIndex(isTaken);
  return {
    step: STEPS[last] ?? null,
    skipped: STEPS.slice(0, Math.max(0, last)).filter((step) => !isTaken(step)),
  };
}

/** The conditions of a project that a commune carries out under the special mechanism. */
function conditionsOf(
  record: Pick<StoredRecord<'project'>, 'one_commune' | 'manager' | 'total' | 'simple' | 'listed'>,
): readonly SpecialCondition[] {
  const said = (answer: string | null) => (answer === null ? null : answer === 'yes');
  return [
    { id: 'one-commune', isMet: said(record.one_commune) },
    { id: 'commune-manages', isMet: record.manager === 'commune' },
    { id: 'total', isMet: record.total === null ? null : record.total <= MOST_SPECIAL_DONG },
    { id: 'simple', isMet: said(record.simple) },
    { id: 'listed', isMet: said(record.listed) },
  ];
}
