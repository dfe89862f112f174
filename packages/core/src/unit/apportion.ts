import { requireThat } from './require-that.ts';
import { exactSum } from './unit.ts';

/**
 * Shares a whole number out in proportion to weights, in whole numbers that add up to it exactly.
 *
 * Largest remainders: each gets ⌊whole · wᵢ / Σw⌋, and the units left over go one each to the largest remainders, on a
 * tie to the earlier. Where the whole is at most Σw, nobody gets more than its weight.
 *
 * @param whole at least 0: đồng, households
 * @param weights whole numbers of at least 0
 * @throws RangeError for other numbers, and for something to share with nobody to take it
 * @example apportion(100, [1, 1, 1]) // [34, 33, 33]
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  for (const value of [whole, ...weights])
    require(Number.isSafeInteger(value) && value >= 0, 'whole numbers of at least 0', value);
  const total = exactSum(weights);
  if (whole === 0) return weights.map(() => 0);
  require(total > 0, 'a weight above 0', total);
  const products = weights.map((weight) => BigInt(whole) * BigInt(weight));
  const shares = products.map((product) => Number(product / BigInt(total)));
  const rests = products.map((product, i) => ({ i, rest: product % BigInt(total) }));
  rests.sort((a, b) => Number(b.rest - a.rest));
  for (const { i } of rests.slice(0, whole - exactSum(shares))) shares[i] = (shares[i] as number) + 1;
  return shares;
}

function require(condition: boolean, requirement: string, value: number): void {
  requireThat('apportion', condition, requirement, value);
}
