import { requireThat } from '../unit/require-that.ts';
import { exactSum } from '../unit/unit.ts';

/** A cell of a published table of counts: an area, a group, an area's group. */
export interface Cell {
  readonly id: string;
  /** Whole number of households, 0 or more. */
  readonly count: number;
}

/** A cell that is the sum of others, as every reader knows. */
export interface Total {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Counts and all sums that hold between them: by area, by group, by period where one is the sum of others. */
export interface CountTable {
  readonly cells: readonly Cell[];
  readonly totals: readonly Total[];
}

/**
 * A table of areas by groups with all of its margins: cells `area|group`, `area|`, `|group` and `|`.
 *
 * @param counts whole numbers of households by area, then by group; every area has the same groups
 * @throws RangeError for a count that is negative or not whole, and for an area with other groups
 * @example crossTable({ x: { a: 1, b: 2 }, y: { a: 3, b: 4 } }).cells.find(({ id }) => id === '|b').count // 6
 */
export function crossTable(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): CountTable {
  const areas = Object.keys(counts);
  const groups = Object.keys(counts[areas[0] ?? ''] ?? {});
  const count = (area: string, group: string): number => {
    const found = counts[area]?.[group];
    requireThat(
      'crossTable',
      Number.isInteger(found) && (found as number) >= 0,
      'whole numbers of 0 or more',
      found,
    );
    return found as number;
  };
  for (const area of areas)
    requireThat(
      'crossTable',
      Object.keys(counts[area] ?? {}).length === groups.length,
      'the same groups everywhere',
      area,
    );
  const byArea = areas.map((area) => ({ area, sum: exactSum(groups.map((group) => count(area, group))) }));
  const byGroup = groups.map((group) => ({ group, sum: exactSum(areas.map((area) => count(area, group))) }));
  return {
    cells: [
      ...areas.flatMap((area) =>
        groups.map((group) => ({ id: `${area}|${group}`, count: count(area, group) })),
      ),
      ...byArea.map(({ area, sum }) => ({ id: `${area}|`, count: sum })),
      ...byGroup.map(({ group, sum }) => ({ id: `|${group}`, count: sum })),
      { id: '|', count: exactSum(byArea.map(({ sum }) => sum)) },
    ],
    totals: [
      ...areas.map((area) => ({ total: `${area}|`, parts: groups.map((group) => `${area}|${group}`) })),
      ...groups.map((group) => ({ total: `|${group}`, parts: areas.map((area) => `${area}|${group}`) })),
      { total: '|', parts: areas.map((area) => `${area}|`) },
      { total: '|', parts: groups.map((group) => `|${group}`) },
    ],
  };
}
