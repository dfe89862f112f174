import { type AreaKey, areaKey, isValidOn } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
import { type Hierarchy, reportingChildren } from '../area/hierarchy.ts';
import type { Day } from '../time/day.ts';

/** Which areas report to which, by number, in one edition. */
export interface AreaTree {
  /** The children of area `a` are at `starts[a]` to `starts[a + 1]`. */
  readonly starts: Int32Array;
  readonly children: Int32Array;
  /** Areas with children, each after those below it. */
  readonly upwards: readonly number[];
  /** By area, its place among these. */
  readonly place: Int32Array;
}

/** How many areas report to an area. */
export function childCount({ starts }: AreaTree, area: number): number {
  return (starts[area + 1] ?? 0) - (starts[area] ?? 0);
}

/** Areas by number, and the tree they form on any day. */
export interface NumberedAreas {
  readonly numbers: ReadonlyMap<AreaKey, number>;
  /** The numbers of areas; those the hierarchy does not know are given new ones. */
  number(keys: readonly AreaKey[]): readonly number[];
  treeOn(day: Day): AreaTree;
}

/** Numbers the areas of a hierarchy so that the children of one area follow each other. */
export function numberAreas(hierarchy: Hierarchy): NumberedAreas {
  const siblings = [...groupBy(hierarchy.areas, ({ parent }) => parent ?? '').values()].flat();
  const numbers = new Map(siblings.map((area, number) => [areaKey(area), number]));
  const trees = new Map<number, AreaTree>();
  const treeAt = (day: Day): AreaTree => {
    const children = siblings.map((area) =>
      isValidOn(area, day)
        ? reportingChildren(hierarchy, area, day).map((child) => numbers.get(areaKey(child)) as number)
        : [],
    );
    const starts = new Int32Array(children.length + 1);
    children.forEach(({ length }, a) => {
      starts[a + 1] = (starts[a] as number) + length;
    });
    const upwards = childrenFirst(children);
    const place = new Int32Array(children.length);
    upwards.forEach((area, p) => {
      place[area] = p;
    });
    return { starts, children: Int32Array.from(children.flat()), upwards, place };
  };
  return {
    numbers,
    number: (keys) =>
      keys.map((key) => {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        return number;
      }),
    treeOn: (day) => {
      const edition = hierarchy.changes.findLastIndex((change) => change <= day);
      const tree = trees.get(edition) ?? treeAt(day);
      trees.set(edition, tree);
      return tree;
    },
  };
}

function childrenFirst(children: readonly (readonly number[])[]): readonly number[] {
  const met = new Set<number>();
  const visit = (area: number): void => {
    const below = children[area] as readonly number[];
    if (met.has(area) || below.length === 0) return;
    for (const child of below) visit(child);
    met.add(area);
  };
  for (let a = 0; a < children.length; a++) visit(a);
  return [...met];
}
