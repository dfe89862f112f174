import {
  type Area,
  type Assessment,
  areaKey,
  type Correspondence,
  type CriterionState,
  type Day,
  findRuralRule,
  type LostCriterion,
  lostCriteria,
  type RecognitionEvent,
  type RuralRule,
  recognitionLevel,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areaAndAbove, areasOfLevel } from './areas-within.ts';
import { eventsOf, HARDSHIP, readRecognitions } from './recognitions.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A rural commune with its recognition and its criteria: two things, since a recognised one can lose a criterion. */
export interface RuralCommune {
  readonly area: StoredArea;
  /** Highest level by the decisions on this very commune; null when not recognised. */
  readonly level: string | null;
  /** The last assessment; undefined without one. */
  readonly assessment: Assessment | undefined;
  readonly rule: RuralRule | undefined;
  /** The last one by the day that losses are counted from. */
  readonly before: Assessment | undefined;
  /** Met before and not now; null while one of the two is unknown, or no office says which criteria correspond. */
  readonly lost: readonly LostCriterion[] | null;
}

interface RuralQuestion {
  readonly area: StoredArea;
  readonly asOf: Day;
  /** Losses are counted from the last assessment by this day. */
  readonly since?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

/** The rural communes of an area on a day, in code order. A commune is one whose type is "Xã". */
export async function ruralCommunes(
  db: Kysely<Tables>,
  reference: Reference,
  { area, asOf, since, knownOn }: RuralQuestion,
): Promise<readonly RuralCommune[]> {
  const areas = areasOfLevel(reference, area, 'COMMUNE', asOf).filter(({ type }) => type === 'Xã');
  const records = await readRecords(db, reference, 'assessment', { areas, knownOn });
  const decisions = await readRecognitions(db, reference, { areas, decidedBy: asOf, knownOn });
  const deciding = areaAndAbove(reference, area, asOf);
  const pairs = await readRecords(db, reference, 'correspondence', { areas: deciding, knownOn });
  const events = eventsOf(decisions);
  const assessments = assessmentsOf(records);
  return areas.map((commune): RuralCommune => {
    const own = assessments.get(areaKey(commune)) ?? [];
    const assessment = own.findLast((one) => one.asOf <= asOf);
    const before = since === undefined ? undefined : own.findLast((one) => one.asOf <= since);
    const rule = assessment && findRuralRule(assessment.standard);
    return {
      ...{ area: commune, assessment, rule, before, level: levelOf(commune, events, asOf) },
      lost: assessment && before ? lossBetween(before, assessment, pairs) : null,
    };
  });
}

/** Each commune's assessments, the earliest first. */
function assessmentsOf(
  records: readonly StoredRecord<'assessment'>[],
): ReadonlyMap<string, readonly Assessment[]> {
  const byKey = new Map<string, StoredRecord<'assessment'>[]>();
  for (const record of records) {
    const key = [areaKey(record.area), record.as_of, record.standard].join('|');
    byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  const all = [...byKey.values()].map((rows): Assessment => {
    const [first] = rows as [StoredRecord<'assessment'>];
    return {
      ...{ area: areaKey(first.area), standard: first.standard, asOf: first.as_of },
      criteria: Object.fromEntries(
        rows.map(({ criterion, state }) => [criterion, state as CriterionState | null]),
      ),
    };
  });
  const inOrder = all.sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const byArea = new Map<string, Assessment[]>();
  for (const one of inOrder) byArea.set(one.area, [...(byArea.get(one.area) ?? []), one]);
  return byArea;
}

/** By the levels of the set that knows them: levels keep their names from one set to the next. */
function levelOf(area: Area, events: readonly RecognitionEvent[], asOf: Day): string | null {
  const own = events.filter((event) => event.area === areaKey(area) && event.level !== HARDSHIP);
  const rule = ['ntm-2021', 'ntm-2026']
    .flatMap((id) => findRuralRule(id) ?? [])
    .find(({ levels }) => own.every(({ level }) => levels.some(({ id }) => id === level)));
  return rule ? recognitionLevel(areaKey(area), own, rule, { decidedBy: asOf }) : null;
}

function lossBetween(
  before: Assessment,
  now: Assessment,
  pairs: readonly StoredRecord<'correspondence'>[],
): readonly LostCriterion[] | null {
  if (before.standard === now.standard) return lostCriteria({ before, now });
  const later = new Map(
    pairs
      .filter((pair) => pair.earlier === before.standard && pair.later === now.standard)
      .map((pair) => [pair.earlier_criterion, pair.later_criterion]),
  );
  const correspondence: Correspondence = (criterion) => later.get(criterion);
  return later.size === 0 ? null : lostCriteria({ before, now }, correspondence);
}
