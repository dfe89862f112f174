import { disbursementRate } from '../indicator/capital.ts';
import { exactSum } from '../unit/unit.ts';
import { finish } from './finish.ts';
import type { BaseRate } from './rates-by-base.ts';
import type { Sum } from './sum.ts';

/** A plan that is stated beside the lines, such as the one assigned by the Prime Minister. */
export interface StatedPlan {
  /** `pm-plan`, `total-plan` or a base of the caller's. */
  readonly base: string;
  readonly planDong: number | null;
  /** Disbursed of that very plan, as stated. */
  readonly disbursedDong: number | null;
}

type Line = Pick<Sum, 'scope' | 'measures'>;

/**
 * The disbursement rate of a budget year over each denominator that is in use, side by side: Σ disbursed / Σ plan.
 *
 * `pooled` takes every vintage, `current-plan` the year's own, `carry-over` the earlier ones; `allocated` sets all that
 * was disbursed against what was allocated in detail. The two by vintage need it on every line.
 *
 * @param lines sums of one area, year and cut-off by vintage
 * @returns in this order, then the stated plans; each with its parts, or the reason why there is none
 * @example disbursementRates([{ scope: { vintage: '2024' }, measures: { assigned: 80, disbursed: 40 } }, { scope: { vintage: '2023' }, measures: { assigned: 20, disbursed: 19 } }], 2024).map(({ base, value }) => [base, value]) // [['pooled', 0.59], ['current-plan', 0.5], ['carry-over', 0.95], ['allocated', null]]
 */
export function disbursementRates(
  lines: readonly Line[],
  year: number,
  stated: readonly StatedPlan[] = [],
): readonly BaseRate[] {
  const isDated = lines.every(({ scope }) => scope.vintage);
  const current = lines.filter(({ scope }) => Number(scope.vintage) === year);
  const earlier = lines.filter(({ scope }) => Number(scope.vintage) < year);
  return [
    rateOf('pooled', lines, 'assigned'),
    isDated ? rateOf('current-plan', current, 'assigned') : undated('current-plan'),
    isDated ? rateOf('carry-over', earlier, 'assigned') : undated('carry-over'),
    rateOf('allocated', lines, 'allocated'),
    ...stated.map(({ base, planDong, disbursedDong }) => rate(base, disbursedDong, planDong)),
  ];
}

function rateOf(base: string, lines: readonly Line[], plan: 'assigned' | 'allocated'): BaseRate {
  return rate(base, sumOf(lines, 'disbursed'), sumOf(lines, plan));
}

function rate(base: string, numerator: number | null, denominator: number | null): BaseRate {
  return { base, numerator, denominator, ...finish(disbursementRate, numerator, denominator) };
}

/** Without its vintage a line cannot be told to belong to the year or to an earlier one. */
function undated(base: string): BaseRate {
  return { base, numerator: null, denominator: null, value: null, missing: 'NOT_STATED' };
}

/** Known only when every line reports it: a rate of half the lines is not the rate of the plan. */
function sumOf(lines: readonly Line[], measure: string): number | null {
  const known = lines.flatMap(({ measures }) => measures[measure] ?? []);
  return known.length === lines.length && known.length > 0 ? exactSum(known) : null;
}
