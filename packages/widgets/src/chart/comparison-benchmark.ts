import { formatCutOff, type Lang, verdictWord } from '@tiendo/core';
import { type Box, contains, enclose, overlaps } from '../mark/box.ts';
import { bracket } from '../mark/bracket.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { type Child, node } from '../scene/node.ts';
import { barBox, type ComparisonFrame, shift } from './comparison-frame.ts';
import { differenceText } from './difference-text.ts';
import { readOut, valueText } from './read-out.ts';
import type { ComparisonData } from './value.ts';

/** How the reference above the bar is arranged. */
export interface Arrangement {
  readonly labels: readonly Label[];
  readonly difference: Label | undefined;
  /** Room the labels need above the bracket. */
  readonly raise: number;
}

/** Finds sides for the benchmark's name and for the difference so that neither touches the other nor the bracket. */
export function arrange(frame: ComparisonFrame): Arrangement | undefined {
  const { data, lang, width, isPhone, scale } = frame;
  const { benchmark, subject } = data;
  if (!benchmark || benchmark.value === null) return undefined;
  const lineX = scale.x(benchmark.value);
  const valueX = subject.value === null ? lineX : scale.x(subject.value);
  const bounds = { x: -1, y: -200, width: width + 2, height: 400 };
  const isBelow = valueX < lineX;
  const sides = isBelow ? (['start', 'end'] as const) : (['end', 'start'] as const);
  const stroke: Box = { x: Math.min(lineX, valueX), y: -18, width: Math.abs(lineX - valueX), height: 16 };
  const text = differenceWords(data, lang);
  const outer = { x: stroke.x + stroke.width + (isBelow ? 10 : 8), anchor: 'start' as const };
  const inner = { x: stroke.x - 10, anchor: 'end' as const };
  const ends = isBelow ? [inner, outer] : [outer, inner];
  const options = [0, 24].flatMap((raise) =>
    sides.flatMap((anchor) =>
      ends.map((end): Arrangement => {
        const names = benchmarkLabels(frame, lineX, anchor, raise);
        const difference =
          text === undefined
            ? undefined
            : ({ text, y: -5, size: isPhone ? 14 : 15, weight: 600, ink: 'accent', ...end } as const);
        return { labels: names, difference, raise };
      }),
    ),
  );
  const fits = ({ labels, difference }: Arrangement) => {
    const names = labels.map(labelBox);
    const gap = difference ? [labelBox(difference)] : [];
    return (
      [...names, ...gap].every((box) => contains(bounds, box)) &&
      !names.some((box) => [stroke, ...gap].some((other) => overlaps(box, other)))
    );
  };
  return options.find(fits) ?? squeezed(frame, lineX, options);
}

/** Nothing fits beside the line: the name goes over it, as far as the drawing allows. */
function squeezed(frame: ComparisonFrame, lineX: number, options: readonly Arrangement[]): Arrangement {
  const difference = options
    .map((option) => option.difference)
    .find((end) => end && contains({ x: -1, y: -200, width: frame.width + 2, height: 400 }, labelBox(end)));
  const labels = benchmarkLabels(frame, lineX, 'start', 24).map((line) => ({
    ...line,
    x: Math.max(0, Math.min(lineX + 8, frame.width - labelBox(line).width)),
  }));
  return { labels, difference: difference ?? pushedIn(options[0]?.difference, frame.width), raise: 24 };
}

/** A label moved until it lies in the drawing, with a halo for what it now covers. */
function pushedIn(line: Label | undefined, width: number): Label | undefined {
  if (!line) return undefined;
  const box = labelBox(line);
  return { ...line, x: Math.max(0, Math.min(box.x, width - box.width)), anchor: 'start', halo: 'paper' };
}

function benchmarkLabels(
  { data, lang, isPhone }: ComparisonFrame,
  lineX: number,
  anchor: 'start' | 'end',
  raise: number,
): readonly Label[] {
  const { benchmark, subject } = data;
  if (!benchmark) return [];
  const x = lineX + (anchor === 'end' ? -9 : 9);
  const text = `${benchmark.area.name} ${valueText(benchmark, lang)}`;
  const note = benchmarkNote(data, lang);
  const isSame = subject.value !== null;
  return [
    { text, x, y: -29 - raise, size: isPhone ? 14 : 15, weight: 600, anchor },
    ...(isSame && note ? [{ text: note, x, y: -10 - raise, size: 13, ink: 'ink-2', anchor } as const] : []),
  ];
}

/** Whether both figures stand in one document, else the benchmark's own cut-off. */
function benchmarkNote({ subject, benchmark }: ComparisonData, lang: Lang): string | undefined {
  if (subject.source && subject.source.id === benchmark?.source?.id) {
    const isDocument = subject.source.tier === 'ORIGINAL';
    return lang === 'VI'
      ? isDocument
        ? 'cùng văn bản'
        : 'cùng nguồn'
      : isDocument
        ? 'same document'
        : 'same source';
  }
  if (!benchmark?.asOf) return undefined;
  return formatCutOff({ day: benchmark.asOf, precision: benchmark.asOfPrecision ?? 'day' }, lang);
}

function differenceWords(data: ComparisonData, lang: Lang): string | undefined {
  const { difference, verdict } = data;
  if (difference === null || difference === undefined) return undefined;
  if (verdict === 'EQUAL') return verdictWord(verdict, lang);
  return `${difference < 0 ? '−' : '+'}${differenceText(data, difference, lang)}`;
}

/** The benchmark's line, name and value, and the difference between the two. */
export function benchmarkMarks(
  frame: ComparisonFrame,
  { labels, difference, raise }: Arrangement,
): readonly Child[] {
  const { data, lang, track, scale } = frame;
  const { benchmark, subject } = data;
  if (!benchmark || benchmark.value === null) return [];
  const x = scale.x(benchmark.value);
  const bottom = track.y + track.height;
  const filled = barBox(frame);
  const isOverBar = subject.value !== null && x > filled.x && x < filled.x + filled.width;
  const lines = labels.map((line) => shift(line, track.y));
  const [first, second] = lines;
  const valueX = subject.value === null ? x : scale.x(subject.value);
  const top = track.y - 32 - raise;
  return [
    difference
      ? node(
          'g',
          { 'aria-hidden': 'true' },
          Math.abs(valueX - x) >= 6 ? bracket({ from: x, to: valueX, y: track.y - 10 }) : null,
          label(shift(difference, track.y)),
        )
      : null,
    target(
      'benchmark',
      readOut(benchmark, lang),
      lines.map(labelBox).reduce(enclose, { x: x - 2, y: top, width: 4, height: track.y - top - 2 }),
      rule({ x1: x, y1: top, x2: x, y2: track.y }, { ink: 'ink', width: 2, dash: '5 4' }),
      rule(
        { x1: x, y1: track.y, x2: x, y2: bottom },
        { ink: isOverBar ? 'paper' : 'ink', width: 2, dash: '5 4' },
      ),
      ...(first ? [label(first), valueUnderline(first, 4)] : []),
    ),
    second ? node('g', { 'aria-hidden': 'true' }, label(second)) : null,
  ];
}
