import {
  type Day,
  type Period,
  type PlanProgress,
  parseScope,
  planProgress,
  projectScope,
  type Scope,
  type Sum,
  scopeKey,
  yearOf,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type CapitalSums, readCapital } from './capital.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A plan as it was decided, first or adjusted. */
export interface PlanVersion {
  readonly version: number;
  readonly decision: string | null;
  readonly decidedOn: Day | null;
  readonly amount: number;
  readonly records: readonly StoredRecord<'plan'>[];
}

/** One year of a part of a plan. */
export interface PlanYear {
  readonly year: number;
  /** By the last decision on the year's plan; null without one. */
  readonly decided: number | null;
  /** As reported assigned of the year's own money; null while nothing is reported. */
  readonly given: number | null;
  /** Disbursed in the year, of the money of every year of the plan. */
  readonly disbursed: number | null;
}

/** A part of a plan, by the dimensions asked for. */
export interface PlanPart {
  readonly scope: Scope;
  readonly planned: number | null;
  readonly years: readonly PlanYear[];
  readonly progress: PlanProgress;
}

/** A plan of several years with what was given of it. */
export interface MediumTermPlan {
  readonly area: StoredArea;
  readonly period: Period;
  /** The first one first; those decided later than the day asked are not among them. */
  readonly versions: readonly PlanVersion[];
  readonly parts: readonly PlanPart[];
}

interface PlanQuestion {
  readonly area: StoredArea;
  /** Such as 2021/2025. */
  readonly period: Period;
  readonly by: readonly string[];
  readonly asOf?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

const COLUMNS: Readonly<Record<string, 'programme' | 'funding_source' | 'capital_type'>> = {
  programme: 'programme',
  'funding-source': 'funding_source',
  'capital-type': 'capital_type',
};

/** Dimensions by which a plan can be taken apart. */
export const PLAN_DIMENSIONS = Object.keys(COLUMNS);

/** The plan in its last version, and year by year what was decided, given and disbursed of it. */
export async function mediumTermPlan(
  db: Kysely<Tables>,
  reference: Reference,
  { area, period, by, asOf, knownOn }: PlanQuestion,
): Promise<MediumTermPlan> {
  const first = Number(period.start.slice(0, 4));
  const years = Array.from({ length: yearOf(period) - first + 1 }, (_, i) => first + i);
  const records = (await readRecords(db, reference, 'plan', { areas: [area], knownOn })).filter(
    ({ decided_on }) => !asOf || decided_on === null || decided_on <= asOf,
  );
  const capital = await readCapital(db, { areas: [area], years, by: [...by, 'vintage'], asOf, knownOn });
  const versions = versionsOf(records, period.text);
  const planned = amounts(versions.at(-1)?.records ?? [], by);
  const decided = new Map(
    years.map((year) => [year, amounts(versionsOf(records, String(year)).at(-1)?.records ?? [], by)]),
  );
  const keys = new Set([...planned.keys(), ...years.flatMap((year) => scopesOf(capital(area, year), by))]);
  const parts = [...keys].sort().map((key): PlanPart => {
    const inPart = (sum: Sum) => scopeKey(projectScope(sum.scope, by)) === key;
    const own = years.map((year) =>
      yearOfPart(year, years, capital, area, inPart, decided.get(year)?.get(key)),
    );
    const plannedDong = planned.get(key) ?? null;
    return {
      ...{ scope: parseScope(key), planned: plannedDong, years: own },
      progress: planProgress({
        plannedDong,
        givenDong: Object.fromEntries(own.map(({ year, given }) => [year, given])),
      }),
    };
  });
  return { area, period, versions, parts };
}

function versionsOf(records: readonly StoredRecord<'plan'>[], period: string): readonly PlanVersion[] {
  const own = records.filter((record) => record.period === period);
  const numbers = [...new Set(own.map(({ version }) => version))].sort((a, b) => a - b);
  return numbers.map((version) => {
    const rows = own.filter((record) => record.version === version);
    const [first] = rows;
    return {
      ...{ version, records: rows, amount: total(rows) },
      ...{ decision: first?.decision ?? null, decidedOn: first?.decided_on ?? null },
    };
  });
}

function total(records: readonly StoredRecord<'plan'>[]): number {
  return records.reduce((sum, { amount }) => sum + amount, 0);
}

function scopeOf(record: StoredRecord<'plan'>, by: readonly string[]): Scope {
  return Object.fromEntries(
    by.flatMap((dimension) => {
      const value = record[COLUMNS[dimension] as 'programme'];
      return value === null ? [] : [[dimension, value]];
    }),
  );
}

function amounts(
  records: readonly StoredRecord<'plan'>[],
  by: readonly string[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const record of records) {
    const key = scopeKey(scopeOf(record, by));
    sums.set(key, (sums.get(key) ?? 0) + record.amount);
  }
  return sums;
}

function scopesOf(sums: readonly Sum[], by: readonly string[]): readonly string[] {
  return sums.map(({ scope }) => scopeKey(projectScope(scope, by)));
}

function yearOfPart(
  year: number,
  years: readonly number[],
  capital: CapitalSums,
  area: StoredArea,
  inPart: (sum: Sum) => boolean,
  decided: number | undefined,
): PlanYear {
  const sums = capital(area, year).filter(inPart);
  const own = sums.filter(({ scope }) => scope.vintage === String(year));
  const ofPlan = sums.filter(({ scope }) => years.includes(Number(scope.vintage)));
  return {
    ...{ year, decided: decided ?? null },
    ...{ given: sumOf(own, 'assigned'), disbursed: sumOf(ofPlan, 'disbursed') },
  };
}

/** Null where there is no report, or one without the measure. */
function sumOf(sums: readonly Sum[], measure: string): number | null {
  const values = sums.map(({ measures }) => measures[measure] ?? null);
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value as number), 0);
}
