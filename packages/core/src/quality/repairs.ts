import { requireThat } from '../unit/require-that.ts';
import { roundTo } from '../unit/unit.ts';
import type { FigureCell } from './finding.ts';

/** How a number is mistyped: two digits swapped, one digit wrong, a unit a thousand times too large or small. */
export type Repair = 'TRANSPOSED' | 'ONE_DIGIT' | 'THOUSANDFOLD';

/** A number that a cell may have been meant to hold. */
export interface RepairedValue {
  readonly value: number;
  /** That of the cell; in another unit also its last digit is another. */
  readonly precision: number | null;
  readonly repair: Repair;
}

/**
 * Every number that is one slip away from the one in a cell: any two of its printed digits swapped, one digit replaced
 * (a digit in front may have been lost or added), 1,000 times as much or as little.
 *
 * @returns each number once, swapped digits first; none for a cell without a value
 * @throws RangeError for a number below 0, or one without precision that is not whole
 * @example repairsOf(countCell('a', 12)).slice(0, 3).map(({ value }) => value) // [102, 210, 21]
 */
export function repairsOf({ value, precision }: FigureCell): readonly RepairedValue[] {
  if (value === null) return [];
  const step = precision ?? 1;
  const steps = precision === null ? value : Math.round(value / precision);
  requireThat('repairsOf', Number.isInteger(steps) && steps >= 0, 'a printed number of 0 or more', value);
  const digits = `0${steps}`;
  const made = new Map<number, RepairedValue>([[value, { value, precision, repair: 'ONE_DIGIT' }]]);
  const add = (candidate: number, of: number | null, repair: Repair) => {
    if (!made.has(candidate)) made.set(candidate, { value: candidate, precision: of, repair });
  };
  for (const text of swaps(digits)) add(roundTo(Number(text) * step, step), precision, 'TRANSPOSED');
  for (const text of replacements(digits)) add(roundTo(Number(text) * step, step), precision, 'ONE_DIGIT');
  add(value * 1000, precision && precision * 1000, 'THOUSANDFOLD');
  if (precision !== null || value % 1000 === 0)
    add(value / 1000, precision && precision / 1000, 'THOUSANDFOLD');
  return [...made.values()].slice(1);
}

function swaps(digits: string): readonly string[] {
  return [...digits].flatMap((first, i) =>
    [...digits.slice(i + 1)].map((second, j) => withDigit(withDigit(digits, i, second), i + 1 + j, first)),
  );
}

function replacements(digits: string): readonly string[] {
  return [...digits].flatMap((_, i) => [...'0123456789'].map((digit) => withDigit(digits, i, digit)));
}

function withDigit(digits: string, at: number, digit: string): string {
  return digits.slice(0, at) + digit + digits.slice(at + 1);
}
