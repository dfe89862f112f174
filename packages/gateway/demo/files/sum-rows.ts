import type { Row } from './demo-file.ts';

/** What falls on one row of a report: where and what it is, and its numbers. */
export interface Part {
  readonly at: Row;
  readonly measures: Readonly<Record<string, number>>;
}

/** Adds up the parts that fall on one row; rows in the order of what they are. */
export function sumRows(parts: Iterable<Part>): readonly Row[] {
  const rows = new Map<string, { at: Row; measures: Record<string, number> }>();
  for (const { at, measures } of parts) {
    const key = Object.values(at).join('|');
    const found = rows.get(key);
    if (found)
      for (const [id, value] of Object.entries(measures))
        found.measures[id] = (found.measures[id] ?? 0) + value;
    else rows.set(key, { at, measures: { ...measures } });
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { at, measures }]) => ({ ...at, ...measures }));
}
