import { exactSum } from '../unit/unit.ts';

/** A plan of several years and what was given of it, year by year, whole đồng. */
export interface MediumTermPlan {
  readonly plannedDong: number | null;
  /** Assigned by year; null is not known yet. */
  readonly givenDong: Readonly<Record<number, number | null>>;
}

/** How far a plan has been given. */
export interface PlanProgress {
  /** Given in all years that are known. */
  readonly givenDong: number;
  /** Planned minus given; negative when more was given than planned, which is a finding. Null without a plan. */
  readonly leftDong: number | null;
  /** Years without a figure: given is at least so much, left at most. */
  readonly unknownYears: readonly number[];
}

/**
 * What was given of a medium-term plan and what is left: left = planned − Σ given.
 *
 * @example planProgress({ plannedDong: 100, givenDong: { 2021: 20, 2022: 35, 2023: null } }) // { givenDong: 55, leftDong: 45, unknownYears: [2023] }
 */
export function planProgress({ plannedDong, givenDong }: MediumTermPlan): PlanProgress {
  const years = Object.keys(givenDong).map(Number);
  const given = exactSum(years.flatMap((year) => givenDong[year] ?? []));
  return {
    givenDong: given,
    leftDong: plannedDong === null ? null : plannedDong - given,
    unknownYears: years.filter((year) => givenDong[year] === null),
  };
}
