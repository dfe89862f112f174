import { valueAxis } from '../mark/axis.ts';
import { bar } from '../mark/bar.ts';
import { type Box, enclose, overlaps } from '../mark/box.ts';
import { dot, square } from '../mark/dot.ts';
import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { line } from '../mark/line.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { readOut, valueText } from './read-out.ts';
import { axisPeriod, joinedRuns, missingRuns, type Run, valueKey } from './series.ts';
import { BAND, pointAt, runBox, type TrendFrame } from './trend-frame.ts';
import { placeTexts } from './trend-labels.ts';
import { targetMarks } from './trend-targets.ts';
import type { PlacedText } from './trend-wish.ts';
import type { ValueData } from './value.ts';

/** Everything that stands for values, gaps and breaks of one series, with its axes. */
export function trendMarks(frame: TrendFrame): readonly Child[] {
  const texts = placeTexts(frame);
  return [
    ...gaps(frame),
    ...texts.filter(({ isOnHatch }) => isOnHatch).map(note),
    ...bands(frame),
    ...valueAxis(frame.ticks, frame),
    ...periodAxis(frame),
    ...frame.breaks.map((index) => breakRule(frame, index)),
    ...lines(frame),
    ...texts.filter(({ key, isOnHatch }) => key === undefined && !isOnHatch).map(note),
    // Among several panels the benchmark is the same line in each: its values stand in the table.
    ...(frame.isPanel ? [] : benchmarkTargets(frame, texts)),
    ...subjectTargets(frame, texts),
    ...targetMarks(frame, texts),
  ];
}

function gaps(frame: TrendFrame): readonly SceneNode[] {
  return missingRuns(frame.data.subject, frame.breaks).map((run) => hatch(runBox(frame, run)));
}

/** Words beside the marks; what a screen reader says of them stands in the sentence. */
function note({ lines, isOnHatch }: PlacedText): SceneNode {
  const room = lines.map(labelBox).reduce(enclose);
  return node('g', { 'aria-hidden': 'true' }, isOnHatch ? hatchClearing(room) : null, ...lines.map(label));
}

/** Names of the standards on both sides of each break, all shortened alike until they fit. */
function bands(frame: TrendFrame): readonly SceneNode[] {
  const { data, breaks, left, right, x, isPhone, width } = frame;
  if (breaks.length === 0) return [];
  const size = isPhone ? 12 : 13;
  const rooms = [0, ...breaks].map((start, order, starts) => {
    const next = starts[order + 1];
    const x1 = order === 0 ? left : (x(start - 1) + x(start)) / 2 + 3;
    const x2 = next === undefined ? right : (x(next - 1) + x(next)) / 2 - 3;
    const name = data.subject.slice(start, next).find((value) => value.standard)?.standard?.name;
    return {
      x1,
      x2,
      limit: next === undefined ? width : x2,
      names: shorterNames(name),
      isCurrent: next === undefined,
    };
  });
  const fits = (level: number) =>
    rooms.every(({ names, x1, limit }) => textWidth(names[level] ?? '', size, 500) <= limit - x1 - 2);
  const level = [0, 1, 2, 3].find(fits);
  return rooms.flatMap(({ x1, x2, limit, names, isCurrent }) => {
    const text = level === undefined ? '' : (names[level] ?? '');
    const end = Math.min(limit, Math.max(x2, x1 + textWidth(text, size, 500) + 8));
    const words: Label = {
      ...{ text, x: (x1 + end) / 2, y: 16.5, size, weight: 500, anchor: 'middle' },
      ink: isCurrent ? 'accent' : 'ink-2',
    };
    const box = { x: x1, y: 0, width: Math.max(0, end - x1), height: BAND };
    return text ? [bar(box, isCurrent ? 'accent-soft' : 'tint'), label(words)] : [];
  });
}

/** @example 'Chuẩn nghèo đa chiều 2022–2025', 'Chuẩn đa chiều 2022–2025', 'Chuẩn 2022–2025', '2022–2025' */
function shorterNames(name: string | undefined): readonly string[] {
  if (!name) return [];
  const joined = name.replace(/ - (?=\d)/, '–');
  const years = /\d{4}\D\d{4}/.exec(joined)?.[0];
  return years
    ? [joined, joined.replace(/ (nghèo|poverty)(?= )/, ''), `${joined.split(' ')[0]} ${years}`, years]
    : [joined];
}

