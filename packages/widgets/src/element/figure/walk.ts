/**
 * Moves between marks by key: left and right along a row, up and down to the mark at the same place in the next row,
 * Home and End to the ends. Undefined for other keys.
 */
export function walk(rows: readonly (readonly string[])[], from: string, key: string): string | undefined {
  const row = Math.max(
    0,
    rows.findIndex((keys) => keys.includes(from)),
  );
  const keys = rows[row] ?? [];
  const at = keys.indexOf(from);
  const isSingle = rows.length < 2;
  switch (key) {
    case 'ArrowRight':
      return keys[Math.min(at + 1, keys.length - 1)];
    case 'ArrowLeft':
      return keys[Math.max(at - 1, 0)];
    case 'ArrowDown':
      return isSingle
        ? keys[Math.min(at + 1, keys.length - 1)]
        : beside(rows[Math.min(row + 1, rows.length - 1)], from);
    case 'ArrowUp':
      return isSingle ? keys[Math.max(at - 1, 0)] : beside(rows[Math.max(row - 1, 0)], from);
    case 'Home':
      return keys[0];
    case 'End':
      return keys.at(-1);
    default:
      return undefined;
  }
}

/** The key of the same period in another row, else the nearest one. */
function beside(keys: readonly string[] | undefined, from: string): string | undefined {
  const period = from.split('/').slice(1).join('/');
  const periodOf = (key: string) => key.split('/').slice(1).join('/');
  return (
    keys?.find((key) => periodOf(key) === period) ??
    keys?.find((key) => periodOf(key) > period) ??
    keys?.at(-1)
  );
}
