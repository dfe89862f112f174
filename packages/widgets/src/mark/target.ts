import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { Box } from './box.ts';

/** The least side of what can be pressed, px (WCAG 2.5.8). */
const LEAST_SIDE = 24;

/**
 * Marks that stand for one value: what a reader hears, points at, walks to and presses.
 *
 * @param key   names the value within the chart
 * @param words the value with what it is, as a screen reader says it
 * @param box   the room to press, widened to 24 px
 */
export function target(key: string, words: string, box: Box, ...children: readonly Child[]): SceneNode {
  const width = Math.max(box.width, LEAST_SIDE);
  const height = Math.max(box.height, LEAST_SIDE);
  const hit = {
    class: 'hit',
    x: box.x - (width - box.width) / 2,
    y: box.y - (height - box.height) / 2,
    width,
    height,
    fill: 'none',
    'pointer-events': 'all',
  };
  return node(
    'g',
    { class: 'target', 'data-key': key, role: 'img', 'aria-label': words },
    node('rect', hit),
    ...children,
  );
}

/** More marks than this are not named one by one: a reader hears each when walking to it, and has the table. */
export const MOST_NAMED = 100;

/** A shape that is itself the mark of a value among very many: no name, no room around it. */
export function bareTarget(key: string, { tag, attributes, children }: SceneNode): SceneNode {
  const classes = ['target', attributes.class].filter(Boolean).join(' ');
  return node(tag, { ...attributes, class: classes, 'data-key': key }, ...children);
}
