/** The sum of fractions, rounded as binary fractions are; of whole numbers see `exactSum`. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
