import { bar } from '../mark/bar.ts';
import { type Box, enclose } from '../mark/box.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { RankedData } from './ranking-data.ts';
import { isOwnRow, knownValue, LINE_GAP, type RankingFrame, VALUE_GAP } from './ranking-frame.ts';
import { ownPartMark } from './ranking-own.ts';
import { gapWords, placeWords } from './ranking-words.ts';
import { readOut } from './read-out.ts';

/** A row with the room it takes. */
export interface PlacedRow {
  readonly marks: readonly SceneNode[];
  readonly bar: Box;
  readonly bottom: number;
}

/** Names of a row and where its bar goes. */
export interface RowPlace {
  readonly names: readonly Label[];
  readonly barTop: number;
  readonly bottom: number;
  /** Baseline of the rank number. */
  readonly rankY: number;
}

/** Where the parts of a row go: the name beside its bar, or on a phone above it. */
export function rowPlace(frame: RankingFrame, name: string, isOwn: boolean, top: number): RowPlace {
  const { isPhone, barHeight, nameEnd, nameSize } = frame;
  const lines = frame.nameLines(name, isOwn);
  const leading = nameSize + 4;
  const base = { size: nameSize, weight: isOwn ? 600 : 400, ink: isOwn ? 'accent' : 'ink' } as const;
  if (isPhone) {
    const names = lines.map((text, row) => ({
      ...base,
      text,
      x: phoneIndent(frame),
      y: top + 19 + row * leading,
    }));
    const barTop = top + 26 + (lines.length - 1) * leading;
    return { names, barTop, bottom: barTop + barHeight + 10, rankY: top + 19 };
  }
  const height = Math.max(36, lines.length * leading + 6);
  const middle = top + height / 2;
  const first = middle + 5 - ((lines.length - 1) * leading) / 2;
  const names = lines.map((text, row) => ({
    ...base,
    text,
    x: nameEnd,
    y: first + row * leading,
    anchor: 'end' as const,
  }));
  return { names, barTop: middle - barHeight / 2, bottom: top + height, rankY: middle + 5 };
}

/** Names on a phone stand after the rank numbers, all at the same place. */
function phoneIndent({ groups }: RankingFrame): number {
  const most = Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ rank }) => rank)));
  return most === 0 ? 0 : Math.ceil(textWidth(String(most), 14)) + 6;
}

/** A ranked area: rank, name, bar and value. */
export function rankedRow(frame: RankingFrame, row: RankedData, top: number): PlacedRow {
  const { lang, data, barHeight } = frame;
  const { figure } = row;
  const isOwn = isOwnRow(frame, row);
  const { names, barTop, bottom, rankY } = rowPlace(frame, figure.area.name, isOwn, top);
  const filled = barBox(frame, knownValue(figure), barTop, barHeight);
  const value = valueLabel(frame, row, filled, isOwn);
  const words = [
    readOut(figure, lang, frame.full(knownValue(figure))),
    placeWords(row, lang),
    gapWords(data, row, lang),
  ];
  const mark = target(
    figure.area.code,
    words.filter(Boolean).join(', '),
    enclose(filled, labelBox(value)),
    bar(filled, isOwn ? 'accent' : 'context'),
    lineCasing(frame, filled),
    ...names.flatMap((line): readonly Child[] => [label(line), ' ']),
    label(value),
    valueUnderline(value, 3.5),
  );
  const rank = label({ text: String(row.rank), x: 0, y: rankY, size: 14, ink: 'ink-2' });
  const part = isOwn && data.own?.inside === figure.area.code ? ownPartMark(frame, data.own, filled) : null;
  return {
    marks: [node('g', { 'aria-hidden': 'true' }, rank), mark, ...(part ? [part] : [])],
    bar: filled,
    bottom,
  };
}

function barBox({ x }: RankingFrame, value: number, y: number, height: number): Box {
  const [zero, end] = [x(0), x(value)];
  return { x: Math.min(zero, end), y, width: Math.max(Math.abs(end - zero), 1.5), height };
}

/** Past the bar's end; past the benchmark's line where that would strike the value. */
function valueLabel(frame: RankingFrame, row: RankedData, filled: Box, isOwn: boolean): Label {
  const { lineX, barHeight } = frame;
  const text = frame.printed(row);
  const end = Math.max(filled.x + filled.width, frame.x(0));
  const wide = textWidth(text, 14, 600);
  const isStruck = lineX !== undefined && lineX > end - 1 && lineX < end + VALUE_GAP + wide + 4;
  return {
    text,
    x: isStruck ? lineX + LINE_GAP : end + VALUE_GAP,
    y: filled.y + barHeight / 2 + 5,
    size: 14,
    weight: 600,
    ink: isOwn ? 'accent' : 'ink',
  };
}

/** Paper on both sides of the benchmark's line where it crosses a bar. */
function lineCasing({ lineX }: RankingFrame, { x, y, width, height }: Box): SceneNode | null {
  if (lineX === undefined || lineX <= x || lineX >= x + width) return null;
  return rule({ x1: lineX, y1: y, x2: lineX, y2: y + height }, { ink: 'paper', width: 5 });
}
