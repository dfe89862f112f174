import { node, type SceneNode } from '../scene/node.ts';
import { type Ink, paint } from './ink.ts';
import type { Point } from './line.ts';

/** A circle, filled or hollow. */
export function dot({ x, y }: Point, radius: number, ink: Ink, isHollow = false): SceneNode {
  const { class: classes, ...colours } = paint({ fill: isHollow ? 'paper' : ink, stroke: ink });
  return node('circle', {
    class: classes,
    cx: x,
    cy: y,
    r: radius,
    ...colours,
    'stroke-width': isHollow ? 2 : 1,
  });
}

/** A hollow square. */
export function square({ x, y }: Point, side: number, ink: Ink): SceneNode {
  const { class: classes, ...colours } = paint({ fill: 'paper', stroke: ink });
  return node('rect', {
    class: classes,
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
    ...colours,
    'stroke-width': 1.5,
  });
}
