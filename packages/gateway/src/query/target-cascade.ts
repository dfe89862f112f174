import {
  areaKey,
  type Cascade,
  cascade,
  compareWithList,
  containsPeriod,
  type Day,
  type ListOutcome,
  type Period,
  parsePeriod,
  type TargetKind,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areasOfLevel, liesWithin } from './areas-within.ts';
import { eventsOf, HARDSHIP, readRecognitions } from './recognitions.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';
import { readTargets, type StoredTarget } from './targets.ts';

/** An area that a list names. */
export interface NamedArea {
  readonly record: StoredRecord<'named_list'>;
  /** Undefined when its code is not in the lists. */
  readonly area: StoredArea | undefined;
  /** Null where no register tells what was reached. */
  readonly isAchieved: boolean | null;
}

/** What one area was given of a target, and whom its list names. */
export interface CascadeRow {
  readonly area: StoredArea;
  readonly target: StoredTarget | undefined;
  readonly named: readonly NamedArea[];
  /** Names beside results; null without a list, and where no register tells what was reached. */
  readonly list: ListOutcome | null;
}

/** A target and those of the areas directly below. */
export interface TargetCascade {
  readonly own: CascadeRow;
  readonly rows: readonly CascadeRow[];
  /** Null for a share or points, which do not add up. */
  readonly cascade: Cascade | null;
}

export interface CascadeQuestion {
  readonly area: StoredArea;
  /** Id of the indicator or measure. */
  readonly subject: string;
  readonly period: Period;
  readonly kind: TargetKind;
  readonly knownOn?: Day | undefined;
}

/** Which decisions reach what a list names areas for: `level` and `event` of the register. */
const REACHED_BY: Readonly<Record<string, readonly [level: string, event: string]>> = {
  'ntm-new-communes': ['standard', 'grant'],
  'ntm-advanced-new-communes': ['advanced', 'grant'],
  'ntm-model-new-communes': ['model', 'grant'],
  'hardship-communes-left': [HARDSHIP, 'withdraw'],
  'hardship-villages-left': [HARDSHIP, 'withdraw'],
};

/** Sets a target against those of the areas below it, counts against names, and names against results. */
export async function targetCascade(
  db: Kysely<Tables>,
  reference: Reference,
  { area, subject, period, kind, knownOn }: CascadeQuestion,
): Promise<TargetCascade> {
  const children = reference.hierarchy.children(area, period.end).map((child) => reference.stored(child));
  const areas = [area, ...children];
  const asked = { areas, subject, period: period.text, kind, knownOn };
  const targets = await readTargets(db, reference, asked);
  const records = await readRecords(
    db,
    reference,
    'named_list',
    { areas, knownOn },
    {
      ...{ indicator: subject, period: period.text },
    },
  );
  const members = records.flatMap((record) => memberOf(record, period, reference) ?? []);
  const within = areasOfLevel(reference, area, 'COMMUNE', period.end);
  const reached = await reachedIn(db, reference, subject, period, [...members, ...within], knownOn);
  const rowOf = (one: StoredArea): CascadeRow => {
    const named = records
      .filter((record) => record.area.id === one.id)
      .map((record): NamedArea => {
        const member = memberOf(record, period, reference);
        return { record, area: member, isAchieved: reached && member ? reached.includes(member) : null };
      });
    const target = targets.find((found) => found.area.id === one.id);
    return {
      area: one,
      target,
      named,
      list: listOf(
        named,
        reached?.filter((found) => liesWithin(reference, found, one, period.end)),
      ),
    };
  };
  const own = rowOf(area);
  const rows = children.map(rowOf);
  const isAdditive = [own, ...rows].every(({ target }) => !target || ['count', 'dong'].includes(target.unit));
  return {
    ...{ own, rows },
    cascade: isAdditive
      ? cascade(
          own.target?.value ?? null,
          rows.map((row) => ({
            ...{ area: areaKey(row.area), value: row.target?.value ?? null },
            named: row.named.length === 0 ? null : row.named.length,
          })),
        )
      : null,
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

/** Those of some areas that reached it in the period; undefined where no register tells. */
async function reachedIn(
  db: Kysely<Tables>,
  reference: Reference,
  subject: string,
  period: Period,
  areas: readonly StoredArea[],
  knownOn: Day | undefined,
): Promise<readonly StoredArea[] | undefined> {
  const register = REACHED_BY[subject];
  if (!register) return undefined;
  const [level, event] = register;
  const records = await readRecognitions(db, reference, { areas, level, event, knownOn });
  const keys = eventsOf(records)
    .filter(({ year }) => containsPeriod(period, parsePeriod(String(year))))
    .map((event) => event.area);
  return [...new Set(keys)].map((key) => reference.stored(key));
}

function listOf(named: readonly NamedArea[], reached: readonly StoredArea[] | undefined): ListOutcome | null {
  const keys = [...new Set(named.flatMap(({ area }) => (area ? areaKey(area) : [])))];
  return reached && keys.length > 0 ? compareWithList(keys, reached.map(areaKey)) : null;
}
