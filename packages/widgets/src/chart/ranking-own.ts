import { type Box, enclose } from '../mark/box.ts';
import { paint } from '../mark/ink.ts';
import { type Label, label, labelBox } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth } from '../mark/text-width.ts';
import { node, numberText, type SceneNode } from '../scene/node.ts';
import type { OwnPart } from './ranking-data.ts';
import { knownValue, type RankingFrame } from './ranking-frame.ts';
import { readOut } from './read-out.ts';
import { withoutUnit } from './value-format.ts';

/** Key of the reader's own area inside a ranked one. */
export const OWN_KEY = 'own';

/** The reader's own area inside the bar of the one it is a part of: a cut, a triangle and its value where there is room. */
export function ownPartMark(frame: RankingFrame, { value }: OwnPart, filled: Box): SceneNode | null {
  if (value.value === null) return null;
  const { lang, isPhone, data } = frame;
  const at = frame.x(knownValue(value));
  const isInside = at > filled.x && at < filled.x + filled.width - 1;
  const bottom = filled.y + filled.height;
  const cut = { x1: at, y1: filled.y, x2: at, y2: bottom };
  const short = withoutUnit(frame.full(knownValue(value)), data.indicator.unit);
  const text = isInside ? partLabel(frame, `${value.area.name} ${short}`, at, filled) : undefined;
  const mark: Box = { x: at - 5, y: filled.y - 7, width: 10, height: filled.height + 14 };
  return target(
    OWN_KEY,
    readOut(value, lang, frame.full(knownValue(value))),
    text ? enclose(mark, labelBox(text)) : mark,
    rule(cut, { ink: isInside ? 'paper' : 'accent', width: 2.5 }),
    triangle(at, isPhone ? bottom + 1 : filled.y - 1, isPhone ? 6 : -6),
    text ? label(text) : null,
  );
}

/** Inside the bar beside the cut, clear of the benchmark's line. */
function partLabel(frame: RankingFrame, text: string, at: number, filled: Box): Label | undefined {
  const { lineX = -100 } = frame;
  const wide = textWidth(text, 13, 600);
  const isFree = (x: number) =>
    x >= filled.x + 6 && x + wide <= filled.x + filled.width - 6 && (lineX < x - 6 || lineX > x + wide + 6);
  const x = [at - 8 - wide, at + 8].find(isFree);
  if (x === undefined) return undefined;
  return { text, x, y: filled.y + filled.height / 2 + 4.5, size: 13, weight: 600, ink: 'paper' };
}

/** A triangle with its point at `y`; a negative height points down from above. */
function triangle(x: number, y: number, height: number): SceneNode {
  const { class: classes, ...colours } = paint({ fill: 'accent' });
  const base = numberText(y + height);
  return node('path', {
    class: classes,
    d: `M${numberText(x)} ${numberText(y)}L${numberText(x - 5)} ${base}H${numberText(x + 5)}Z`,
    ...colours,
  });
}
