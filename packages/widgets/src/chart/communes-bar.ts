import type { Lang } from '@tiendo/core';
import { bar } from '../mark/bar.ts';
import { type Box, enclose, grow } from '../mark/box.ts';
import { countedLabel, countedWidth } from '../mark/counted-label.ts';
import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { squares } from '../mark/squares.ts';
import { target } from '../mark/target.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import type { CommunesFrame } from './communes-frame.ts';
import { type Level, type LevelId, levelIn } from './communes-levels.ts';
import { baseWords, levelWord } from './communes-words.ts';
import { formatCount, periodText, valueText } from './read-out.ts';

/** How much of the bar's height each level takes, from below. */
const HEIGHTS: Readonly<Record<LevelId, number>> = { met: 1, advanced: 0.8, model: 0.58 };

/** The bar of all communes, the levels inside each other, the words of the recognised ones above it. */
export function nestedBar(frame: CommunesFrame, heading: readonly Label[]): readonly SceneNode[] {
  const { levels, bar: all } = frame;
  const met = levelIn(levels, 'met');
  const words = innerWords(frame);
  const known = met ? frame.x(met.share) : 0;
  const rest: Box = { ...all, x: known, width: Math.max(0, all.width - known) };
  return [
    node(
      'g',
      { 'aria-hidden': 'true' },
      rest.width > 1 ? hatch(grow(rest, -1), 8) : null,
      rest.width > 1 ? squares([rest], { stroke: 'hatch' }) : null,
    ),
    metTarget(frame, heading, met),
    ...levels.drawn
      .filter(({ id }) => id !== 'met')
      .map((level) =>
        innerTarget(
          frame,
          level,
          words.filter((line) => line.id === level.id),
          words,
        ),
      ),
  ];
}

/** The box of a level. */
function levelBox({ bar: all, x }: CommunesFrame, { id, share }: Level): Box {
  const height = Math.round(all.height * HEIGHTS[id]);
  return { x: 0, y: all.y + all.height - height, width: Math.max(x(share), 1.5), height };
}

function metTarget(frame: CommunesFrame, heading: readonly Label[], met: Level | undefined): SceneNode {
  const { data, lang, bar: all } = frame;
  const { subject } = data.met;
  const [first] = heading;
  const filled = met ? levelBox(frame, met) : { ...all, width: 0 };
  const spoken = `${heading.map(({ text }) => text).join(' ')}, ${subject.area.name}, ${periodText(subject.period, lang)}`;
  const y = all.y - 6;
  const end = filled.x + filled.width;
  return target(
    'met',
    spoken,
    heading.map(labelBox).reduce(enclose, met ? filled : all),
    ...(met
      ? [
          bar(filled, 'met'),
          rule({ x1: 0, y1: y, x2: end, y2: y }, { ink: 'model', width: 2 }),
          rule({ x1: end, y1: y - 5, x2: end, y2: y + 5 }, { ink: 'model', width: 2 }),
        ]
      : []),
    ...heading.flatMap((line): readonly Child[] => [label(line), ' ']),
    first ? valueUnderline(first, 4) : null,
  );
}

/** Words inside the bar with the level they name. */
interface InnerLabel extends Label {
  readonly id: LevelId;
  readonly isOnHatch: boolean;
}

function innerTarget(
  frame: CommunesFrame,
  level: Level,
  lines: readonly InnerLabel[],
  all: readonly InnerLabel[],
): SceneNode {
  const { data, lang } = frame;
  const { id, count, value } = level;
  const box = levelBox(frame, level);
  const whole = baseWords(value, lang);
  const of = whole && ` ${lang === 'VI' ? 'trong' : 'of'} ${whole}`;
  const printed = lines.map(({ text }) => text.replace(/,$/, '')).join(' ');
  const named =
    printed || `${count === undefined ? '' : `${formatCount(count, lang)} `}${levelWord(id, lang)}`;
  const spoken = `${named}, ${valueText(value, lang)}${of}, ${data.met.subject.area.name}, ${periodText(value.period, lang)}`;
  const clearing =
    id === all[0]?.id && all.some(({ isOnHatch }) => isOnHatch)
      ? all.map(labelBox).reduce(enclose)
      : undefined;
  return target(
    id,
    spoken,
    box,
    bar(box, id),
    clearing ? hatchClearing(clearing) : null,
    ...lines.flatMap((line): readonly Child[] => [
      countedLabel(line),
      valueUnderline(line, line.size < 14 ? 2.5 : 3.5),
    ]),
  );
}

/** "28 nâng cao, trong đó 10 kiểu mẫu": in the bar of the recognised ones, else on the hatch; on one line or on two. */
function innerWords(frame: CommunesFrame): readonly InnerLabel[] {
  const { levels, lang, bar: all, x, lineX = -100 } = frame;
  const counted = levels.drawn.filter(({ id, count }) => id !== 'met' && count !== undefined);
  const texts = counted.map((level, index) => innerText(level, index, counted.length, lang));
  if (texts.length === 0) return [];
  const met = levelIn(levels, 'met');
  const metEnd = met ? x(met.share) : 0;
  const nested = Math.max(0, ...counted.map(({ share }) => x(share)));
  const rooms = [
    { from: nested + 10, to: metEnd - 6, isOnHatch: false },
    { from: Math.max(metEnd, nested) + 10, to: all.width - 8, isOnHatch: true },
  ].flatMap((room) =>
    lineX > room.from - 6 && lineX < room.to + 6
      ? [
          { ...room, to: lineX - 8 },
          { ...room, from: lineX + 8 },
        ]
      : [room],
  );
  const middle = all.y + all.height / 2;
  const layouts = rooms.flatMap(({ from, to, isOnHatch }) => {
    const base = { weight: 500, ink: 'model', isOnHatch } as const;
    let next = from;
    const beside = texts.map(({ id, text }) => {
      const line = { ...base, id, text, x: next, y: middle + 5, size: 14 };
      next += countedWidth(line) + 4;
      return line;
    });
    const stacked = texts.map(({ id, short }, row) => ({
      ...{ ...base, id, text: short, x: from, y: middle - 4 + row * 18, size: 13 },
    }));
    return [beside, ...(texts.length > 1 ? [stacked] : [])].map((lines) => ({ lines, to }));
  });
  const found = layouts.find(({ lines, to }) => lines.every((line) => line.x + countedWidth(line) <= to));
  return found?.lines ?? [];
}

/** What a level inside another says, and the same with fewer words. */
function innerText(
  { id, count = 0 }: Level,
  index: number,
  parts: number,
  lang: Lang,
): { readonly id: LevelId; readonly text: string; readonly short: string } {
  const text = `${formatCount(count, lang)} ${levelWord(id, lang)}`;
  if (index === 0) {
    const first = parts > 1 ? `${text},` : text;
    return { id, text: first, short: first };
  }
  return lang === 'VI'
    ? { id, text: `trong đó ${text}`, short: `gồm ${text}` }
    : { id, text: `of which ${text}`, short: `incl. ${text}` };
}
