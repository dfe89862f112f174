import type { Day } from '../time/day.ts';
import { addDays } from '../time/day.ts';
import { type Area, areaKey } from './area.ts';
import type { Hierarchy } from './hierarchy.ts';

/** How one area passed into another on a day. Only `unchanged` lets a series run on without a break. */
export type CrosswalkType =
  | 'unchanged'
  | 'unchanged-or-enlarged'
  | 'enlarged'
  | 'code-changed'
  | 'merge'
  | 'merge-inferred'
  | 'split'
  | 'split-inferred'
  | 'abolished-level';

/** One edge: `from` in the edition before `on`, `to` in the edition valid on `on`. */
export interface CrosswalkEdge {
  readonly on: Day;
  readonly from: string;
  readonly to: string;
  readonly type: CrosswalkType;
  /** Share of `from` that passed into `to`; null when no source gives it. */
  readonly weight: number | null;
  readonly legalBasis?: string;
}

/** An area met by following the crosswalk, with the edge that led there. */
export interface Passage {
  readonly area: Area;
  readonly edge: CrosswalkEdge;
}

/**
 * The areas that `area` was made from on the day it began.
 *
 * @example predecessors({ code: '15', validFrom: '1900-01-01' }, [], createHierarchy([])) // []
 */
export function predecessors(
  area: Area,
  edges: readonly CrosswalkEdge[],
  hierarchy: Hierarchy,
): readonly Passage[] {
  return edges
    .filter((edge) => edge.to === area.code && isSame(hierarchy.find(edge.to, edge.on), area))
    .flatMap((edge) => passage(hierarchy.find(edge.from, addDays(edge.on, -1)), edge, area));
}

/**
 * The areas that `area` passed into, on each day its territory or code changed.
 *
 * @example successors({ code: '15', validFrom: '1900-01-01' }, [], createHierarchy([])) // []
 */
export function successors(
  area: Area,
  edges: readonly CrosswalkEdge[],
  hierarchy: Hierarchy,
): readonly Passage[] {
  return edges
    .filter(
      (edge) => edge.from === area.code && isSame(hierarchy.find(edge.from, addDays(edge.on, -1)), area),
    )
    .flatMap((edge) => passage(hierarchy.find(edge.to, edge.on), edge, area));
}

function passage(met: Area | undefined, edge: CrosswalkEdge, from: Area): Passage[] {
  return met && !isSame(met, from) ? [{ area: met, edge }] : [];
}

function isSame(a: Area | undefined, b: Area): boolean {
  return a !== undefined && areaKey(a) === areaKey(b);
}
