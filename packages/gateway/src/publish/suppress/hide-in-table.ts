import { type CountTable, exactSum, suppressSmallCells } from '@tiendo/core';

/** The counts of areas in one line at one cut, by area, in the order of the measures that count; 0 where there is none. */
export type Counts = ReadonlyMap<number, readonly number[]>;

/** An area with those directly below it, and the groupings that some of these make up. */
export interface Family {
  readonly parent: number;
  readonly children: readonly number[];
  readonly groupings: readonly { readonly id: number; readonly members: readonly number[] }[];
}

/**
 * The areas of a table that are hidden: those hidden before, those with a small count, and family by family from the top
 * down what would give these away.
 *
 * @param families parents before children
 */
export function hideInTable(
  counts: Counts,
  families: readonly Family[],
  hiddenBefore: ReadonlySet<number>,
  below: number,
): ReadonlySet<number> {
  const small = [...counts].filter(([, own]) => own.some((count) => isSmall(count, below)));
  return families.reduce(
    (hidden, family) => hideInFamily(counts, family, hidden, below),
    new Set<number>([...hiddenBefore, ...small.map(([area]) => area)]),
  );
}

/**
 * Adds what protects the small counts of a family. An area is hidden with all of its measures, so each measure has to be
 * safe with what is hidden for the others.
 *
 * A parent counts as the sum of its children, and as known: it is protected in its own family. A hidden one must not be
 * given back by its children either: what is hidden of them is at least the threshold.
 */
function hideInFamily(
  counts: Counts,
  family: Family,
  hidden: ReadonlySet<number>,
  below: number,
): Set<number> {
  const [any = []] = counts.values();
  const found = new Set(hidden);
  for (const measure of any.keys()) {
    const countOf = (area: number) => counts.get(area)?.[measure] ?? 0;
    if (exactSum(family.children.map(countOf)) < below) continue;
    for (const area of protecting(family, countOf, found, below)) found.add(area);
    if (found.has(family.parent)) for (const area of covering(family, countOf, found, below)) found.add(area);
  }
  return found;
}

/** What is hidden so that nobody works out a small count of a family whose parent is known. */
function protecting(
  { parent, children, groupings }: Family,
  countOf: (area: number) => number,
  hidden: ReadonlySet<number>,
  below: number,
): readonly number[] {
  const sums = [...groupings, { id: parent, members: children }];
  const sumOf = (members: readonly number[]) => exactSum(members.map(countOf));
  const areas = [...children, ...groupings.map(({ id }) => id)].filter((area) => hidden.has(area));
  const table: CountTable = {
    cells: [
      ...children.map((id) => ({ id: String(id), count: countOf(id) })),
      ...sums.map(({ id, members }) => ({ id: String(id), count: sumOf(members) })),
    ],
    totals: sums.map(({ id, members }) => ({ total: String(id), parts: members.map(String) })),
  };
  const hiddenBefore = new Set(areas.map(String));
  const { primary, complementary } = suppressSmallCells(table, { threshold: below, hiddenBefore });
  return [...primary, ...complementary].map(Number);
}

/** The smallest children that have to be hidden so that a hidden parent stays open by at least the threshold. */
function covering(
  { children }: Family,
  countOf: (area: number) => number,
  hidden: ReadonlySet<number>,
  below: number,
): readonly number[] {
  const shown = children.filter((area) => !hidden.has(area)).sort((a, b) => countOf(a) - countOf(b));
  let open = exactSum(children.filter((area) => hidden.has(area)).map(countOf));
  return shown.filter((area) => {
    if (open >= below || countOf(area) === 0) return false;
    open += countOf(area);
    return true;
  });
}

/** A count that could lead to households: 0 leads to none. */
export function isSmall(count: number, below: number): boolean {
  return count > 0 && count < below;
}
