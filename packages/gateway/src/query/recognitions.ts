import { areaKey, type Day, decisionDay, type RecognitionEvent, type RecognitionKind } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type RecordFilter, readRecordsWithin, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A decision on a commune as its file has it. */
export type RecognitionRecord = StoredRecord<'recognition'>;

/** The level of decisions about the list of extremely disadvantaged areas, which is no recognition. */
export const HARDSHIP = 'hardship';

/** What narrows a list of decisions. */
interface RecognitionFilter extends RecordFilter {
  readonly within?: StoredArea | undefined;
  readonly level?: string | undefined;
  readonly event?: string | undefined;
  readonly year?: number | undefined;
  /** Leaves out what was decided later. */
  readonly decidedBy?: Day | undefined;
}

/** Decisions by the day they count from. An appraisal is none yet and stands among them. */
export async function readRecognitions(
  db: Kysely<Tables>,
  reference: Reference,
  { level, event, year, decidedBy, ...filter }: RecognitionFilter,
): Promise<readonly RecognitionRecord[]> {
  const records = await readRecordsWithin(db, reference, 'recognition', filter, dayOf, { level, event });
  return records
    .filter((record) => year === undefined || record.year === year)
    .filter((record) => !decidedBy || dayOf(record) <= decidedBy)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Decisions as core takes them; appraisals and rows of communes that are not in the lists are left out. */
export function eventsOf(records: readonly RecognitionRecord[]): readonly RecognitionEvent[] {
  return records.flatMap((record) =>
    record.event === 'appraisal' || record.area === undefined || record.year === null
      ? []
      : {
          ...{ area: areaKey(record.area), level: record.level, kind: record.event as RecognitionKind },
          ...{ year: record.year, decidedOn: record.decided_on, decision: record.decision },
        },
  );
}

function dayOf({ year, decided_on }: RecognitionRecord): Day {
  return year === null ? (decided_on ?? '9999-12-31') : decisionDay({ year, decidedOn: decided_on });
}

function orderOf(record: RecognitionRecord): string {
  return `${dayOf(record)}|${record.series}|${record.origin}`;
}
