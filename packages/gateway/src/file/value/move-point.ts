/** A number with its decimal point moved to the right, every digit kept: 61.2 by −2 is 0.612, which 61.2 / 100 is not always. */
export function movePoint(decimal: string | number, places: number): number {
  if (places === 0) return Number(decimal);
  const [digits, exponent = '0'] = String(decimal).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
