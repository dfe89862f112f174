import { requireThat } from '../unit/require-that.ts';
import type { SumRule } from './figure-table.ts';
import { countCell, type Finding } from './finding.ts';
import { reconcile } from './reconcile.ts';

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

/**
 * Checks that the movements of a year lead from its start to its end.
 *
 * end = start − escaped − other decrease + from the other list + added + other increase (the form's 9=1-2-3-4+5+6+7+8)
 *
 * @param movements whole numbers of households, each 0 or more
 * @returns a finding at `end`, its cells named as the fields are (`escaped.0`); none for a form that balances
 * @throws RangeError for a number that is negative or not whole
 * @example checkMovements({ start: 100, escaped: [20, 5], otherDecrease: 1, fromOtherList: 3, added: [4, 2], otherIncrease: 0, end: 84 }).map(({ found, expected }) => [found, expected]) // [[84, 83]]
 */
export function checkMovements(movements: HouseholdMovements): readonly Finding[] {
  const counts = Object.entries(movements).flatMap(([field, value]: readonly [string, Count]) =>
    typeof value === 'number'
      ? [countCell(field, value)]
      : value.map((count, column) => countCell(`${field}.${column}`, count)),
  );
  for (const { value } of counts)
    requireThat(
      'checkMovements',
      Number.isInteger(value) && Number(value) >= 0,
      'whole numbers of 0 or more',
      value,
    );
  return reconcile({ cells: counts, rules: [BALANCE] });
}

type Count = number | readonly number[];

const BALANCE: SumRule = {
  kind: 'TOTAL',
  total: 'end',
  parts: ['start', 'fromOtherList', 'added.0', 'added.1', 'otherIncrease'],
  less: ['escaped.0', 'escaped.1', 'otherDecrease'],
};
