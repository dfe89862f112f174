/**
 * The closed list of units. A share is 0–1, points are the difference of two shares (0–1 as well),
 * dong are whole đồng. Percent exists only in sources and in `format/`.
 */
export type Unit = 'share' | 'points' | 'count' | 'dong';

/**
 * Removes the noise of binary fractions: 15 significant digits at most, so that 0.612 − 0.54 is 0.072.
 *
 * @example cleanFraction(0.612 - 0.54) // 0.072
 */
export function cleanFraction(value: number): number {
  return Number(value.toFixed(12));
}

/**
 * A value as it prints: rounded half away from zero to a multiple of its precision.
 *
 * @param precision size of the last printed digit, above 0, in the value's unit
 * @throws RangeError for a precision that is not above 0
 * @example roundTo(4643 / 199765, 0.0001) // 0.0232
 */
export function roundTo(value: number, precision: number): number {
  if (!(precision > 0)) throw new RangeError(`roundTo requires a precision above 0, got ${precision}`);
  const steps = Math.round(Number(Math.abs(value / precision).toPrecision(15)));
  return steps === 0 ? 0 : Math.sign(value) * Number((steps * precision).toPrecision(15));
}

/**
 * The exact sum of whole numbers.
 *
 * @throws RangeError when the sum cannot be held exactly (beyond 2^53 − 1)
 * @example exactSum([815_101, 771_235]) // 1_586_336
 */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  if (Math.abs(sum) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`exactSum requires a sum within 2^53 − 1, got ${sum}`);
  return sum;
}
