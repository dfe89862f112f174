import { requireThat } from '../unit/require-that.ts';

/** Room for the rounding of one binary product, so that an amount that comes out whole is not rounded up. */
const NOISE = 2 ** -50;

/**
 * The smallest whole amount that the numerator must grow by (where more is better) or shrink by (where less is) for
 * numerator / denominator to reach a rate.
 *
 * ⌈max(0, ±(rate × denominator − numerator))⌉
 *
 * @param numerator whole number in its own unit: households, communes, đồng
 * @param denominator above 0, in its own unit; it stays as it is
 * @param rate numerator a unit of denominator, such as a share 0–1
 * @returns whole number in the numerator's unit; 0 when the rate is reached already
 * @throws RangeError for a denominator that is not above 0
 * @example amountToReach(106, 175, 0.793, 'more') // 33
 */
export function amountToReach(
  numerator: number,
  denominator: number,
  rate: number,
  better: 'more' | 'less',
): number {
  requireThat('amountToReach', denominator > 0, 'a denominator above 0', denominator);
  const goal = rate * denominator;
  const short = better === 'more' ? goal - numerator : numerator - goal;
  return Math.max(0, Math.ceil(short - Math.max(Math.abs(goal), Math.abs(numerator)) * NOISE));
}
