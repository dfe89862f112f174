import { grow } from '../mark/box.ts';
import { countedLabel, countedWidth } from '../mark/counted-label.ts';
import { hatch } from '../mark/hatch.ts';
import { squares } from '../mark/squares.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { CommunesFrame } from './communes-frame.ts';
import { exclusiveCounts, type LevelId } from './communes-levels.ts';
import { exclusiveWord } from './communes-words.ts';
import { formatCount } from './read-out.ts';

const SWATCH = 14;
const INDENT = SWATCH + 8;
const LEADING = 24;

/** The colours with how many communes have each and no higher one. */
export function legend(
  frame: CommunesFrame,
  top: number,
): { readonly mark: SceneNode; readonly bottom: number } | undefined {
  const { levels, lang, width } = frame;
  const items = exclusiveCounts(levels).map(({ id, count }) => {
    const text = `${formatCount(count, lang)} ${exclusiveWord(id, levels, lang)}`;
    return { id, text, wide: INDENT + countedWidth({ text, size: 14 }) };
  });
  if (items.length === 0) return undefined;
  const gaps = 20 * (items.length - 1);
  const isLine = items.reduce((sum, { wide }) => sum + wide, gaps) <= width;
  const columns = items.every(({ wide }) => wide <= width / 2 - 12) ? 2 : 1;
  let x = 0;
  const placed = items.map(({ id, text, wide }, index) => {
    const at = isLine
      ? { x, y: top + LEADING - 6 }
      : { x: (index % columns) * (width / 2), y: top + LEADING - 6 + Math.floor(index / columns) * LEADING };
    x += wide + 20;
    return node(
      'g',
      {},
      ...swatch(id, at.x, at.y - 12),
      countedLabel({ text, x: at.x + INDENT, y: at.y, size: 14 }),
    );
  });
  const lines = isLine ? 1 : Math.ceil(items.length / columns);
  return { mark: node('g', { 'aria-hidden': 'true' }, ...placed), bottom: top + lines * LEADING };
}

function swatch(id: LevelId | 'unmet', x: number, y: number): readonly Child[] {
  const box = { x, y, width: SWATCH, height: SWATCH };
  if (id === 'unmet') return [squares([box], { stroke: 'hatch' }), hatch(grow(box, -1), 5)];
  return [squares([box], id === 'met' ? { fill: 'met', stroke: 'advanced' } : { fill: id })];
}
