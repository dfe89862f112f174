import { type Finished, finish } from '../aggregate/finish.ts';
import { counterpartRate } from '../indicator/capital.ts';
import {
  type CounterpartCase,
  type CounterpartRule,
  findCounterpartRule,
} from '../programme/counterpart-rule.ts';
import { amountToReach } from './amount-to-reach.ts';

/** A counterpart beside its minimum. */
export interface CounterpartOutcome {
  /** Local over central capital assigned. */
  readonly ratio: Finished;
  /** The rule that applies; null where none is known. */
  readonly rule: CounterpartRule | null;
  /** True for an area that the rule leaves out: it owes nothing, and no shortfall is given. */
  readonly isExempt: boolean;
  /** What is missing to the minimum, whole đồng rounded up; null without a rule, for an exempt area, and while a part is unknown. */
  readonly shortfallDong: number | null;
}

/**
 * The counterpart of an area and payer tier beside the minimum of the rule table.
 *
 * ratio = local / central; shortfall = ⌈max(0, minRatio × central − local)⌉
 *
 * @param assigned capital assigned for the same programme, capital type and year, whole đồng; null is not reported
 * @throws RangeError for two rules of equal standing
 * @example counterpartOutcome([], { programme: 'NTM', payer: 'district', capitalType: 'investment', area: '187@1900-01-01', day: '2024-06-30' }, { central: 600, local: 90 }).ratio.value // 0.15
 */
export function counterpartOutcome(
  rules: readonly CounterpartRule[],
  asked: CounterpartCase,
  { central, local }: { readonly central: number | null; readonly local: number | null },
): CounterpartOutcome {
  const rule = findCounterpartRule(rules, asked) ?? null;
  const isExempt = rule?.exempt.includes(asked.area) ?? false;
  const isJudged = rule !== null && !isExempt && central !== null && local !== null;
  return {
    ratio: finish(counterpartRate, local, central),
    rule,
    isExempt,
    shortfallDong: isJudged ? shortfall(rule.minRatio, central, local) : null,
  };
}

/** Without central capital nothing has to stand beside it. */
function shortfall(minRatio: number, central: number, local: number): number {
  return central === 0 ? 0 : amountToReach(local, central, minRatio, 'more');
}
