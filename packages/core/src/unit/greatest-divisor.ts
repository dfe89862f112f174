/** The greatest whole number, 0 or more, that divides two whole numbers: 6 for 12 and −18. */
export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}