/** Periods under the axis: the first, the last and what follows a break stay, others where there is room. */
function periodAxis(frame: TrendFrame): readonly SceneNode[] {
  const { data, lang, x, bottom, breaks, width } = frame;
  const last = data.subject.length - 1;
  const order = [...new Set([0, last, ...breaks, ...data.subject.keys()])];
  const taken: Box[] = [];
  const shown = order.flatMap((index) => {
    const text = axisPeriod(data.subject[index]?.period ?? '', lang);
    const half = textWidth(text, 13) / 2;
    const words: Label = {
      text,
      x: Math.max(half, Math.min(x(index), width - half)),
      y: bottom + 21,
      size: 13,
      ink: 'ink-2',
      anchor: 'middle',
    };
    const box = labelBox(words);
    if (taken.some((other) => overlaps({ ...other, x: other.x - 6, width: other.width + 12 }, box)))
      return [];
    taken.push(box);
    return [words];
  });
  return shown.sort((a, b) => a.x - b.x).map(label);
}

function breakRule({ x, bottom }: TrendFrame, index: number): SceneNode {
  const middle = (x(index - 1) + x(index)) / 2;
  return rule({ x1: middle, y1: 0, x2: middle, y2: bottom }, { ink: 'ink', width: 1.5 });
}

function lines(frame: TrendFrame): readonly Child[] {
  const { data, benchmark, breaks } = frame;
  const draw = (values: readonly (ValueData | undefined)[], style: Parameters<typeof line>[1]) =>
    joinedRuns(values, breaks).map((run) => line(pointsOf(frame, values, run), style));
  return [
    ...draw(benchmark, { ink: 'ink-3', width: 2, dash: '5 4' }),
    ...draw(data.subject, { ink: 'accent', width: 2.5 }),
  ];
}

function pointsOf(frame: TrendFrame, values: readonly (ValueData | undefined)[], { from, to }: Run) {
  return values.slice(from, to + 1).map((value, index) => pointAt(frame, from + index, value?.value ?? 0));
}

function benchmarkTargets(frame: TrendFrame, texts: readonly PlacedText[]): readonly SceneNode[] {
  return frame.benchmark.flatMap((value, index) => {
    if (value === undefined || value.value === null) return [];
    const point = pointAt(frame, index, value.value);
    return [valueTarget(frame, value, point, square(point, 7, 'ink-3'), texts)];
  });
}

function subjectTargets(frame: TrendFrame, texts: readonly PlacedText[]): readonly SceneNode[] {
  return frame.data.subject.flatMap((value, index) => {
    if (value.value === null) return [missingTarget(frame, value, index)];
    const point = pointAt(frame, index, value.value);
    return [valueTarget(frame, value, point, dot(point, 4.5, 'accent', value.kind === 'DERIVED'), texts)];
  });
}

function valueTarget(
  frame: TrendFrame,
  value: ValueData,
  { x, y }: { readonly x: number; readonly y: number },
  mark: SceneNode,
  texts: readonly PlacedText[],
): SceneNode {
  const key = valueKey(value);
  const own = texts.filter((text) => text.key === key).flatMap(({ lines }) => lines);
  const printed = own.at(-1);
  return target(
    key,
    readOut(value, frame.lang, frame.full(value.value ?? 0)),
    { x: x - 6, y: y - 6, width: 12, height: 12 },
    mark,
    ...spaced(own.map((text) => label(text))),
    printed ? valueUnderline(printed, printed.size < 14 ? 2.5 : 3.5) : null,
  );
}

/** Lines with a space between, so that they are read as words apart. */
function spaced(lines: readonly SceneNode[]): readonly Child[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [' ', line]));
}

/** A year without a value can be walked to and says why. */
function missingTarget(frame: TrendFrame, value: ValueData, index: number): SceneNode {
  const { top, bottom } = frame;
  const room = runBox(frame, { from: index, to: index });
  return target(
    valueKey(value),
    `${readOut({ ...value, kind: null }, frame.lang) || valueText(value, frame.lang)}`,
    { x: room.x, y: top, width: room.width, height: bottom - top },
  );
}
