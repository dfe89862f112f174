import { isValidOn, reportingChildren } from '@tiendo/core';
import type { Reference, StoredArea } from '../../query/reference.ts';

/** That an area reports to another one, from a day to before another. */
export interface Edge {
  readonly parent: number;
  readonly child: number;
  readonly root: number;
  readonly from: string;
  readonly to: string;
}

/** Who is a child of whom, between days on which the tree may change. */
export function childEdges(
  { hierarchy, stored }: Reference,
  areas: readonly StoredArea[],
  days: readonly string[],
): readonly Edge[] {
  return areas.flatMap((area) =>
    days.flatMap((from, i) => {
      const to = days[i + 1] ?? '9999-12-31';
      const children = isValidOn(area, from) ? reportingChildren(hierarchy, area, from) : [];
      return children.map(stored).map(({ id, root }) => ({ parent: area.id, child: id, root, from, to }));
    }),
  );
}
