const MS_A_DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1) / MS_A_DAY;

const counts = new Map<string, number>();

/** Days from 2000-01-01 to a day, as PostgreSQL counts them. */
export function dayCount(day: string): number {
  const known = counts.get(day);
  if (known !== undefined) return known;
  const count = Date.parse(day) / MS_A_DAY - FIRST;
  counts.set(day, count);
  return count;
}

/** The day that a count stands for. */
export function dayOfCount(count: number): string {
  return new Date((count + FIRST) * MS_A_DAY).toISOString().slice(0, 10);
}
