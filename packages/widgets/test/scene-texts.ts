import { type Box, overlaps } from '../src/mark/box.ts';
import { labelBox } from '../src/mark/label.ts';
import type { Weight } from '../src/mark/text-width.ts';
import type { SceneNode } from '../src/scene/index.ts';

/** A line of text of a scene with the room it takes. */
export interface SceneText {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

/** Every line of text of a scene. */
export function textsOf({ tag, attributes, children }: SceneNode): readonly SceneText[] {
  if (tag !== 'text') return children.flatMap((child) => (typeof child === 'string' ? [] : textsOf(child)));
  const text = children.map(written).join('');
  const size = Number(attributes['font-size']);
  const line = {
    ...{ text, size, x: Number(attributes.x), y: Number(attributes.y) },
    weight: Number(attributes['font-weight'] ?? 400) as Weight,
    anchor: (attributes['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end',
  };
  return [{ text, size, box: labelBox(line) }];
}

function written(child: SceneNode | string): string {
  return typeof child === 'string' ? child : child.children.map(written).join('');
}

/** What is wrong with the texts of a drawing: too small, outside it, or over one another. */
export function faultsOf(scene: SceneNode): readonly string[] {
  const width = Number(scene.attributes.width);
  const height = Number(scene.attributes.height);
  const texts = textsOf(scene);
  const faults = texts.flatMap(({ text, size, box }) => [
    ...(size < 12 ? [`${text} is ${size} px`] : []),
    ...(box.x < -1 || box.x + box.width > width + 1 || box.y < -2 || box.y + box.height > height + 1
      ? [`${text} leaves the drawing`]
      : []),
  ]);
  const pairs = texts.flatMap((a, index) => texts.slice(index + 1).map((b) => [a, b] as const));
  const struck = pairs.filter(([a, b]) => overlaps(shrink(a.box), shrink(b.box)));
  return [...faults, ...struck.map(([a, b]) => `${a.text} lies over ${b.text}`)];
}

/** Labels of the marks of a scene, in order, as a screen reader says them. */
export function spokenOf({ attributes, children }: SceneNode): readonly string[] {
  const own =
    attributes['data-key'] === undefined ? [] : [`${attributes['data-key']}: ${attributes['aria-label']}`];
  return [...own, ...children.flatMap((child) => (typeof child === 'string' ? [] : spokenOf(child)))];
}

function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y + height * 0.18, width: width - 2, height: height * 0.64 };
}
