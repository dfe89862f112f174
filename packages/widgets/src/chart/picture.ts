import { bar } from '../mark/bar.ts';
import { label } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { type Weight, wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';

/** The words that must go with a chart when it leaves the page. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Facts, doubts and small print, one paragraph each. */
  readonly notes: readonly string[];
  readonly source: string;
}

const MARGIN = 24;

/** A chart as a picture of its own: with title, notes and source, so that no number travels alone. */
export function picture(chart: SceneNode, { title, subtitle, notes, source }: PictureWords): SceneNode {
  const inner = Number(chart.attributes.width);
  const words: Child[] = [];
  let y = MARGIN + 8;
  const write = (text: string, size: number, weight: Weight, ink: 'ink' | 'ink-2') => {
    for (const line of wrapText(text, inner, size, weight)) {
      y += size * 1.4;
      words.push(label({ text: line, x: MARGIN, y, size, weight, ink }));
    }
  };
  write(title, 20, 600, 'ink');
  write(subtitle, 15, 400, 'ink-2');
  const top = y + 24;
  y = top + Number(chart.attributes.height) + 8;
  for (const note of notes) {
    y += 6;
    write(note, 14, 400, 'ink');
  }
  y += 10;
  write(source, 13, 400, 'ink-2');
  const width = inner + 2 * MARGIN;
  const height = y + MARGIN;
  return chartRoot(
    { width, height, words: title },
    bar({ x: 0, y: 0, width, height: Math.ceil(height) }, 'paper'),
    rule({ x1: MARGIN, y1: MARGIN, x2: width - MARGIN, y2: MARGIN }, { ink: 'ink', width: 2 }),
    ...words,
    node(
      'g',
      { transform: `translate(${MARGIN} ${Math.round(top)})` },
      ...chart.children.map(withoutLiveParts),
    ),
  );
}

/** Without what only answers to a pointer. */
function withoutLiveParts(child: SceneNode | string): SceneNode | string | null {
  if (typeof child === 'string') return child;
  const isLive = /\b(hit|underline)\b/.test(String(child.attributes.class ?? ''));
  return isLive ? null : node(child.tag, child.attributes, ...child.children.map(withoutLiveParts));
}
