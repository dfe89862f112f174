import {
  areaKey,
  type CounterpartOutcome,
  type CounterpartRule,
  counterpartOutcome,
  type Day,
  type PayerTier,
  type Period,
  type Sum,
  yearOf,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areaAndAbove, areasInPeriod } from './areas-within.ts';
import { readCapital } from './capital.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';
import { listOf } from './work.ts';

/** The counterpart of one payer for one programme and capital type. */
export interface Counterpart {
  readonly area: StoredArea;
  readonly programme: string;
  readonly capitalType: string;
  /** Assigned from the central budget and from that of the payer; null is not reported. */
  readonly central: number | null;
  readonly local: number | null;
  readonly outcome: CounterpartOutcome;
  /** The rule as its file has it; its note says why areas are exempt. */
  readonly record: StoredRecord<'counterpart_rule'> | undefined;
  readonly asOf: Day | null;
}

interface CounterpartQuestion {
  readonly area: StoredArea;
  readonly period: Period;
  readonly payer: PayerTier;
  readonly asOf?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

const LEVELS = { province: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' } as const;

/** Local capital beside central capital, for every payer of a tier within an area, and what is missing to the rule in force. */
export async function counterparts(
  db: Kysely<Tables>,
  reference: Reference,
  { area, period, payer, asOf, knownOn }: CounterpartQuestion,
): Promise<readonly Counterpart[]> {
  const day = period.end;
  const areas = areasInPeriod(reference, area, LEVELS[payer], period);
  const by = ['programme', 'funding-source', 'capital-type'];
  const year = yearOf(period);
  const capital = await readCapital(db, { areas, years: [year], by, asOf, knownOn });
  const rules = await rulesOver(db, reference, area, day, knownOn);
  return areas.flatMap((payerArea) => {
    const sums = capital(payerArea, year);
    return programmesIn(sums).map(({ programme, capitalType }): Counterpart => {
      const assigned = (source: string) =>
        assignedOf(sums, { programme, 'capital-type': capitalType, 'funding-source': source });
      const [central, local] = [assigned('central'), assigned(payer)];
      const asked = { programme, capitalType, payer, area: areaKey(payerArea), day };
      const outcome = counterpartOutcome([...rules.keys()], asked, { central, local });
      return {
        ...{ area: payerArea, programme, capitalType, central, local, outcome },
        ...{ record: outcome.rule ? rules.get(outcome.rule) : undefined, asOf: sums[0]?.asOfMax ?? null },
      };
    });
  });
}

/** Rules that an area or one above it has set, with the rows they come from. */
async function rulesOver(
  db: Kysely<Tables>,
  reference: Reference,
  area: StoredArea,
  day: Day,
  knownOn: Day | undefined,
): Promise<ReadonlyMap<CounterpartRule, StoredRecord<'counterpart_rule'>>> {
  const areas = areaAndAbove(reference, area, day);
  const records = await readRecords(db, reference, 'counterpart_rule', { areas, knownOn });
  const exemptOf = ({ exempt }: StoredRecord<'counterpart_rule'>) =>
    listOf(exempt).flatMap((code) => {
      const found = reference.hierarchy.find(code, day);
      return found ? areaKey(found) : [];
    });
  return new Map(
    records.map((record) => [
      {
        ...{ programme: record.programme, payer: record.payer as PayerTier, minRatio: record.min_ratio },
        ...{ capitalType: record.capital_type, exempt: exemptOf(record), legalBasis: record.legal_basis },
        ...{ validFrom: record.valid_from, validTo: record.valid_to },
      },
      record,
    ]),
  );
}

function programmesIn(sums: readonly Sum[]): readonly { programme: string; capitalType: string }[] {
  const pairs = new Map(
    sums.flatMap(({ scope }) => {
      const { programme, 'capital-type': capitalType } = scope;
      return programme && capitalType
        ? [[`${programme}|${capitalType}`, { programme, capitalType }] as const]
        : [];
    }),
  );
  return [...pairs.keys()].sort().flatMap((key) => pairs.get(key) ?? []);
}

/** Assigned by the lines of a scope; null where there is none, or one without a figure: that is not reported, not 0. */
function assignedOf(sums: readonly Sum[], scope: Readonly<Record<string, string>>): number | null {
  const own = sums.filter((sum) => Object.entries(scope).every(([name, value]) => sum.scope[name] === value));
  const values = own.map(({ measures }) => measures.assigned ?? null);
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value as number), 0);
}
