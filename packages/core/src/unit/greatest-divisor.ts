/**
 * The greatest whole number that divides two others, 0 or more.
 *
 * @param a whole number
 * @param b whole number
 * @example greatestDivisor(12, -18) // 6
 */
export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}
