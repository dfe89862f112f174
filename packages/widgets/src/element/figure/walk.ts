/**
 * Moves between marks by key: left and right along a row, up and down to the mark at the same place in the next row or
 * the nearest to it, Home and End to the ends of the row. Null is a place without a mark. Undefined for other keys.
 */
export function walk(
  rows: readonly (readonly (string | null)[])[],
  from: string,
  key: string,
): string | undefined {
  const row = Math.max(
    0,
    rows.findIndex((keys) => keys.includes(from)),
  );
  const places = rows[row] ?? [];
  const marks = places.filter((mark) => mark !== null);
  const at = marks.indexOf(from);
  const next = marks[Math.min(at + 1, marks.length - 1)];
  const last = marks[Math.max(at - 1, 0)];
  const isSingle = rows.length < 2;
  switch (key) {
    case 'ArrowRight':
      return next;
    case 'ArrowLeft':
      return last;
    case 'ArrowDown':
      return isSingle ? next : nearest(rows[Math.min(row + 1, rows.length - 1)], places.indexOf(from));
    case 'ArrowUp':
      return isSingle ? last : nearest(rows[Math.max(row - 1, 0)], places.indexOf(from));
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    default:
      return undefined;
  }
}

/** The mark nearest to a place, of two the later one. */
function nearest(places: readonly (string | null)[] = [], at: number): string | undefined {
  const marks = places.flatMap((mark, place) =>
    mark === null ? [] : [{ mark, away: Math.abs(place - at) }],
  );
  const least = Math.min(...marks.map(({ away }) => away));
  return marks.filter(({ away }) => away === least).at(-1)?.mark;
}
