import type { Day } from '@tiendo/core';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { listOf } from './work.ts';

/** An agency between two days. */
export type Agency = Selectable<Tables['agency']>;

/** Agencies by code and day. */
export interface Agencies {
  /** The agency that has a code on a day, else the last one that had it. */
  readonly find: (code: string, day: Day) => Agency | undefined;
  /** Who does an agency's work on a day: itself while it exists, else those that took over, and so on. */
  readonly actingOn: (code: string, day: Day) => readonly Agency[];
}

/** Reads the list of agencies. */
export async function readAgencies(db: Kysely<Tables>): Promise<Agencies> {
  const rows = await db.selectFrom('agency').selectAll().orderBy('code').orderBy('valid_from').execute();
  const find = (code: string, day: Day) => {
    const own = rows.filter((row) => row.code === code);
    return own.find((row) => isValid(row, day)) ?? own.at(-1);
  };
  const actingOn = (code: string, day: Day, passed: readonly string[] = []): readonly Agency[] => {
    const agency = find(code, day);
    if (!agency || passed.includes(code)) return [];
    if (isValid(agency, day)) return [agency];
    return listOf(agency.successors).flatMap((next) => actingOn(next, day, [...passed, code]));
  };
  return { find, actingOn };
}

function isValid({ valid_from, valid_to }: Agency, day: Day): boolean {
  return valid_from <= day && (valid_to === null || day < valid_to);
}
