import type { Lang } from '@tiendo/core';
import { bar } from '../mark/bar.ts';
import { type Box, grow, overlaps } from '../mark/box.ts';
import { type Label, label, labelBox } from '../mark/label.ts';
import { textWidth } from '../mark/text-width.ts';
import { node, type SceneNode } from '../scene/node.ts';
import { barScale } from './bar-scale.ts';
import { chartRoot } from './chart-root.ts';
import { alternativeMarks } from './comparison-alternatives.ts';
import { arrange, benchmarkMarks } from './comparison-benchmark.ts';
import { type ComparisonFrame, PHONE, shift } from './comparison-frame.ts';
import { NAME_LEADING, nameLabel, subjectMark } from './comparison-subject.ts';
import { readOut } from './read-out.ts';
import type { ChartSize, ComparisonData } from './value.ts';

/** Options of `comparisonChart`. */
export interface ComparisonOptions {
  /** Language of every word on the chart. */
  readonly lang: Lang;
}

/**
 * A value on its scale against the benchmark: a bullet bar, the benchmark's dashed line with the difference, and what
 * other publications say below the bar.
 *
 * The scale of a share is 0–100 %, shorter for small shares and longer for shares above 100 %. A missing value is
 * hatched and says why; nothing is drawn for a missing benchmark. Nothing is drawn for a target without a number.
 */
export function comparisonChart(
  data: ComparisonData,
  size: ChartSize,
  { lang }: ComparisonOptions,
): SceneNode {
  const width = Math.max(size.width, 240);
  const isPhone = width < PHONE;
  const scale = barScale(data, width);
  const draft: ComparisonFrame = {
    data,
    lang,
    width,
    isPhone,
    scale,
    track: { x: 0, y: 0, width, height: isPhone ? 40 : 52 },
  };
  const arrangement = arrange(draft);
  const name = nameLabel(draft);
  const nameRoom = name.isAbove ? name.lines.length * NAME_LEADING + 4 : 0;
  const above = arrangement ? 50 + arrangement.raise : 4;
  const frame = { ...draft, track: { ...draft.track, y: above + nameRoom } };
  const below = alternativeMarks(frame);
  const axis = axisLabels(
    frame,
    below.flatMap(({ boxes }) => boxes),
    below.length,
  );
  const bottom = Math.max(
    frame.track.y + frame.track.height,
    axis.bottom,
    ...below.map((mark) => mark.bottom),
  );
  return chartRoot(
    { width, height: bottom + 6, words: data.sentence || readOut(data.subject, lang) },
    bar(frame.track, 'track'),
    subjectMark(
      frame,
      name.isAbove ? { ...name, lines: name.lines.map((line) => shift(line, -above)) } : name,
    ),
    ...(arrangement ? benchmarkMarks(frame, arrangement) : []),
    node('g', { 'aria-hidden': 'true' }, ...below.map(({ stem }) => stem)),
    ...axis.marks,
    ...below.map(({ mark }) => mark),
  );
}

/** The ends of the scale, under the bar or under what stands there. */
function axisLabels(
  frame: ComparisonFrame,
  taken: readonly Box[],
  rows: number,
): { readonly marks: readonly SceneNode[]; readonly bottom: number } {
  const { scale, track, width } = frame;
  const y = track.y + track.height + 21;
  const labels = (baseline: number): readonly Label[] =>
    scale.ticks(frame.lang).map(({ value, text }) => {
      const x = scale.x(value);
      const half = textWidth(text, 13) / 2;
      const anchor = x <= 1 ? 'start' : x >= width - 1 ? 'end' : 'middle';
      return {
        text,
        x: anchor === 'middle' ? Math.max(half, Math.min(x, width - half)) : Math.max(0, Math.min(x, width)),
        y: baseline,
        size: 13,
        ink: 'ink-2',
        halo: 'paper',
        anchor,
      } as const;
    });
  const beside = labels(y);
  const isFree = beside.map(labelBox).every((box) => !taken.some((other) => overlaps(box, other)));
  const lowest = Math.max(y, ...taken.map((box) => box.y + box.height + 20));
  const placed = isFree || rows === 0 ? beside : labels(lowest);
  const shown = placed.filter(
    (text, index) =>
      !placed.slice(0, index).some((earlier) => overlaps(grow(labelBox(earlier), 4), labelBox(text))),
  );
  return { marks: shown.map(label), bottom: Math.max(...shown.map((text) => text.y + 4), y) };
}
