/** The day that it is in Vietnam, `YYYY-MM-DD`. */
export function vietnameseDay(now: number = Date.now()): string {
  return new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
}
