import { node, type SceneNode } from '../scene/node.ts';
import { type Box, grow } from './box.ts';
import { paint } from './ink.ts';

/** Diagonal strokes that fill a box: no figure here. One path without pattern ids, so that drawings do not disturb each other. */
export function hatch(box: Box, gap = 9): SceneNode {
  return hatches([box], gap);
}

/** Several hatched boxes as one path. */
export function hatches(boxes: readonly Box[], gap = 9): SceneNode {
  const { class: classes, ...colours } = paint({ stroke: 'hatch' });
  return node('path', {
    class: classes,
    d: boxes.flatMap((box) => strokesOf(box, gap)).join(''),
    ...colours,
    'stroke-width': 1,
    'stroke-opacity': 0.35,
  });
}

function strokesOf({ x, y, width, height }: Box, gap: number): readonly string[] {
  const strokes: string[] = [];
  for (let offset = gap; offset < width + height; offset += gap) {
    const x1 = x + Math.max(0, offset - height);
    const y1 = y + Math.min(height, offset);
    const x2 = x + Math.min(width, offset);
    const y2 = y + Math.max(0, offset - width);
    strokes.push(`M${[x1, y1, x2, y2].map((number) => Math.round(number * 10) / 10).join(' ')}`);
  }
  return strokes;
}

/** Room for words on a hatch. */
export function hatchClearing(box: Box): SceneNode {
  const { class: classes, ...colours } = paint({ fill: 'paper' });
  return node('rect', { class: classes, ...grow(box, 5), ...colours });
}
