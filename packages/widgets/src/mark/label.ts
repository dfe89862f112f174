import { node, type SceneNode } from '../scene/node.ts';
import type { Box } from './box.ts';
import { INKS, type Ink, paint } from './ink.ts';
import { textWidth, type Weight } from './text-width.ts';

/** A line of text on the drawing. */
export interface Label {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly ink?: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Colour of the outline that keeps the text readable across lines; none by default. */
  readonly halo?: Ink;
}

/** A line of text, with a halo where lines may pass. */
export function label({ text, x, y, size, weight = 400, ink = 'ink', anchor, halo }: Label): SceneNode {
  const { class: classes, ...colours } = paint(halo ? { fill: ink, stroke: halo } : { fill: ink });
  return node(
    'text',
    {
      class: classes,
      x,
      y,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...colours,
      'stroke-width': halo ? 4 : undefined,
      'stroke-linejoin': halo ? 'round' : undefined,
      'paint-order': halo ? 'stroke' : undefined,
    },
    text,
  );
}

/** The room a label takes, from above its highest sign to 0.25 em below the baseline. */
export function labelBox({ text, x, y, size, weight = 400, anchor = 'start' }: Label): Box {
  const width = textWidth(text, size, weight);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const rise = labelRise(text) * size;
  return { x: left, y: y - rise, width, height: rise + size * 0.25 };
}

/** Room above the baseline, em: tone marks over capitals need more than numbers. */
function labelRise(text: string): number {
  return /^[\d.,%+−]+$/.test(text) ? 0.75 : 0.95;
}

/** The dotted line under a value that opens its source. */
export function valueUnderline(value: Label, drop: number): SceneNode {
  const box = labelBox(value);
  return node('line', {
    class: `underline s-${value.ink ?? 'ink'}`,
    x1: box.x,
    x2: box.x + box.width,
    y1: value.y + drop,
    y2: value.y + drop,
    stroke: INKS[value.ink ?? 'ink'],
    'stroke-width': value.size > 24 ? 2 : 1,
    'stroke-dasharray': value.size > 24 ? '2 3' : '1.5 2',
  });
}
