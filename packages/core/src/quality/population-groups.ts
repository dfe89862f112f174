import { exactSum } from '../unit/unit.ts';

/** Households of one list by population group, as the review's form has them. */
export interface GroupedHouseholds {
  readonly total: number;
  /** Groups that the form takes off the total one after the other. */
  readonly groups: Readonly<Record<string, number>>;
  /** What is left over (khác). */
  readonly other: number;
}

/** What the groups come to, beside the total. */
export interface GroupCheck {
  /** Groups that have more households than there are. */
  readonly tooLarge: readonly string[];
  /** Stated rest minus total less the groups; 0 when the form's 5=1-2-3-4 holds. */
  readonly difference: number;
}

/**
 * Checks the groups of a form against its total: none is larger, and other = total − Σ groups.
 *
 * A group that overlaps others, such as poor districts, is no column of this form: each question takes one group with
 * the households of that group as its base.
 *
 * @example checkGroups({ total: 100, groups: { 'ethnic-minority': 80, 'no-labour': 12 }, other: 8 }) // { tooLarge: [], difference: 0 }
 */
export function checkGroups({ total, groups, other }: GroupedHouseholds): GroupCheck {
  return {
    tooLarge: Object.keys(groups).filter((id) => (groups[id] as number) > total),
    difference: other - (total - exactSum(Object.values(groups))),
  };
}
