import { formatCutOff } from '@tiendo/core';
import { type Box, contains, enclose } from '../mark/box.ts';
import { dot } from '../mark/dot.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { wrapText } from '../mark/text-width.ts';
import type { SceneNode } from '../scene/node.ts';
import type { ComparisonFrame } from './comparison-frame.ts';
import { areaInSentence, valueText } from './read-out.ts';
import { type KnownAlternative, knownAlternatives } from './value.ts';

/** A mark below the bar with the room it takes. */
export interface PlacedMark {
  readonly mark: SceneNode;
  /** From the bar down to the mark; drawn before the words of all marks, whose halo parts it. */
  readonly stem: SceneNode;
  readonly boxes: readonly Box[];
  readonly bottom: number;
}

/** What other publications say of the benchmark: a dotted stem and a hollow circle each, leftmost first. */
export function alternativeMarks(frame: ComparisonFrame): readonly PlacedMark[] {
  const { data, track } = frame;
  const known = knownAlternatives(data).map((alternative, index) => ({ alternative, index }));
  const placed: PlacedMark[] = [];
  let y = track.y + track.height + 27;
  for (const { alternative, index } of known.sort((a, b) => a.alternative.value - b.alternative.value)) {
    const mark = alternativeMark(frame, alternative, index, y);
    placed.push(mark);
    y = Math.max(y + 26, mark.bottom + 16);
  }
  return placed;
}

function alternativeMark(
  frame: ComparisonFrame,
  alternative: KnownAlternative,
  index: number,
  y: number,
): PlacedMark {
  const { data, lang, scale, track, isPhone, width } = frame;
  const x = scale.x(alternative.value);
  const value = valueText({ ...alternative, unit: data.indicator.unit }, lang);
  const area = alternative.area ?? data.benchmark?.area ?? data.subject.area;
  const date = alternative.asOf
    ? formatCutOff({ day: alternative.asOf, precision: alternative.asOfPrecision ?? 'day' }, lang)
    : undefined;
  const other = lang === 'VI' ? 'Công bố khác' : 'Another publication';
  const short = `${other}: ${areaInSentence(area, lang)} ${value}`;
  const long = date ? `${other}, ${date}: ${areaInSentence(area, lang)} ${value}` : short;
  const candidates = (isPhone ? [short, `${other} ${value}`] : [long, short, `${other} ${value}`]).flatMap(
    (text): readonly Label[] => [
      {
        text,
        x: x - 12,
        y: y + 5,
        size: isPhone ? 13 : 14,
        weight: 600,
        ink: 'doubt',
        halo: 'paper',
        anchor: 'end',
      },
      {
        text,
        x: x + 12,
        y: y + 5,
        size: isPhone ? 13 : 14,
        weight: 600,
        ink: 'doubt',
        halo: 'paper',
        anchor: 'start',
      },
    ],
  );
  const placed = candidates.find((candidate) =>
    contains({ x: -1, y: 0, width: width + 2, height: 1e4 }, labelBox(candidate)),
  );
  const lines = placed ? [placed] : wrapped(candidates.at(-1), width, y);
  const boxes = lines.map(labelBox);
  const circle: Box = { x: x - 6, y: y - 6, width: 12, height: 12 };
  const mark = target(
    `alternative-${index}`,
    spokenText(
      lines.map(({ text }) => text),
      date,
    ),
    [...boxes, circle].reduce(enclose),
    dot({ x, y }, 4.5, 'doubt', true),
    ...lines.flatMap((line, row) => [label(line), row === 0 ? valueUnderline(line, 4) : null]),
  );
  return {
    mark,
    stem: rule(
      { x1: x, y1: track.y + track.height + 3, x2: x, y2: y - 5 },
      { ink: 'doubt', width: 2, dash: '2 3' },
    ),
    boxes: [...boxes, circle],
    bottom: Math.max(y + 8, ...boxes.map((box) => box.y + box.height)),
  };
}

/** What is printed, with the day where that was left out for lack of room. */
function spokenText(lines: readonly string[], date: string | undefined): string {
  const printed = lines.join(' ');
  return date && !printed.includes(date) ? `${printed}, ${date}` : printed;
}

/** A label too wide for either side: on lines of its own under the circle. */
function wrapped(line: Label | undefined, width: number, y: number): readonly Label[] {
  if (!line) return [];
  return wrapText(line.text, width, line.size, 600).map((text, row) => ({
    ...line,
    text,
    x: 0,
    y: y + 24 + row * 18,
    anchor: 'start' as const,
  }));
}
