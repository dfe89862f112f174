import { CUSTOM, type Day, type Period, yearOf } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { areasInPeriod } from './areas-within.ts';
import { readCapital } from './capital.ts';
import { knownReleases } from './known.ts';
import type { Reference, StoredArea } from './reference.ts';
import { readSums } from './sums.ts';

/** A district as the pilot of Nghị quyết 111/2024/QH15 looks at it. */
export interface PilotDistrict {
  readonly area: StoredArea;
  /** Recurrent capital of the central budget, of all vintages; null is not reported. */
  readonly assigned: number | null;
  /** Assigned − disbursed − cancelled. */
  readonly left: number | null;
  /** Left of what was assigned; null while one is unknown or nothing is assigned. */
  readonly leftShare: number | null;
  /** Of what is left: capital for which nobody is eligible; null is not reported. */
  readonly withoutBeneficiaries: number | null;
  readonly withoutShare: number | null;
  readonly asOf: Day | null;
}

interface PilotQuestion {
  readonly area: StoredArea;
  readonly period: Period;
  readonly asOf?: Day | undefined;
  readonly knownOn?: Day | undefined;
}

/** Registered measure of capital that nobody is eligible for. */
const WITHOUT_BENEFICIARIES = 'capital-without-beneficiaries';

/** Districts by the recurrent capital for which nobody is eligible, then by what is left. It lists; an authority selects. */
export async function pilotDistricts(
  db: Kysely<Tables>,
  reference: Reference,
  { area, period, asOf, knownOn }: PilotQuestion,
): Promise<readonly PilotDistrict[]> {
  const districts = areasInPeriod(reference, area, 'DISTRICT', period);
  const year = yearOf(period);
  const where = { 'capital-type': ['recurrent'], 'funding-source': ['central'] };
  const capital = await readCapital(db, { areas: districts, years: [year], by: [], where, asOf, knownOn });
  const known = await knownReleases(
    db,
    { knownOn },
    districts.map(({ root }) => root),
  );
  const window = { years: [year, year] as const, cuts: ['0001-01-01', '9999-12-31'] as const };
  const filter = { where: { measure: [WITHOUT_BENEFICIARIES] }, by: [], asOf };
  const counted = await readSums(db, CUSTOM, districts, window, filter, known);
  return districts
    .map((district): PilotDistrict => {
      const [sum] = capital(district, year);
      const { assigned = null, disbursed = null, cancelled = null } = sum?.measures ?? {};
      const left = assigned === null || disbursed === null ? null : assigned - disbursed - (cancelled ?? 0);
      const withoutBeneficiaries = counted.at(district, year, ...window.cuts)[0]?.measures.dong ?? null;
      return {
        ...{ area: district, assigned, left, withoutBeneficiaries, asOf: sum?.asOfMax ?? null },
        ...{ leftShare: shareOf(left, assigned), withoutShare: shareOf(withoutBeneficiaries, left) },
      };
    })
    .sort(
      (a, b) =>
        (b.withoutBeneficiaries ?? -1) - (a.withoutBeneficiaries ?? -1) ||
        (b.left ?? -1) - (a.left ?? -1) ||
        (a.area.code < b.area.code ? -1 : 1),
    );
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}
