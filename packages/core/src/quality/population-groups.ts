import { countCell, type Finding } from './finding.ts';
import { checkAvailable } from './more-than-available.ts';
import { reconcile } from './reconcile.ts';

/** Households of one list by population group, as the review's form has them. */
export interface GroupedHouseholds {
  readonly total: number;
  /** Groups that the form takes off the total one after the other. */
  readonly groups: Readonly<Record<string, number>>;
  /** What is left over (khác). */
  readonly other: number;
}

/**
 * Checks the groups of a form against its total: none is larger, and other = total − Σ groups (the form's 5=1-2-3-4).
 *
 * A group that overlaps others, such as poor districts, is no column of this form: each question takes one group with
 * the households of that group as its base.
 *
 * @returns findings at `total`, `other` and the groups; none for a form that fits
 * @example checkGroups({ total: 100, groups: { 'ethnic-minority': 80, 'no-labour': 12 }, other: 9 }).map(({ found, expected }) => [found, expected]) // [[9, 8]]
 */
export function checkGroups({ total, groups, other }: GroupedHouseholds): readonly Finding[] {
  const all = countCell('total', total);
  const counts = Object.entries(groups).map(([id, count]) => countCell(id, count));
  return [
    ...counts.flatMap((count) => checkAvailable(count, all)),
    ...reconcile({
      cells: [all, ...counts, countCell('other', other)],
      rules: [{ kind: 'TOTAL', total: 'other', parts: ['total'], less: Object.keys(groups) }],
    }),
  ];
}
