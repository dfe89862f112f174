import { type Day, type Period, provincialSupport, type SupportOutcome, yearOf } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areasOfLevel, unitsBelow } from './areas-within.ts';
import { type CapitalSums, readCapital } from './capital.ts';
import { dayOfArea } from './day-of-area.ts';
import { readRecords, type StoredRecord } from './records.ts';
import type { Reference, StoredArea } from './reference.ts';

/** What one commune needs and has. */
export interface CommuneNeed {
  readonly area: StoredArea;
  readonly criteria: readonly { readonly criterion: number; readonly amount: number }[];
  /** Σ of the criteria; null where no need is stated. */
  readonly need: number | null;
  /** All money assigned for the programme; null while nothing is reported. */
  readonly assigned: number | null;
  /** max(0, need − assigned); null while one of them is unknown. */
  readonly remaining: number | null;
}

/** The support of one district in one year, or of one commune since there are no districts. */
export interface DistrictSupport {
  readonly area: StoredArea;
  readonly period: Period;
  readonly communes: readonly CommuneNeed[];
  /** Σ of the communes whose remaining need is known; null where none is. */
  readonly remaining: number | null;
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** As decided: the share, what was given, the exception; undefined where nothing is. */
  readonly decision: StoredRecord<'support'> | undefined;
  readonly outcome: SupportOutcome | null;
}

interface SupportQuestion {
  readonly area: StoredArea;
  readonly periods: readonly Period[];
  readonly programme: string;
  readonly knownOn?: Day | undefined;
}

/** What districts still need after all money assigned, and what the province bears of it. */
export async function supportOf(
  db: Kysely<Tables>,
  reference: Reference,
  { area, periods, programme, knownOn }: SupportQuestion,
): Promise<readonly DistrictSupport[]> {
  const districts = periods.flatMap((period) =>
    unitsBelow(reference, area, period).map((district) => ({ district, period })),
  );
  const communesOf = ({ district, period }: (typeof districts)[number]) =>
    areasOfLevel(reference, district, 'COMMUNE', dayOfArea(district, period.end));
  const communes = [...new Set(districts.flatMap(communesOf))];
  const needs = await readRecords(db, reference, 'need', { areas: communes, knownOn });
  const supports = await readRecords(db, reference, 'support', {
    areas: districts.map(({ district }) => district),
    knownOn,
  });
  const years = periods.map(yearOf);
  const where = { programme: [programme] };
  const capital = await readCapital(db, { areas: communes, years, by: [], where, knownOn });
  return districts.map((one): DistrictSupport => {
    const { district, period } = one;
    const own = communesOf(one).map((commune) => communeNeed(commune, period, needs, capital));
    const known = own.flatMap(({ remaining }) => remaining ?? []);
    const remaining = known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
    const decision = supports.find((row) => row.area.id === district.id && row.period === period.text);
    return {
      ...{ area: district, period, communes: own, remaining, decision },
      coverage: { reported: known.length, expected: own.length },
      outcome: decision
        ? provincialSupport({
            ...{ needDong: remaining, share: decision.share },
            ...{ fromInvestmentDong: decision.from_investment, fromOtherDong: decision.from_other },
          })
        : null,
    };
  });
}

function communeNeed(
  area: StoredArea,
  period: Period,
  needs: readonly StoredRecord<'need'>[],
  capital: CapitalSums,
): CommuneNeed {
  const own = needs.filter((row) => row.area.id === area.id && row.period === period.text);
  const criteria = own
    .map(({ criterion, amount }) => ({ criterion, amount }))
    .sort((a, b) => a.criterion - b.criterion);
  const need = own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0);
  const assigned = capital(area, yearOf(period))[0]?.measures.assigned ?? null;
  const remaining = need === null || assigned === null ? null : Math.max(0, need - assigned);
  return { area, criteria, need, assigned, remaining };
}
