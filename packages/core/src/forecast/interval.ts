/** How often the interval of a forecast is meant to hold what comes, 0–1. */
export const INTERVAL_COVERAGE = 0.8;

/** Student's t, 90th percentile, for 1 to 10 degrees of freedom: 80% lie within. NIST/SEMATECH e-Handbook, 1.3.6.7.2. */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372] as const;

/**
 * Half the width of the interval around a forecast: t · standard error. With more than 10 degrees of freedom it is that
 * of 10, a little too wide.
 *
 * @param freedom what the error was estimated from: observations minus 1, at least 1; rounded down
 * @throws RangeError below 1
 * @example halfWidth(100, 2) // 188.6
 */
export function halfWidth(standardError: number, freedom: number): number {
  const t = T90[Math.min(Math.floor(freedom), T90.length) - 1];
  if (t === undefined)
    throw new RangeError(`halfWidth requires at least 1 degree of freedom, got ${freedom}`);
  return t * standardError;
}
