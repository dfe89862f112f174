/** The items with distinct keys, in the order in which each key was first met; the last one of a key is kept. */
export function distinctBy<T>(items: readonly T[], key: (item: T) => string | number): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
