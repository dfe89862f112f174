import type { DemoFile } from './files/demo-file.ts';
import { type Part, sumRows } from './files/sum-rows.ts';
import { communesOn, type Place, type Province } from './geography/province.ts';
import { randomFor } from './random.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
/** How much of a year's certificates is issued by the end of each month. */
const ISSUED = [0.02, 0.04, 0.09, 0.16, 0.25, 0.34, 0.43, 0.53, 0.63, 0.74, 0.85, 1];

/** What a province counts beside the national forms; certificates month by month, the rest at the end of the year. */
export function customFiles(seed: number, province: Province): readonly DemoFile[] {
  return YEARS.map((year) => {
    const cuts = cutsOf(year);
    const parts = cuts.flatMap((cut) => {
      const communes = communesOn(province, cut);
      return province.places.flatMap((place) =>
        counted(seed, place, year, cut).map(([measure, count]): Part => {
          const area = communes.get(place)?.code as string;
          return { at: { area, year, cut, as_of: cut, measure }, measures: { count } };
        }),
      );
    });
    return {
      ...{ dataset: 'custom', file: `custom-${province.code}-${year}.csv` },
      publishedOn: year === 2026 ? '2026-11-20' : `${year + 1}-01-25`,
      rows: [
        ...sumRows(parts),
        ...sumRows(incomes(seed, province, year, cuts.at(-1) as string)),
        ...(year === 2024 ? sumRows(withoutBeneficiaries(seed, province)) : []),
      ].map((row) => ({ ...row, status: 'ACTUAL' })),
    };
  });
}

/** Every month of 2024, else the end of the year; of 2026 until October. */
function cutsOf(year: number): readonly string[] {
  if (year === 2026) return ['2026-10-31'];
  const months = Array.from({ length: 12 }, (_, i) =>
    new Date(Date.UTC(year, i + 1, 0)).toISOString().slice(0, 10),
  );
  return year === 2024 ? months : months.slice(-1);
}

function counted(
  seed: number,
  place: Place,
  year: number,
  cut: string,
): readonly (readonly [string, number])[] {
  const random = randomFor(seed, 'custom', place.id, year);
  const due = Math.round(place.households * random.between(0.04, 0.09));
  const share = ISSUED[Number(cut.slice(5, 7)) - 1] as number;
  const certificates = [
    ['land-use-certificates-due', due],
    ['land-use-certificates-issued', Math.floor(due * random.between(0.6, 1) * share)],
  ] as const;
  if (year === 2024 && !cut.endsWith('12-31')) return certificates;
  const sites = random.whole(0, 3);
  const schools = random.whole(1, 2);
  return [
    ...certificates,
    ['sites-to-clear', sites],
    ['sites-cleared', Math.min(sites, random.whole(0, 3))],
    ['trained-workers', random.whole(4, 22)],
    ['workers-abroad', random.chance(0.4) ? random.whole(1, 3) : 0],
    ['schools', schools],
    ['schools-at-standard', Math.min(schools, random.whole(0, 2))],
    ['production-models', random.chance(0.15) ? 1 : 0],
    ['legal-education-sessions', random.whole(0, 3)],
    ['literacy-learners', place.zone >= 2 ? random.whole(0, 12) : 0],
  ];
}

/** Income and members of the households asked, more from year to year and less where it is poorer. */
function incomes(seed: number, province: Province, year: number, cut: string): readonly Part[] {
  const communes = communesOn(province, cut);
  return province.places.flatMap((place) => {
    const random = randomFor(seed, 'income', place.id, year);
    const at = { area: communes.get(place)?.code as string, year, cut, as_of: cut };
    const members = Math.round(place.households * random.between(3.6, 4.4));
    const perHead = ((24 + 3 * (year - 2022)) * 1_000_000) / Math.sqrt(place.hardship);
    return [
      { at: { ...at, measure: 'household-income' }, measures: { dong: Math.round(members * perHead) } },
      { at: { ...at, measure: 'household-members' }, measures: { count: members } },
    ];
  });
}

/** Recurrent capital of 2024 for which some communes have nobody left who is eligible. */
function withoutBeneficiaries(seed: number, province: Province): readonly Part[] {
  const cut = '2024-12-31';
  const communes = communesOn(province, cut);
  return province.places.flatMap((place) => {
    const random = randomFor(seed, 'no beneficiaries', place.id);
    if (!random.chance(0.2)) return [];
    const area = communes.get(place)?.code as string;
    const dong = random.whole(20, 240) * 1_000_000;
    return [
      {
        at: { area, year: 2024, cut, as_of: cut, measure: 'capital-without-beneficiaries' },
        measures: { dong },
      },
    ];
  });
}
