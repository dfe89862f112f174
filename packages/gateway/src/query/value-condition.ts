import { argumentError } from '../errors.ts';
import { type ChangeOf, type NumberField, readField } from './value-field.ts';
import type { ValueCell } from './values.ts';

/** What a number of the answer must satisfy: every bound that is given, or to be missing or not. */
export interface ValueCondition {
  readonly field: NumberField;
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly above?: number | null | undefined;
  readonly below?: number | null | undefined;
  readonly equals?: number | null | undefined;
  /** True keeps what the bounds can say nothing of. */
  readonly missing?: boolean | null | undefined;
  /** True turns the bounds round; a missing number satisfies neither them nor their contrary. */
  readonly not?: boolean | null | undefined;
}

/** How each bound is met. */
const BOUNDS = {
  atLeast: (value: number, bound: number) => value >= bound,
  atMost: (value: number, bound: number) => value <= bound,
  above: (value: number, bound: number) => value > bound,
  below: (value: number, bound: number) => value < bound,
  equals: (value: number, bound: number) => value === bound,
} as const;

export const BOUND_NAMES = Object.keys(BOUNDS) as readonly (keyof typeof BOUNDS)[];

/** True where a value satisfies every condition; one on a missing number is neither true nor false. */
export function satisfies(
  cell: ValueCell,
  conditions: readonly ValueCondition[],
  changeOf: ChangeOf,
): boolean {
  return conditions.every(
    (condition) => holds(condition, readField(cell, condition.field, changeOf)) === true,
  );
}

/** Whether a number satisfies a condition; null where it is missing and the condition sets bounds to it. */
export function holds(condition: ValueCondition, value: number | string | null): boolean | null {
  if (typeof condition.missing === 'boolean') return (value === null) === condition.missing;
  if (typeof value !== 'number') return null;
  const isWithin = BOUND_NAMES.every((name) => {
    const bound = condition[name];
    return typeof bound !== 'number' || BOUNDS[name](value, bound);
  });
  return isWithin !== (condition.not ?? false);
}

/**
 * Conditions that say something.
 *
 * @throws GraphQLError for one without a bound, or with one beside `missing`
 */
export function requireConditions(conditions: readonly ValueCondition[]): readonly ValueCondition[] {
  for (const condition of conditions) {
    const isBound = BOUND_NAMES.some((name) => typeof condition[name] === 'number');
    const asksMissing = typeof condition.missing === 'boolean';
    if (isBound === asksMissing || (asksMissing && condition.not))
      throw argumentError(
        'BAD_REQUEST',
        'values',
        'having',
        'conditions with bounds, such as { field: VALUE, atLeast: 0.5 }, or { field: VALUE, missing: true }',
        condition,
      );
  }
  return conditions;
}
