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
 * The exact sum of whole numbers.
 *
 * @throws RangeError when the sum cannot be held exactly (beyond 2^53 − 1)
 */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  if (Math.abs(sum) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`exactSum requires a sum within 2^53 − 1, got ${sum}`);
  return sum;
}
