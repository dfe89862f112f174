import type { DemoFile, Row } from '../files/demo-file.ts';
import { type Part, sumRows } from '../files/sum-rows.ts';
import { communesOn, type Place, type Province } from '../geography/province.ts';
import { randomFor } from '../random.ts';
import { deprived, type List } from './deprivations.ts';
import {
  FIRST_YEAR,
  type HouseholdYear,
  householdsOf,
  householdYears,
  LAST_YEAR,
  type Movement,
} from './household-year.ts';
import { ethnicHouseholds, GROUPS, groupsOf } from './population-groups.ts';

/** Rates by the standard of 2016, under which fewer were poor; the year 2021 was reviewed by both. */
const OLD_RATES: Readonly<Record<number, readonly [poor: number, nearPoor: number]>> = {
  2020: [0.087, 0.099],
  2021: [0.065, 0.094],
};

/** The households of every piece of a province, year by year. */
export type Review = ReadonlyMap<Place, readonly HouseholdYear[]>;

/** Reviews every piece of a province. */
export function reviewOf(seed: number, { places }: Province): Review {
  const households = places.reduce((sum, place) => sum + place.households, 0);
  const mean = places.reduce((sum, place) => sum + place.households * place.hardship, 0) / households;
  return new Map(places.map((place) => [place, householdYears(seed, place, mean)]));
}

/** Reviews, movements and deprivations, one file a year and kind; of a province that reports as a whole its own totals. */
export function povertyFiles(
  seed: number,
  province: Province,
  review: Review,
  isWhole: boolean,
): readonly DemoFile[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const codeOn = (year: number) => {
    const communes = communesOn(province, `${year}-12-31`);
    return (place: Place) => (isWhole ? province.code : (communes.get(place)?.code as string));
  };
  const file = (dataset: string, year: number, parts: readonly Part[]): DemoFile => ({
    dataset,
    file: `${dataset}-${isWhole ? 'others' : province.code}-${year}.csv`,
    publishedOn: `${year + 1}-01-20`,
    rows: sumRows(parts).map((row) => ({ ...row, status: 'ACTUAL' })),
  });
  const of = (year: number) => [...review].map(([place, found]) => ({ place, found: yearOf(found, year) }));
  return [2020, ...years].flatMap((year) => {
    const code = codeOn(year);
    const old = [...review.keys()].flatMap((place) => oldReview(place, year, code(place)));
    const ofYear = year < FIRST_YEAR ? [] : of(year);
    const own = ofYear.flatMap(({ place, found }) => newReview(seed, place, found, code(place)));
    const moves = isWhole ? [] : ofYear.flatMap(({ place, found }) => movementParts(found, code(place)));
    const lacks =
      isWhole || year === FIRST_YEAR
        ? []
        : ofYear.flatMap(({ place, found }) => lackParts(seed, place, found, code(place)));
    return [
      file('poverty', year, [...old, ...own]),
      ...(moves.length > 0 ? [file('movements', year, moves)] : []),
      ...(lacks.length > 0 ? [file('deprivation', year, lacks)] : []),
    ];
  });
}

function yearOf(years: readonly HouseholdYear[], year: number): HouseholdYear {
  return years[year - FIRST_YEAR] as HouseholdYear;
}

function atEnd(area: string, year: number, line: Row): Row {
  return { area, year, cut: `${year}-12-31`, as_of: `${year}-12-31`, ...line };
}

function oldReview(place: Place, year: number, area: string): readonly Part[] {
  const rates = OLD_RATES[year];
  if (!rates) return [];
  const households = householdsOf(place, year);
  const [poor, nearPoor] = rates.map((rate) =>
    Math.round(households * Math.min(0.4, rate * place.hardship)),
  ) as [number, number];
  return [
    {
      at: atEnd(area, year, { standard: 'poverty-2016', method: 'review', population_group: '' }),
      measures: { households, poor_households: poor, near_poor_households: nearPoor },
    },
  ];
}

function newReview(
  seed: number,

  place: Place,
  { year, households, poor, nearPoor }: HouseholdYear,
  area: string,
): readonly Part[] {
  const line = { standard: 'poverty-2022', method: 'review' };
  const random = randomFor(seed, 'groups', place.id, year);
  const ethnic = ethnicHouseholds(place, households);
  const poorBy = groupsOf(random, place, poor, ethnic);
  const nearPoorBy = groupsOf(random, place, nearPoor, ethnic - poorBy['ethnic-minority']);
  return [
    {
      at: atEnd(area, year, { ...line, population_group: '' }),
      measures: { households, poor_households: poor, near_poor_households: nearPoor },
    },
    ...GROUPS.map((group) => ({
      at: atEnd(area, year, { ...line, population_group: group }),
      measures: {
        ...(group === 'ethnic-minority' && { households: ethnic }),
        ...{ poor_households: poorBy[group], near_poor_households: nearPoorBy[group] },
      },
    })),
  ];
}

function movementParts({ year, movements }: HouseholdYear, area: string): readonly Part[] {
  if (!movements) return [];
  const part = (list: List, moved: Movement): Part => ({
    at: atEnd(area, year, { standard: 'poverty-2022', list, population_group: '' }),
    measures: {
      ...{ households_at_start: moved.start, escaped_1: moved.escaped1, escaped_2: moved.escaped2 },
      ...{ other_decrease: moved.otherDecrease, from_other_list: moved.fromOtherList },
      ...{ added_1: moved.added1, added_2: moved.added2, other_increase: moved.otherIncrease },
      households_at_end: moved.end,
    },
  });
  return [part('poor-households', movements.poor), part('near-poor-households', movements.nearPoor)];
}

function lackParts(
  seed: number,
  place: Place,
  { year, poor, nearPoor }: HouseholdYear,
  area: string,
): readonly Part[] {
  const sheet = (list: List, listed: number) =>
    Object.entries(deprived(seed, place, year, list, listed)).map(([deprivation, count]) => ({
      at: atEnd(area, year, { standard: 'poverty-2022', list, deprivation, population_group: '' }),
      measures: { listed_households: listed, deprived_households: count },
    }));
  return [...sheet('poor-households', poor), ...sheet('near-poor-households', nearPoor)];
}
