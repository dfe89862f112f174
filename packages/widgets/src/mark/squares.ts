import { node, numberText, type SceneNode } from '../scene/node.ts';
import type { Box } from './box.ts';
import { type Ink, paint } from './ink.ts';

/** Rectangles of one kind as one path. */
export function squares(
  boxes: readonly Box[],
  { fill, stroke }: { readonly fill?: Ink; readonly stroke?: Ink },
): SceneNode | null {
  if (boxes.length === 0) return null;
  const { class: classes, ...colours } = paint({
    ...(fill ? { fill } : {}),
    ...(stroke ? { stroke } : {}),
  });
  const edge = stroke ? 0.5 : 0;
  const paths = boxes.map(({ x, y, width, height }) => {
    const [across, down] = [numberText(width - 2 * edge), numberText(height - 2 * edge)];
    return `M${numberText(x + edge)} ${numberText(y + edge)}h${across}v${down}h-${across}z`;
  });
  return node('path', { class: classes, d: paths.join(''), ...colours });
}
