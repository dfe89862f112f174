import {
  type AreaLevel,
  areaKey,
  compareWithList,
  containsPeriod,
  type Day,
  type ListOutcome,
  type Period,
  parsePeriod,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { liesWithin } from './areas-within.ts';
import { eventsOf, HARDSHIP, readRecognitions } from './recognitions.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** An area that a list names. */
export interface NamedArea {
  readonly record: StoredRecord<'named_list'>;
  /** Undefined when its code is not in the lists. */
  readonly area: StoredArea | undefined;
  /** Null where no register tells what was reached. */
  readonly isAchieved: boolean | null;
}

/** The lists of some areas beside results. */
export interface NamedLists {
  readonly namedBy: (area: StoredArea) => readonly NamedArea[];
  /** Names beside what was reached within an area; null without names, and where no register tells. */
  readonly outcome: (area: StoredArea, named: readonly NamedArea[]) => ListOutcome | null;
}

export interface ListQuestion {
  /** Results within it are read. */
  readonly area: StoredArea;
  /** Id of the indicator or measure. */
  readonly subject: string;
  readonly period: Period;
  readonly knownOn?: Day | undefined;
}

/** Which areas are named for a subject, and which decisions say that they reached it: `level` and `event` of the register. */
const REGISTERS: Readonly<Record<string, readonly [areas: AreaLevel, level: string, event: string]>> = {
  'ntm-new-communes': ['COMMUNE', 'standard', 'grant'],
  'ntm-new-advanced-communes': ['COMMUNE', 'advanced', 'grant'],
  'ntm-new-model-communes': ['COMMUNE', 'model', 'grant'],
  'hardship-communes-left': ['COMMUNE', HARDSHIP, 'withdraw'],
  'hardship-villages-left': ['VILLAGE', HARDSHIP, 'withdraw'],
};

/** Whom the lists of some areas name, and who of them reached it. */
export async function readNamedLists(
  db: Kysely<Tables>,
  reference: Reference,
  areas: readonly StoredArea[],
  question: ListQuestion,
): Promise<NamedLists> {
  const { subject, period, knownOn } = question;
  const equal = { indicator: subject, period: period.text };
  const records = await readRecords(db, reference, 'named_list', { areas, knownOn }, equal);
  const reached = await reachedIn(db, reference, question);
  const named = records.map((record): NamedArea => {
    const member = memberOf(record, period, reference);
    return { record, area: member, isAchieved: reached && member ? reached.includes(member) : null };
  });
  return {
    namedBy: ({ id }) => named.filter(({ record }) => record.area.id === id),
    outcome: (area, names) =>
      outcomeOf(
        names,
        reached?.filter((found) => liesWithin(reference, found, area, period.end)),
      ),
  };
}

function memberOf(
  { member }: StoredRecord<'named_list'>,
  period: Period,
  reference: Reference,
): StoredArea | undefined {
  const area = member === null ? undefined : reference.hierarchy.find(member, period.end);
  return area && reference.stored(area);
}

/** The areas that reached it in the period; undefined where no register tells. */
async function reachedIn(
  db: Kysely<Tables>,
  reference: Reference,
  { area, subject, period, knownOn }: ListQuestion,
): Promise<readonly StoredArea[] | undefined> {
  const register = REGISTERS[subject];
  if (!register) return undefined;
  const [areas, level, event] = register;
  const records = await readRecognitions(db, reference, { within: area, level, event, knownOn });
  const keys = eventsOf(records)
    .filter(({ year }) => containsPeriod(period, parsePeriod(String(year))))
    .map((decided) => decided.area);
  return [...new Set(keys)].map((key) => reference.stored(key)).filter((one) => one.level === areas);
}

function outcomeOf(
  named: readonly NamedArea[],
  reached: readonly StoredArea[] | undefined,
): ListOutcome | null {
  const keys = [...new Set(named.flatMap(({ area }) => (area ? areaKey(area) : [])))];
  return reached && keys.length > 0 ? compareWithList(keys, reached.map(areaKey)) : null;
}
