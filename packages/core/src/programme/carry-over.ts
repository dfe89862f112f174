import { exactSum } from '../unit/unit.ts';

/** What is known of a line of one vintage at the end of a budget year, whole đồng. */
export interface ClosingLine {
  readonly assigned: number | null;
  readonly disbursed: number | null;
  readonly cancelled: number | null;
}

/** The three states of a balance carried out: computed by the office, confirmed by the Treasury, booked. */
export type CarryOverState = 'computed' | 'confirmed' | 'booked';

/** A balance in each state, whole đồng; null while it has not got there. */
export type CarryOverBalance = Readonly<Record<CarryOverState, number | null>>;

/** Two amounts that should be one. */
export interface CarryOverGap {
  readonly from: CarryOverState;
  readonly to: CarryOverState | 'carried-in';
  /** Later minus earlier amount, đồng; never 0. */
  readonly dong: number;
}

/** A balance carried out beside what was carried into the next year. */
export interface CarryOverTie {
  /** The furthest state that has an amount; null when there is none. */
  readonly state: CarryOverState | null;
  readonly amount: number | null;
  readonly gaps: readonly CarryOverGap[];
  /** True when out and in are one amount; null while one of them is unknown. */
  readonly isTied: boolean | null;
}

const STATES: readonly CarryOverState[] = ['computed', 'confirmed', 'booked'];

/**
 * What may be carried into the next year: assigned − disbursed − cancelled.
 *
 * @returns whole đồng; null while a part is unknown; negative when more was disbursed than assigned, which is a finding
 * @example carryOut({ assigned: 100, disbursed: 61, cancelled: 4 }) // 35
 */
export function carryOut({ assigned, disbursed, cancelled }: ClosingLine): number | null {
  if (assigned === null || disbursed === null || cancelled === null) return null;
  return exactSum([assigned, -disbursed, -cancelled]);
}

/**
 * Ties what a year carries out to what the next one carries in, through its three states.
 *
 * Each state is set against the one before it, and the furthest one against what was carried in.
 *
 * @param carriedIn opening balance of the same component, source, capital type and vintage in the next year
 * @example tieCarryOver({ computed: 35, confirmed: 34, booked: null }, 34).gaps // [{ from: 'computed', to: 'confirmed', dong: -1 }]
 */
export function tieCarryOver(balance: CarryOverBalance, carriedIn: number | null): CarryOverTie {
  const reached = STATES.flatMap((state) => {
    const amount = balance[state];
    return amount === null ? [] : [{ state, amount }];
  });
  const last = reached.at(-1);
  const steps = [
    ...reached,
    ...(carriedIn === null ? [] : [{ state: 'carried-in' as const, amount: carriedIn }]),
  ];
  const gaps = reached.flatMap(({ state, amount }, i) => {
    const next = steps[i + 1];
    return next && next.amount !== amount
      ? [{ from: state, to: next.state, dong: next.amount - amount }]
      : [];
  });
  return {
    state: last?.state ?? null,
    amount: last?.amount ?? null,
    gaps,
    isTied: last && carriedIn !== null ? last.amount === carriedIn : null,
  };
}
