import type { AreaKey } from '../area/area.ts';
import type { Day } from '../time/day.ts';
import { requireThat } from '../unit/require-that.ts';
import type { RuralRule } from './rural-rule.ts';

/** đạt · cơ bản đạt · chưa đạt. */
export type CriterionState = 'met' | 'basically-met' | 'not-met';

/** What was found of the criteria of a commune on a day. It is not its recognition: a recognised commune can lose one. */
export interface Assessment {
  readonly area: AreaKey;
  /** Id of the standard whose set of criteria was assessed. */
  readonly standard: string;
  readonly asOf: Day;
  /** State by number of the criterion; null or absent is blank, which is not "not met". */
  readonly criteria: Readonly<Record<number, CriterionState | null>>;
}

/** Criteria of an assessment by state. */
export interface CriteriaCounts {
  /** Only these count as met in national figures. */
  readonly met: number;
  readonly basicallyMet: number;
  readonly notMet: number;
  readonly blank: number;
}

/**
 * Counts the criteria of an assessment by state.
 *
 * @throws RangeError for an assessment by another set, or a criterion that the set does not have
 * @example countCriteria({ area: '1', standard: 'ntm-2026', asOf: '2026-12-31', criteria: { 1: 'met', 2: 'basically-met', 3: null } }, findRuralRule('ntm-2026')) // { met: 1, basicallyMet: 1, notMet: 0, blank: 8 }
 */
export function countCriteria(assessment: Assessment, rule: RuralRule): CriteriaCounts {
  const states = statesOf(assessment, rule);
  const count = (state: CriterionState | null) => states.filter((known) => known === state).length;
  return {
    met: count('met'),
    basicallyMet: count('basically-met'),
    notMet: count('not-met'),
    blank: count(null),
  };
}

/** The state of every criterion of the set, in its order. */
function statesOf({ standard, criteria }: Assessment, rule: RuralRule): readonly (CriterionState | null)[] {
  requireThat('countCriteria', standard === rule.standard, `an assessment by ${rule.standard}`, standard);
  const numbers = rule.criteria.map(({ number }) => number);
  const unknown = Object.keys(criteria).find((number) => !numbers.includes(Number(number)));
  requireThat('countCriteria', unknown === undefined, `criteria of ${rule.standard}`, unknown);
  return numbers.map((number) => criteria[number] ?? null);
}
