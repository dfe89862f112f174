import { type Day, type Deadline, type DeadlineState, type Due, deadlineOn } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type RecordFilter, readRecordsWithin, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** Kinds of work that have a day: what is to be done, issued, answered, put right. */
export type WorkKind = 'task' | 'document' | 'recommendation' | 'inspection';

/** What every kind of work has. */
export type WorkRecord = Pick<
  StoredRecord<'task'>,
  'origin' | 'series' | 'area' | 'source' | 'note' | 'title' | 'title_en' | 'programme'
>;

/** One item of work as it stands on a day. */
export interface WorkItem<Rec extends WorkRecord = WorkRecord> {
  /** Series and origin: stays the same when the file is sorted. */
  readonly id: string;
  readonly record: Rec;
  readonly deadline: Deadline;
}

/** What narrows a list of work, and the day it is looked at. */
export interface WorkFilter extends Omit<RecordFilter, 'areas'> {
  readonly within?: StoredArea | undefined;
  readonly on: Day;
  readonly states?: readonly DeadlineState[] | undefined;
  readonly programme?: string | undefined;
  /** Code of an agency that has a part in it. */
  readonly agency?: string | undefined;
}

const DUE: { readonly [Kind in WorkKind]: (record: StoredRecord<Kind>) => Due } = {
  task: ({ due_on, extensions, done_on }) => ({
    ...{ dueOn: due_on, extensions: listOf(extensions), doneOn: done_on },
  }),
  document: ({ due_on, issued_on }) => ({ dueOn: due_on, doneOn: issued_on }),
  recommendation: ({ due_on, answered_on }) => ({ dueOn: due_on, doneOn: answered_on }),
  inspection: ({ due_on, remedied_on }) => ({ dueOn: due_on, doneOn: remedied_on }),
};

const AGENCIES: { readonly [Kind in WorkKind]: (record: StoredRecord<Kind>) => readonly string[] } = {
  task: ({ lead, co_ordinating }) => [lead, ...listOf(co_ordinating)],
  document: ({ issuer }) => [issuer],
  recommendation: ({ from_agency, to_agency }) => [from_agency, to_agency],
  inspection: ({ inspector, inspected }) => [inspector, inspected],
};

const BEGUN: { readonly [Kind in WorkKind]: (record: StoredRecord<Kind>) => Day | null } = {
  task: ({ given_on }) => given_on,
  document: () => null,
  recommendation: ({ raised_on }) => raised_on,
  inspection: ({ begun_on }) => begun_on,
};

/** Codes or days that stand in one cell, with spaces between. */
export function listOf(cell: string | null): readonly string[] {
  return cell?.split(' ').filter((one) => one !== '') ?? [];
}

/** Work that the viewer may see and that had begun by the day, by the day it is due, what has none last. */
export async function readWork<Kind extends WorkKind>(
  db: Kysely<Tables>,
  reference: Reference,
  kind: Kind,
  { on, states, programme, agency, ...filter }: WorkFilter,
): Promise<readonly WorkItem<WorkRecord & StoredRecord<Kind>>[]> {
  // Every kind has these columns; a type that depends on the kind cannot say so.
  const records = (await readRecordsWithin(db, reference, kind, filter, () => on)) as readonly (WorkRecord &
    StoredRecord<Kind>)[];
  return records
    .filter((record) => (BEGUN[kind](record) ?? on) <= on)
    .filter((record) => !programme || record.programme === programme)
    .filter((record) => !agency || AGENCIES[kind](record).includes(agency))
    .map((record) => ({
      id: `${record.series}/${record.origin}`,
      record,
      deadline: deadlineOn(DUE[kind](record), on),
    }))
    .filter(({ deadline }) => !states || states.includes(deadline.state))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ deadline, id }: WorkItem): string {
  return `${deadline.dueOn ?? '9999'}|${id}`;
}
