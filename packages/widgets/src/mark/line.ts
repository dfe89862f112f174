import { node, numberText, type SceneNode } from '../scene/node.ts';
import { paint } from './ink.ts';
import type { RuleStyle } from './rule.ts';
import type { Segment } from './segment.ts';

/** A point of a series on the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points; none for fewer than two. */
export function line(points: readonly Point[], { ink, width = 2, dash }: RuleStyle): SceneNode | null {
  if (points.length < 2) return null;
  const { class: classes, ...colours } = paint({ stroke: ink });
  return node('path', {
    class: classes,
    d: `M${points.map(({ x, y }) => `${numberText(x)} ${numberText(y)}`).join('L')}`,
    ...colours,
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
  });
}

/** The straight pieces of a line, for labels to keep clear of. */
export function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  });
}
