import type { Day } from '@tiendo/core';
import { type Random, randomFor } from '../random.ts';
import { ASSIGNED_FROM, adjustedFrom, type BudgetLine } from './budget-line.ts';
import { cutsOf } from './cuts.ts';
import { ordinaryRate, spentBy } from './pace.ts';

const THOUSAND = 1000;
/** Below this a balance is cancelled and not carried over. */
const LEAST_CARRIED = 120_000_000;
/** Money may be carried over twice. */
const TIMES = 2;
/** Last budget year. */
const LAST_YEAR = 2026;

/** Where a line stands at a cut, whole đồng, cumulative within the budget year. */
export interface Standing {
  readonly line: BudgetLine;
  readonly year: number;
  readonly cut: Day;
  readonly assigned: number;
  readonly allocated: number;
  readonly disbursed: number;
  readonly advances: number;
  readonly cancelled: number;
}

/** Follows a line through the year of its plan and those into which its balance is carried. */
export function spend(seed: number, line: BudgetLine, last: Day): readonly Standing[] {
  const random = randomFor(seed, 'spend', line.id);
  const standings: Standing[] = [];
  let carried: number | null = null;
  for (let year = line.vintage; year <= Math.min(line.vintage + TIMES, LAST_YEAR); year++) {
    const ofYear = spendYear(random, line, year, carried);
    standings.push(...ofYear.filter(({ cut }) => cut <= last));
    const { assigned, disbursed, cancelled } = ofYear.at(-1) as Standing;
    carried = assigned - disbursed - cancelled;
    if (carried === 0) break;
  }
  return standings;
}

/** One budget year of a line, up to the end of January after it. */
function spendYear(
  random: Random,
  line: BudgetLine,
  year: number,
  carried: number | null,
): readonly Standing[] {
  const { capitalType, vintage, effort } = line;
  const ordinary = ordinaryRate(capitalType, vintage, year);
  const isIdle = random.chance(capitalType === 'recurrent' ? 0.06 : 0.02);
  const rate = isIdle
    ? 0
    : Math.min(1, Math.max(0, ordinary + effort * (1.2 - ordinary) + 0.05 * random.normal()));
  const bend = random.between(0.55, 1.15);
  const advanced = capitalType === 'investment' ? random.between(0, 0.35) : 0;
  const late = random.chance(0.2) ? random.between(0.7, 0.95) : 1;
  const given = random.chance(0.12) ? random.between(0.05, 0.3) : 0;
  const final = carried ?? line.adjusted;
  const isLast = year === vintage + TIMES;
  return cutsOf(year)
    .filter(({ cut, month }) => (carried === null ? cut >= (ASSIGNED_FROM[vintage] as Day) : month > 1))
    .map(({ cut, month }): Standing => {
      const assigned = carried ?? (cut < adjustedFrom(vintage) ? line.assigned : line.adjusted);
      const share = spentBy(capitalType, carried !== null, month) ** bend;
      const disbursed = Math.min(assigned, thousands(final * rate * share));
      const allocated = carried === null && month < 7 ? thousands(assigned * late) : assigned;
      const advances = thousands(disbursed * advanced * (1 - 0.8 * share));
      const cancelled = month < 13 ? 0 : cancelledOf(assigned - disbursed, given, isLast);
      return { line, year, cut, assigned, allocated, disbursed, advances, cancelled };
    });
}

/** What is given back when the books close: a part sometimes, small rests, and all that may not be carried further. */
function cancelledOf(balance: number, given: number, isLast: boolean): number {
  if (isLast || balance < LEAST_CARRIED) return balance;
  const part = thousands(balance * given);
  return balance - part < LEAST_CARRIED ? balance : part;
}

function thousands(dong: number): number {
  return Math.floor(dong / THOUSAND) * THOUSAND;
}
