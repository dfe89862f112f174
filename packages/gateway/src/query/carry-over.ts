import {
  type CarryOverBalance,
  type CarryOverTie,
  carryOut,
  type Day,
  extensionOf,
  parseScope,
  type Scope,
  type Sum,
  scopeKey,
  tieCarryOver,
  VINTAGE_EXTENSIONS,
  type VintageExtension,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { readCapital } from './capital.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** A balance of one programme, budget level, capital type and vintage at the end of a year. */
export interface CarryOverLine {
  readonly scope: Scope;
  readonly balance: CarryOverBalance;
  /** Plan of the same money in the next year; null while nothing is reported of that. */
  readonly carriedIn: number | null;
  readonly tie: CarryOverTie;
  /** The text that lets the money run on; undefined where none is known, which is not "none". */
  readonly extension: VintageExtension | undefined;
  readonly confirmation: StoredRecord<'carry_over'> | undefined;
}

/** What an area carries out of a budget year. */
export interface CarryOver {
  readonly area: StoredArea;
  readonly year: number;
  /** Last cut of the year that is reported; null without a report. */
  readonly closedAt: Day | null;
  readonly lines: readonly CarryOverLine[];
}

/** Which area and year, what is known, and the day on which texts in force are looked up. */
interface CarryOverQuestion {
  readonly area: StoredArea;
  readonly year: number;
  readonly on: Day;
  readonly knownOn?: Day | undefined;
}

const DIMENSIONS = ['programme', 'funding-source', 'capital-type', 'vintage'];

/** Sets what a year leaves beside what the Treasury confirmed, what was booked, and what the next year begins with. */
export async function carryOverOf(
  db: Kysely<Tables>,
  reference: Reference,
  { area, year, on, knownOn }: CarryOverQuestion,
): Promise<CarryOver> {
  const question = { areas: [area], years: [year, year + 1], by: DIMENSIONS, knownOn };
  const capital = await readCapital(db, question);
  const records = await readRecords(
    db,
    reference,
    'carry_over',
    { areas: [area], knownOn },
    {
      period: String(year),
    },
  );
  const closing = byScope(capital(area, year));
  const opening = byScope(capital(area, year + 1));
  const confirmed = new Map(records.map((record) => [scopeKey(scopeOf(record)), record]));
  const keys = [...new Set([...closing.keys(), ...confirmed.keys(), ...earlierMoney(opening, year)])].sort();
  const lines = keys.map((key): CarryOverLine => {
    const scope = parseScope(key);
    const confirmation = confirmed.get(key);
    const balance = {
      computed: computed(closing.get(key)),
      confirmed: confirmation?.confirmed ?? null,
      booked: confirmation?.booked ?? null,
    };
    const carriedIn = opening.size === 0 ? null : (opening.get(key)?.measures.assigned ?? 0);
    return {
      ...{ scope, balance, carriedIn, confirmation, tie: tieCarryOver(balance, carriedIn) },
      extension: extensionOf(Number(scope.vintage), VINTAGE_EXTENSIONS, on),
    };
  });
  return {
    ...{ area, year, lines: lines.filter(hasBalance) },
    closedAt: [...closing.values()].at(0)?.cut ?? null,
  };
}

function byScope(sums: readonly Sum[]): ReadonlyMap<string, Sum> {
  return new Map(sums.map((sum) => [scopeKey(sum.scope), sum]));
}

/** Money of a year's plan or of one before, in the next year. */
function earlierMoney(opening: ReadonlyMap<string, Sum>, year: number): readonly string[] {
  return [...opening].flatMap(([key, { scope }]) => (Number(scope.vintage) <= year ? [key] : []));
}

function scopeOf(record: StoredRecord<'carry_over'>): Scope {
  return {
    ...{ programme: record.programme, 'funding-source': record.funding_source },
    ...{ 'capital-type': record.capital_type, vintage: record.vintage },
  };
}

/** Nothing cancelled is reported as an empty cell: a balance needs what was assigned and disbursed. */
function computed(sum: Sum | undefined): number | null {
  const { assigned = null, disbursed = null, cancelled = null } = sum?.measures ?? {};
  return carryOut({ assigned, disbursed, cancelled: cancelled ?? 0 });
}

function hasBalance({ balance, carriedIn }: CarryOverLine): boolean {
  return [...Object.values(balance), carriedIn].some((amount) => amount !== null && amount !== 0);
}
