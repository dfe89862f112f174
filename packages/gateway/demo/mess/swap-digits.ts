/** A whole number with its first two neighbouring digits swapped that differ; null where none differ, or a zero would lead. */
export function swapDigits(value: number): number | null {
  const digits = String(value);
  for (let i = 1; i < digits.length - 1; i++) {
    const [a, b] = [digits[i] as string, digits[i + 1] as string];
    if (a !== b) return Number(`${digits.slice(0, i)}${b}${a}${digits.slice(i + 2)}`);
  }
  return null;
}
