/**
 * How much smaller a count has become, as a share of what it was: (before − after) / before.
 *
 * Not a reduction in points: "giảm 1/2 số hộ nghèo" is 0.5 of the households, whatever became of the rate.
 *
 * @param before count at the start, 0 or more
 * @param after count at the end, 0 or more
 * @returns share, negative for an increase; undefined when there was nothing to reduce
 * @throws RangeError for a negative count
 * @example relativeReduction(23_511, 11_755) // 0.5000212666411467
 */
export function relativeReduction(before: number, after: number): number | undefined {
  const count = Math.min(before, after);
  if (!(count >= 0)) throw new RangeError(`relativeReduction requires counts of 0 or more, got ${count}`);
  return before === 0 ? undefined : (before - after) / before;
}
