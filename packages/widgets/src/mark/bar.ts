import { node, type SceneNode } from '../scene/node.ts';
import type { Box } from './box.ts';
import { type Ink, paint } from './ink.ts';

/** A filled rectangle. */
export function bar(box: Box, fill: Ink): SceneNode {
  const { class: classes, ...colours } = paint({ fill });
  return node('rect', { class: classes, ...box, ...colours });
}
