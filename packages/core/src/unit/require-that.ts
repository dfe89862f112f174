/**
 * Refuses a wrong argument in the words of the function that was given it: `caller requires …, got …`.
 *
 * @throws RangeError when the condition does not hold
 */
export function requireThat(
  caller: string,
  condition: boolean,
  requirement: string,
  value: unknown,
): asserts condition {
  if (!condition) throw new RangeError(`${caller} requires ${requirement}, got ${String(value)}`);
}
