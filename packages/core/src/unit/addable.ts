/** Exponent of the smallest number above 0. */
const LEAST = -1074;

/**
 * Values rounded to one common step, a power of two so coarse that every sum of them is exact, in any order and
 * grouping: what is said to add up then does so to the last bit.
 *
 * step = 2^(⌈log₂(n · max|v|)⌉ − 52), so that all sums are whole steps below 2^53; a value moves by half a step at most.
 *
 * @param values finite numbers of one unit
 * @throws RangeError for a value that is not finite
 * @example addable([0.1, 0.2, -0.3]).reduce((sum, value) => sum + value, 0) === addable([-0.3, 0.2, 0.1]).reduce((sum, value) => sum + value, 0) // true
 */
export function addable(values: readonly number[]): readonly number[] {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`addable requires finite values, got ${bad}`);
  const bound = values.length * Math.max(...values.map(Math.abs));
  const step = 2 ** Math.max(LEAST, Math.ceil(Math.log2(bound)) - 52);
  return values.map((value) => Math.round(value / step) * step + 0);
}
