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
  const height = new Map<number, number>();
  const visit = (area: StoredArea, at: number): void => {
    if ((height.get(area.id) ?? -1) >= at) return;
    height.set(area.id, at);
    for (const parent of parentsOf(reference, area, days)) if (!isTop(parent)) visit(parent, at + 1);
  };
  for (const area of areas) visit(area, 0);
  const inRoot = [...height].filter(([id]) => reference.areas.get(id)?.root === root);
  const heights = [...new Set(inRoot.map(([, at]) => at))].sort((a, b) => a - b);
  return heights.map((at) =>
    inRoot.filter(([, own]) => own === at).map(([id]) => reference.areas.get(id) as StoredArea),
  );
}

/** Areas that an area counts in: its tier parent and the groupings it is a member of. */
function parentsOf(reference: Reference, area: StoredArea, days: readonly string[]): readonly StoredArea[] {
  const { hierarchy } = reference;
  const groupings = hierarchy.areas.filter(({ level }) => level === 'REGION');
  const found = days.flatMap((day) => {
    const tier = hierarchy.parent(area, day);
    const isMember = (group: (typeof groupings)[number]) =>
      hierarchy.children(group, day).some((child) => areaKey(child) === areaKey(area));
    const groups = area.level === 'PROVINCE' ? groupings.filter(isMember) : [];
    return [...(tier ? [tier] : []), ...groups];
  });
  return [...new Map(found.map((parent) => [areaKey(parent), reference.stored(parent)])).values()];
}
