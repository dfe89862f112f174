import { type Box, contains, enclose, overlaps } from '../mark/box.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { CommunesFrame } from './communes-frame.ts';
import { levelIn } from './communes-levels.ts';
import { signedPoints } from './communes-words.ts';
import { readOut, valueText } from './read-out.ts';

/** The benchmark's words and how far its line reaches. */
export interface BenchmarkPlace {
  readonly lines: readonly Label[];
  readonly top: number;
  readonly bottom: number;
}

/** The benchmark's name and value beside its line, or under the drawing where the line would strike the heading. */
export function benchmarkPlace(frame: CommunesFrame, heading: readonly Label[]): BenchmarkPlace | undefined {
  const { data, lang, lineX, width, isPhone, bottom, bar } = frame;
  const { benchmark } = data.met;
  if (!benchmark || lineX === undefined) return undefined;
  const size = isPhone ? 14 : 15;
  const value = valueText(benchmark, lang);
  const taken = heading.map(labelBox);
  const names = [benchmark.area.name, value];
  const beside = (x: number, anchor: 'start' | 'end', height = size) =>
    names.map((text, row): Label => ({ text, x, y: 15 + row * 19, size: height, weight: 600, anchor }));
  // As far to the right as the drawing allows, a size smaller.
  const squeezed = width - Math.max(...names.map((text) => textWidth(text, size - 1, 600)));
  const isFree = (lines: readonly Label[]) =>
    lines
      .map(labelBox)
      .every(
        (box) =>
          contains({ x: 0, y: 0, width, height: 100 }, box) && !taken.some((other) => overlaps(box, other)),
      );
  const isClear = taken.every((box) => lineX > box.x + box.width + 6 || lineX < box.x - 6);
  const lines = isClear
    ? [
        beside(lineX + 8, 'start'),
        beside(lineX - 8, 'end'),
        beside(Math.max(lineX + 4, squeezed), 'start', size - 1),
      ].find(isFree)
    : undefined;
  if (lines) return { lines, top: 4, bottom };
  const text = `${benchmark.area.name} ${value}`;
  const half = textWidth(text, size, 600) / 2;
  const x = Math.max(half, Math.min(lineX, width - half));
  return {
    lines: [{ text, x, y: bottom + 24, size, weight: 600, anchor: 'middle' }],
    top: bar.y - 10,
    bottom: bottom + 8,
  };
}

/** The benchmark's line with its words. */
export function benchmarkMark(
  frame: CommunesFrame,
  { lines, top, bottom }: BenchmarkPlace,
): SceneNode | null {
  const { data, lang, lineX = 0, bar } = frame;
  const { benchmark } = data.met;
  const last = lines.at(-1);
  if (!benchmark || !last) return null;
  return target(
    'benchmark',
    readOut(benchmark, lang),
    lines.map(labelBox).reduce(enclose),
    isOverFilled(frame)
      ? rule({ x1: lineX, y1: bar.y, x2: lineX, y2: frame.bottom }, { ink: 'paper', width: 5 })
      : null,
    rule({ x1: lineX, y1: top, x2: lineX, y2: bottom }, { ink: 'ink', width: 2, dash: '5 4' }),
    ...lines.flatMap((line): readonly Child[] => [label(line), ' ']),
    valueUnderline(last, 4),
  );
}

/** True where the line crosses what is filled, so that it needs paper on both sides. */
function isOverFilled({ levels, x, lineX = 0 }: CommunesFrame): boolean {
  const met = levelIn(levels, 'met');
  return met !== undefined && lineX < x(met.share) + 4;
}

/** The difference between the two, on a bracket where the area lies below; left out where there is no room. */
export function differenceMark(
  frame: CommunesFrame,
  heading: readonly Label[],
  place: BenchmarkPlace | undefined,
): SceneNode | null {
  const { data, lang, lineX, levels, x, width, isPhone, bar } = frame;
  const met = levelIn(levels, 'met');
  const text = signedPoints(data.met, lang);
  if (!place || !met || lineX === undefined || text === undefined) return null;
  const end = x(met.share);
  const size = isPhone ? 13 : 14;
  const wide = textWidth(text, size, 600);
  const y = bar.y - 6;
  const [from, to] = [Math.min(end, lineX), Math.max(end, lineX)];
  const base = { text, y: y - 8, size, weight: 600 } as const;
  const outer: Label = { ...base, x: to + 8 };
  const inner: Label = { ...base, x: lineX - 8, anchor: 'end' };
  const between = wide + 12 <= to - from && lineX > end;
  const choices: readonly Label[] = [
    ...(between ? [{ ...base, x: (from + to) / 2, anchor: 'middle' as const }] : []),
    ...(lineX > end ? [inner, outer] : [outer, inner]),
    { ...base, x: lineX + 8 },
  ];
  const taken: readonly Box[] = [...heading, ...place.lines].map(labelBox);
  const chosen = choices.find((line) => {
    const box = labelBox(line);
    const isStruck = place.top < y && lineX > box.x - 4 && lineX < box.x + box.width + 4;
    return (
      contains({ x: 0, y: -4, width, height: 200 }, box) &&
      !isStruck &&
      !taken.some((other) => overlaps(box, other))
    );
  });
  const hasBracket = lineX - end >= 8;
  if (!chosen && !hasBracket) return null;
  const stroke = { ink: 'ink-2', width: 1.5 } as const;
  return node(
    'g',
    { 'aria-hidden': 'true' },
    hasBracket ? rule({ x1: end + 3, y1: y, x2: lineX - 3, y2: y }, stroke) : null,
    hasBracket ? rule({ x1: end + 3, y1: y - 4, x2: end + 3, y2: y + 4 }, stroke) : null,
    hasBracket ? rule({ x1: lineX - 3, y1: y - 4, x2: lineX - 3, y2: y + 4 }, stroke) : null,
    chosen ? label(chosen) : null,
  );
}
