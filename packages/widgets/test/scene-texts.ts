import { type Box, contains, overlaps } from '../src/mark/box.ts';
import { labelBox } from '../src/mark/label.ts';
import { crosses, type Segment } from '../src/mark/segment.ts';
import type { Weight } from '../src/mark/text-width.ts';
import type { SceneNode } from '../src/scene/index.ts';

/** A line of text of a scene with the room it takes. */
export interface SceneText {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
  /** Parted from what lies under it by an outline. */
  readonly hasHalo: boolean;
}

/** Every line of text of a scene. */
export function textsOf(scene: SceneNode): readonly SceneText[] {
  return placed(scene).flatMap(({ node, x, y }) => (node.tag === 'text' ? [textAt(node, x, y)] : []));
}

function textAt({ attributes, children }: SceneNode, dx: number, dy: number): SceneText {
  const text = children.map(written).join('');
  const size = Number(attributes['font-size']);
  const line = {
    ...{ text, size, x: Number(attributes.x) + dx, y: Number(attributes.y) + dy },
    weight: Number(attributes['font-weight'] ?? 400) as Weight,
    anchor: (attributes['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end',
  };
  return { text, size, box: labelBox(line), hasHalo: attributes['paint-order'] !== undefined };
}

function written(child: SceneNode | string): string {
  return typeof child === 'string' ? child : child.children.map(written).join('');
}

/** Every node of a scene with how far it is moved; what answers to a pointer only is left out. */
function placed(
  node: SceneNode,
  x = 0,
  y = 0,
): readonly { readonly node: SceneNode; readonly x: number; readonly y: number }[] {
  if (/\b(hit|underline)\b/.test(String(node.attributes.class ?? ''))) return [];
  const [, right = 0, down = 0] =
    /^translate\(([\d.-]+) ([\d.-]+)\)$/.exec(String(node.attributes.transform ?? '')) ?? [];
  const [left, top] = [x + Number(right), y + Number(down)];
  const inner = node.children.flatMap((child) => (typeof child === 'string' ? [] : placed(child, left, top)));
  return [{ node, x: left, y: top }, ...inner];
}

/** What is wrong with a drawing: texts too small, outside it, over one another or struck by a line without halo; marks that are cut off. */
export function faultsOf(scene: SceneNode): readonly string[] {
  const { width, height } = {
    width: Number(scene.attributes.width),
    height: Number(scene.attributes.height),
  };
  const texts = textsOf(scene);
  const isOut = ({ x, y, width: across, height: down }: Box, slack: number) =>
    x < -slack || x + across > width + slack || y < -slack || y + down > height + slack;
  const small = texts.filter(({ size }) => size < 12).map(({ text, size }) => `${text} is ${size} px`);
  const outside = texts
    .filter(({ box }) => isOut({ ...box, y: box.y + 1, height: box.height - 2 }, 1))
    .map(({ text }) => `${text} leaves the drawing`);
  const pairs = texts.flatMap((a, index) => texts.slice(index + 1).map((b) => [a, b] as const));
  const over = pairs
    .filter(([a, b]) => overlaps(shrink(a.box), shrink(b.box)))
    .map(([a, b]) => `${a.text} lies over ${b.text}`);
  const cut = placed(scene)
    .map(({ node, x, y }) => ({ node, box: markBox(node, x, y) }))
    .filter(({ box }) => box && isOut(box, 2))
    .map(({ node }) => `${node.tag} ${JSON.stringify(node.attributes)} is cut off`);
  return [...small, ...outside, ...over, ...cut, ...struckTexts(scene)];
}

/** Texts that a line runs through, unless something filled lies between or their halo parts what was drawn before. */
function struckTexts(scene: SceneNode): readonly string[] {
  const drawn = placed(scene);
  return drawn.flatMap(({ node, x, y }, index) => {
    if (node.tag !== 'text') return [];
    const { text, box, hasHalo } = textAt(node, x, y);
    const room = shrink(box);
    const isCleared = (from: number) =>
      drawn.slice(from, index).some(({ node: over, x: dx, y: dy }) => {
        const cover = over.attributes.fill === 'none' ? undefined : markBox(over, dx, dy);
        return cover !== undefined && contains(cover, room);
      });
    const isStruck = drawn.some(
      (line, at) =>
        linesOf(line.node, line.x, line.y).some((stroke) => crosses(stroke, room)) &&
        !(hasHalo && at < index) &&
        !isCleared(at),
    );
    return isStruck ? [`${text} is struck by a line`] : [];
  });
}

/** The room of a mark. */
function markBox({ tag, attributes }: SceneNode, dx: number, dy: number): Box | undefined {
  const at = (name: string) => Number(attributes[name] ?? 0);
  if (tag === 'rect') return { x: at('x') + dx, y: at('y') + dy, width: at('width'), height: at('height') };
  if (tag === 'circle')
    return {
      x: at('cx') - at('r') + dx,
      y: at('cy') - at('r') + dy,
      width: 2 * at('r'),
      height: 2 * at('r'),
    };
  return undefined;
}

/** The straight strokes of a line or of a path that has no other ones; hatches are no lines. */
function linesOf({ tag, attributes }: SceneNode, dx: number, dy: number): readonly Segment[] {
  const at = (name: string) => Number(attributes[name] ?? 0);
  if (tag === 'line') return [{ x1: at('x1') + dx, y1: at('y1') + dy, x2: at('x2') + dx, y2: at('y2') + dy }];
  const path = String(attributes.d ?? '');
  if (tag !== 'path' || attributes['stroke-opacity'] !== undefined || !/^M[\d. L-]+$/.test(path)) return [];
  const points = path
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number))
    .map(([x = 0, y = 0]) => ({ x: x + dx, y: y + dy }));
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
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
