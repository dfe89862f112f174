import { node, numberText, type SceneNode } from '../scene/node.ts';
import { type Ink, paint } from './ink.ts';
import type { Point } from './line.ts';

/** A filled diamond with an outline of paper, so that it stands off from what it lies on. */
export function diamond({ x, y }: Point, radius: number, ink: Ink): SceneNode {
  const { class: classes, ...colours } = paint({ fill: ink, stroke: 'paper' });
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius].map(numberText);
  const [middle, centre] = [numberText(x), numberText(y)];
  return node('path', {
    class: classes,
    d: `M${middle} ${top}L${right} ${centre}L${middle} ${bottom}L${left} ${centre}Z`,
    ...colours,
    'stroke-width': 1.5,
  });
}
