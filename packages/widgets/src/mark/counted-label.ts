import { node, type SceneNode } from '../scene/node.ts';
import { type Label, label } from './label.ts';
import { textWidth } from './text-width.ts';

/** A line of text with its number in bold, as one text whatever the face. */
export function countedLabel(line: Label): SceneNode {
  const { tag, attributes } = label(line);
  const [before, number, after] = partsOf(line.text);
  return node(tag, attributes, before || null, node('tspan', { 'font-weight': 700 }, number), after || null);
}

/** Width of such a line, px. */
export function countedWidth({ text, size, weight }: Pick<Label, 'text' | 'size' | 'weight'>): number {
  const [before, number, after] = partsOf(text);
  return textWidth(before, size, weight) + textWidth(number, size, 700) + textWidth(after, size, weight);
}

/** @example partsOf('trong đó 10 kiểu mẫu') // ['trong đó ', '10', ' kiểu mẫu'] */
function partsOf(text: string): readonly [before: string, number: string, after: string] {
  const [, before = '', number = '', after = ''] = /^(\D*)(\d[\d.,]*\d|\d?)(.*)$/.exec(text) ?? [];
  return [before, number, after];
}
