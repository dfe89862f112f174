import type { Place } from '../geography/province.ts';
import { type Random, randomFor } from '../random.ts';

/** The form of movements of one list in a year, in the order of its columns. */
export interface Movement {
  readonly start: number;
  readonly escaped1: number;
  readonly escaped2: number;
  readonly otherDecrease: number;
  readonly fromOtherList: number;
  readonly added1: number;
  readonly added2: number;
  readonly otherIncrease: number;
  readonly end: number;
}

/** The review of a year in one piece, by the standard of 2022. */
export interface HouseholdYear {
  readonly year: number;
  readonly households: number;
  readonly poor: number;
  readonly nearPoor: number;
  /** Null in the first year by this standard, which has no year before it. */
  readonly movements: { readonly poor: Movement; readonly nearPoor: Movement } | null;
}

/** First year by the standard of 2022. */
export const FIRST_YEAR = 2021;
export const LAST_YEAR = 2025;

/** Rates at the end of 2021, as published for Lạng Sơn: 12,2% poor, 12,06% near-poor. */
const POOR_RATE = 0.122;
const NEAR_POOR_RATE = 0.1206;
/** What is left of a year before: the published rates 12,2 → 8,92 → 6,03 → 3,36 → 2,32% and 12,06 → 8,96 → 8 → 6,8%. */
const LEFT: Readonly<Record<number, readonly [poor: number, nearPoor: number]>> = {
  2022: [0.735, 0.86],
  2023: [0.68, 0.87],
  2024: [0.57, 0.89],
  2025: [0.69, 0.85],
};
const GROWTH = 1.004;

/** Households of a piece at the end of a year. */
export function householdsOf(place: Place, year: number): number {
  return Math.round(place.households * GROWTH ** (year - 2020));
}

/** The reviews of a piece, year by year. */
export function householdYears(seed: number, place: Place, meanHardship: number): readonly HouseholdYear[] {
  const random = randomFor(seed, 'households', place.id);
  const hardship = place.hardship / meanHardship;
  const households = householdsOf(place, FIRST_YEAR);
  const poor = Math.round(households * Math.min(0.62, POOR_RATE * hardship));
  const nearPoor = Math.round(households * Math.min(0.35, NEAR_POOR_RATE * (0.35 + 0.65 * hardship)));
  const years: HouseholdYear[] = [{ year: FIRST_YEAR, households, poor, nearPoor, movements: null }];
  for (let year = FIRST_YEAR + 1; year <= LAST_YEAR; year++)
    years.push(nextYear(random, place, years.at(-1) as HouseholdYear));
  return years;
}

function nextYear(random: Random, place: Place, before: HouseholdYear): HouseholdYear {
  const year = before.year + 1;
  const [poorLeft, nearPoorLeft] = LEFT[year] as readonly [number, number];
  const households = householdsOf(place, year);
  const some = (rate: number) => Math.floor(households * rate + random.next());
  const becamePoor = Math.min(before.nearPoor, Math.round(before.nearPoor * random.between(0.01, 0.04)));
  const [poor, becameNearPoor] = moved({
    start: before.poor,
    goal: Math.round(before.poor * poorLeft * random.between(0.85, 1.15)),
    fromOtherList: becamePoor,
    added: [some(0.0012), some(0.0006)],
    others: [Math.min(before.poor, random.whole(0, 1)), random.whole(0, 1)],
    toOtherList: (escaped) => Math.round(escaped * 0.6),
  });
  const [nearPoor] = moved({
    start: before.nearPoor,
    goal: Math.round(before.nearPoor * nearPoorLeft * random.between(0.9, 1.1)),
    fromOtherList: becameNearPoor,
    added: [some(0.002), some(0.0008)],
    others: [Math.min(before.nearPoor - becamePoor, random.whole(0, 1)), random.whole(0, 1)],
    toOtherList: () => becamePoor,
  });
  return { year, households, poor: poor.end, nearPoor: nearPoor.end, movements: { poor, nearPoor } };
}

interface MovementPlan {
  readonly start: number;
  /** Households there should be at the end, as nearly as the columns allow. */
  readonly goal: number;
  readonly fromOtherList: number;
  readonly added: readonly [number, number];
  readonly others: readonly [decrease: number, increase: number];
  /** How many of those that leave the list go to the other one. */
  readonly toOtherList: (escaped: number) => number;
}

/** A balanced form, and how many go to the other list: these are its first column of escape, the others its second. */
function moved(plan: MovementPlan): readonly [Movement, number] {
  const { start, goal, fromOtherList, added, others } = plan;
  const available = start - others[0];
  const wished = available + fromOtherList + added[0] + added[1] + others[1] - goal;
  const escaped = Math.min(available, Math.max(plan.toOtherList(0), wished));
  const toOther = Math.min(escaped, plan.toOtherList(escaped));
  const end = available - escaped + fromOtherList + added[0] + added[1] + others[1];
  return [
    {
      ...{ start, escaped1: toOther, escaped2: escaped - toOther, otherDecrease: others[0], fromOtherList },
      ...{ added1: added[0], added2: added[1], otherIncrease: others[1], end },
    },
    toOther,
  ];
}
