import { exactSum } from '../unit/unit.ts';

/** The form of movements of poor (or near-poor) households of an area and year, column by column. */
export interface HouseholdMovements {
  /** Households at the start of the year. */
  readonly start: number;
  /** Those that escaped, in the two columns of the form. */
  readonly escaped: readonly [number, number];
  readonly otherDecrease: number;
  /** From the other list: near-poor that became poor, on the other form poor that became near-poor. */
  readonly fromOtherList: number;
  /** Added ones, in the two columns of the form: new, and relapsed. */
  readonly added: readonly [number, number];
  readonly otherIncrease: number;
  /** Households at the end of the year, as reported. */
  readonly end: number;
}

/** What the movements come to, beside what was reported. */
export interface MovementCheck {
  /** The end that the movements lead to. */
  readonly expected: number;
  /** Reported minus expected; 0 when the form balances. */
  readonly difference: number;
}

/**
 * Checks that the movements of a year lead from its start to its end.
 *
 * end = start − escaped − other decrease + from the other list + added + other increase (the form's 9=1-2-3-4+5+6+7+8)
 *
 * @param movements whole numbers of households, each 0 or more
 * @throws RangeError for a number that is negative or not whole
 * @example checkMovements({ start: 100, escaped: [20, 5], otherDecrease: 1, fromOtherList: 3, added: [4, 2], otherIncrease: 0, end: 84 }) // { expected: 83, difference: 1 }
 */
export function checkMovements(movements: HouseholdMovements): MovementCheck {
  const { start, escaped, otherDecrease, fromOtherList, added, otherIncrease, end } = movements;
  const increases = [start, fromOtherList, ...added, otherIncrease];
  const decreases = [...escaped, otherDecrease];
  const wrong = [...increases, ...decreases, end].find((count) => !(Number.isInteger(count) && count >= 0));
  if (wrong !== undefined)
    throw new RangeError(`checkMovements requires whole numbers of 0 or more, got ${wrong}`);
  const expected = exactSum(increases) - exactSum(decreases);
  return { expected, difference: end - expected };
}
