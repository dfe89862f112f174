import { diamond } from '../mark/diamond.ts';
import { label, valueUnderline } from '../mark/label.ts';
import { target } from '../mark/target.ts';
import type { SceneNode } from '../scene/node.ts';
import { targetKey, targetText } from './placed-targets.ts';
import { periodText } from './read-out.ts';
import { pointAt, type TrendFrame } from './trend-frame.ts';
import { around } from './trend-names.ts';
import type { PlacedText, Wish } from './trend-wish.ts';

export function targetWishes(frame: TrendFrame): readonly Wish[] {
  return frame.targets.map(({ target: each, index }) => {
    const words = {
      text: targetText(each, frame.lang),
      size: frame.isPhone ? 12 : 13,
      weight: 600,
      ink: 'ink',
      halo: 'paper',
    } as const;
    const places = around(pointAt(frame, index, each.value), 10);
    const apart = [-28, -44, 36, 52].map((down) => {
      const { x, y } = pointAt(frame, index, each.value);
      return { x: x + 6, y: y + down, anchor: 'end' as const };
    });
    const candidates = [...places, ...apart].map((at) => ({
      key: targetKey(each),
      lines: [{ ...words, ...at }],
    }));
    return { candidates, isNeeded: true };
  });
}

/** Diamonds with their words. */
export function targetMarks(frame: TrendFrame, texts: readonly PlacedText[]): readonly SceneNode[] {
  const { lang } = frame;
  return frame.targets.map(({ target: each, index }) => {
    const { x, y } = pointAt(frame, index, each.value);
    const lines = texts.filter(({ key }) => key === targetKey(each)).flatMap((text) => text.lines);
    const [printed] = lines;
    return target(
      targetKey(each),
      `${targetText(each, lang)}, ${each.area.name}, ${periodText(each.period, lang)}`,
      { x: x - 6, y: y - 6, width: 12, height: 12 },
      diamond({ x, y }, 6.5, 'ink'),
      ...lines.map((line) => label(line)),
      printed ? valueUnderline(printed, 3) : null,
    );
  });
}
