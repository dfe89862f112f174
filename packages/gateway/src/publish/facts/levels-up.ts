import { areaKey } from '@tiendo/core';
import type { Reference, StoredArea } from '../../query/reference.ts';

/**
 * Areas and all above them under one root, deepest first, grouped so that children come before parents.
 *
 * @param days on which areas may lie above others
 * @param isTop true for an area above the root, where it ends
 */
export function levelsUp(
  reference: Reference,
  areas: readonly StoredArea[],
  days: readonly string[],
  root: number,
  isTop: (area: StoredArea) => boolean,
): readonly (readonly StoredArea[])[] {
  const parentsOf = parentFinder(reference, days);
  const height = new Map<number, number>();
  const visit = (area: StoredArea, at: number): void => {
    if ((height.get(area.id) ?? -1) >= at) return;
    height.set(area.id, at);
    for (const parent of parentsOf(area)) if (!isTop(parent)) visit(parent, at + 1);
  };
  for (const area of areas) visit(area, 0);
  const inRoot = [...height].filter(([id]) => reference.areas.get(id)?.root === root);
  const heights = [...new Set(inRoot.map(([, at]) => at))].sort((a, b) => a - b);
  return heights.map((at) =>
    inRoot.filter(([, own]) => own === at).map(([id]) => reference.areas.get(id) as StoredArea),
  );
}

/** Finds the areas that an area counts in: its tier parents and the groupings it is a member of. */
function parentFinder({ hierarchy, stored }: Reference, days: readonly string[]) {
  const groupsOf = memberships({ hierarchy }, days);
  const found = new Map<number, readonly StoredArea[]>();
  return (area: StoredArea): readonly StoredArea[] => {
    const known = found.get(area.id);
    if (known) return known;
    const tiers = days.flatMap((day) => hierarchy.parent(area, day) ?? []);
    const all = [...tiers, ...(groupsOf().get(areaKey(area)) ?? [])].map(stored);
    const parents = [...new Map(all.map((parent) => [parent.id, parent])).values()];
    found.set(area.id, parents);
    return parents;
  };
}

/** By member, the groupings that it is in on one of some days. */
function memberships({ hierarchy }: Pick<Reference, 'hierarchy'>, days: readonly string[]) {
  let groups: Map<string, (typeof hierarchy.areas)[number][]> | undefined;
  return () => {
    if (groups) return groups;
    groups = new Map();
    for (const group of hierarchy.areas.filter(({ level }) => level === 'REGION'))
      for (const day of days)
        for (const member of hierarchy.children(group, day)) {
          const known = groups.get(areaKey(member)) ?? [];
          groups.set(areaKey(member), [...known, group]);
        }
    return groups;
  };
}
