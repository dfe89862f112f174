import { node, type SceneNode } from '../scene/node.ts';
import { type Ink, paint } from './ink.ts';
import type { Segment } from './segment.ts';

/** How a straight line is drawn. */
export interface RuleStyle {
  readonly ink: Ink;
  readonly width?: number;
  /** SVG dash array, such as `5 4`. */
  readonly dash?: string;
}

/** A straight line. */
export function rule(segment: Segment, { ink, width = 1, dash }: RuleStyle): SceneNode {
  const { class: classes, stroke } = paint({ stroke: ink });
  return node('line', {
    class: classes,
    ...segment,
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash,
  });
}
