import { compareText } from '../time/compare-text.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Area, areaKey } from './area.ts';
import type { CrosswalkEdge } from './crosswalk.ts';
import { groupBy } from './group-by.ts';
import type { Hierarchy } from './hierarchy.ts';

/** A day on which areas changed, crossed forwards in time or backwards. */
export interface Crossing {
  readonly on: Day;
  readonly forward: boolean;
}

/** Where an area, or a part of it, is found on the other side of a crossing. */
export interface Onward {
  readonly area: Area;
  /** Absent where nothing happened to the area. */
  readonly edge?: CrosswalkEdge;
  /** Share of the area that is found there; null when no source gives it. */
  readonly weight: number | null;
}

/** The areas of all editions, and the ways between these. */
export interface Editions {
  readonly hierarchy: Hierarchy;
  /** The crossings on the way from one day to another, in the order they are met. */
  crossings(from: Day, to: Day): readonly Crossing[];
  /** Where an area is found after a crossing, in code order; none when the crosswalk does not say. */
  onward(area: Area, crossing: Crossing): readonly Onward[];
}

/**
 * Joins areas and crosswalk to editions that can be crossed in both directions.
 *
 * Only edges within one level lead on: what became of a commune or a district says nothing of its province. An area
 * without an edge that is valid on both sides is found unchanged. Backwards a merger is a division without weights.
 *
 * @example createEditions(createHierarchy([]), [{ on: '2025-07-01', from: '10', to: '15', type: 'merge', weight: 1 }]).crossings('2025-12-31', '2024-12-31') // [{ on: '2025-07-01', forward: false }]
 */
export function createEditions(hierarchy: Hierarchy, crosswalk: readonly CrosswalkEdge[]): Editions {
  const days = [...new Set(crosswalk.map(({ on }) => on))].sort();
  const outOf = groupBy(crosswalk, ({ on, from }) => `${on}|${from}`);
  const into = groupBy(crosswalk, ({ on, to }) => `${on}|${to}`);
  return {
    hierarchy,
    // One of the two is always empty.
    crossings: (from, to) => [
      ...days.filter((on) => from < on && on <= to).map((on) => ({ on, forward: true })),
      ...days
        .filter((on) => to < on && on <= from)
        .reverse()
        .map((on) => ({ on, forward: false })),
    ],
    onward: (area, { on, forward }) => {
      const day = forward ? on : addDays(on, -1);
      const edges = (forward ? outOf : into).get(`${on}|${area.code}`) ?? [];
      const found = edges.flatMap((edge): Onward[] => {
        const met = hierarchy.find(forward ? edge.to : edge.from, day);
        return met?.level === area.level ? [{ area: met, edge, weight: forward ? edge.weight : null }] : [];
      });
      if (found.length > 0) return found.sort((a, b) => compareText(a.area.code, b.area.code));
      const same = hierarchy.find(area.code, day);
      return same && areaKey(same) === areaKey(area) ? [{ area, weight: 1 }] : [];
    },
  };
}
