import { node, numberText, type SceneNode } from '../scene/node.ts';
import { paint } from './ink.ts';

/** A horizontal stroke from the reference to the value, closed by a tick at the value. */
export function bracket({
  from,
  to,
  y,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}): SceneNode {
  const { class: classes, ...colours } = paint({ stroke: 'accent' });
  return node('path', {
    class: classes,
    d: `M${numberText(from)} ${numberText(y)}H${numberText(to)}M${numberText(to)} ${numberText(y - 5)}V${numberText(y + 5)}`,
    ...colours,
    'stroke-width': 2,
  });
}
