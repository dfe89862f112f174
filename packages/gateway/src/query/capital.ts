import { CAPITAL, type Day, type Sum } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Horizon, knownReleases } from './known.ts';
import type { StoredArea } from './reference.ts';
import { readSums } from './sums.ts';

/** What is asked of the capital of some areas. */
interface CapitalQuestion extends Horizon {
  readonly areas: readonly StoredArea[];
  /** Budget years. */
  readonly years: readonly number[];
  readonly by: readonly string[];
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly asOf?: Day | undefined;
}

/** The sums of an area in a budget year. */
export type CapitalSums = (area: StoredArea, year: number) => readonly Sum[];

/** Capital of areas at the last cut of each year, one sum for each combination of the dimensions kept. */
export async function readCapital(
  db: Kysely<Tables>,
  { areas, years, by, where = {}, asOf, ...horizon }: CapitalQuestion,
): Promise<CapitalSums> {
  if (areas.length === 0 || years.length === 0) return () => [];
  const known = await knownReleases(
    db,
    horizon,
    areas.map(({ root }) => root),
  );
  const window = {
    years: [Math.min(...years), Math.max(...years)] as const,
    cuts: ['0001-01-01', '9999-12-31'] as const,
  };
  const sums = await readSums(db, CAPITAL, areas, window, { where, by, asOf }, known);
  return (area, year) => sums.at(area, year, ...window.cuts);
}
