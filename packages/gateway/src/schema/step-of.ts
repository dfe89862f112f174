/** Size of the last digit of a number that was written down: 0.1 for 0.8 and 0.7, 1 for 13. */
export function stepOf(value: number): number {
  const decimals = (String(value).split('.')[1] ?? '').length;
  return 10 ** -decimals;
}
