import { compareText } from '../time/compare-text.ts';
import { requireThat } from '../unit/require-that.ts';
import { exactSum } from '../unit/unit.ts';
import type { Cell, CountTable } from './count-table.ts';
import type { Finished } from './finish.ts';
import { hiddenRanges } from './hidden-ranges.ts';

/** What is to be protected, and what cannot be taken back. */
export interface SuppressionOptions {
  /** Counts from 1 up to below it are hidden: a whole number from 1. */
  readonly threshold: number;
  /** Ids of cells that an earlier release showed with the same count: hiding them now would protect nothing. */
  readonly shownBefore?: ReadonlySet<string>;
  /** Ids of cells that are hidden already, for whatever reason. */
  readonly hiddenBefore?: ReadonlySet<string>;
}

/** Which cells of a table are not shown. */
export interface Suppression {
  /** Cells with a small count. */
  readonly primary: readonly string[];
  /** Cells hidden so that no small one can be worked out. */
  readonly complementary: readonly string[];
  /** Small cells that a reader can work out all the same, from what was shown before. */
  readonly unprotected: readonly string[];
}

/**
 * Hides the small counts of a table, and as many others as it takes that no reader can work one out.
 *
 * A small cell is safe when what is shown leaves it at least `threshold` values above its least one. To that end the
 * smallest shown cell around it is hidden, a part before a total, until it is; 0 gives nobody away and is shown.
 *
 * @param table counts with every sum between them: a sum that is left out here protects nothing
 * @throws RangeError for a threshold that is not a whole number from 1
 * @example suppressSmallCells({ cells: [{ id: 'x', count: 2 }, { id: 'y', count: 9 }, { id: 'z', count: 30 }, { id: 'all', count: 41 }], totals: [{ total: 'all', parts: ['x', 'y', 'z'] }] }, { threshold: 5 }) // { primary: ['x'], complementary: ['y'], unprotected: [] }
 */
export function suppressSmallCells(
  table: CountTable,
  { threshold, shownBefore = new Set(), hiddenBefore = new Set() }: SuppressionOptions,
): Suppression {
  const isWhole = Number.isInteger(threshold) && threshold >= 1;
  requireThat('suppressSmallCells', isWhole, 'a whole threshold from 1', threshold);
  const primary = table.cells.filter(({ count }) => count > 0 && count < threshold).map(({ id }) => id);
  const hidden = new Set([...hiddenBefore, ...primary]);
  const unprotected = new Set(primary.filter((id) => shownBefore.has(id)));
  for (;;) {
    const ranges = hiddenRanges(table, hidden);
    const exposed = primary.find((id) => {
      const range = ranges.get(id);
      return !unprotected.has(id) && range && range.most - range.least < threshold;
    });
    if (exposed === undefined) break;
    const cover = coverOf(table, exposed, hidden, shownBefore);
    if (cover) hidden.add(cover.id);
    else unprotected.add(exposed);
  }
  return {
    primary,
    complementary: [...hidden].filter((id) => !primary.includes(id) && !hiddenBefore.has(id)),
    unprotected: [...unprotected],
  };
}

/**
 * The sum of some cells, as a question narrows a table to several areas or groups: only when each of them is shown.
 *
 * @returns SUPPRESSED when one of them is hidden, also when their sum is large
 * @throws RangeError for a cell that the table does not have
 * @example sumOfShown({ cells: [{ id: 'x', count: 8 }, { id: 'y', count: 9 }], totals: [] }, new Set(['y']), ['x', 'y']).missing // 'SUPPRESSED'
 */
export function sumOfShown(table: CountTable, hidden: ReadonlySet<string>, ids: readonly string[]): Finished {
  const counts = ids.map((id) => {
    const cell = table.cells.find((known) => known.id === id);
    requireThat('sumOfShown', cell !== undefined, 'cells of the table', id);
    return cell.count;
  });
  if (ids.some((id) => hidden.has(id))) return { value: null, missing: 'SUPPRESSED' };
  return { value: exactSum(counts), missing: null };
}

/**
 * The cell to hide next: a part before a total, one whose sums all hide another cell already before one that would
 * itself be given away, then the smallest.
 */
function coverOf(
  table: CountTable,
  exposed: string,
  hidden: ReadonlySet<string>,
  shownBefore: ReadonlySet<string>,
): Cell | undefined {
  const sums = table.totals.map(({ total, parts }) => [total, ...parts]);
  const around = new Set(sumsAround(sums, exposed, hidden).flat());
  const totals = new Set(table.totals.map(({ total }) => total));
  const open = (cell: string) =>
    sums.filter((ids) => ids.includes(cell) && !ids.some((id) => hidden.has(id))).length;
  return table.cells
    .filter(({ id, count }) => around.has(id) && count !== 0 && !hidden.has(id) && !shownBefore.has(id))
    .sort(
      (a, b) =>
        Number(totals.has(a.id)) - Number(totals.has(b.id)) ||
        open(a.id) - open(b.id) ||
        a.count - b.count ||
        compareText(a.id, b.id),
    )[0];
}

/** The sums that an exposed cell hangs together with through hidden cells. */
function sumsAround(
  sums: readonly (readonly string[])[],
  exposed: string,
  hidden: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const met = new Set([exposed]);
  let found: readonly (readonly string[])[] = [];
  let isGrowing = true;
  while (isGrowing) {
    const before = found.length;
    found = sums.filter((ids) => ids.some((id) => met.has(id)));
    for (const id of found.flat()) if (hidden.has(id)) met.add(id);
    isGrowing = found.length > before;
  }
  return found;
}
