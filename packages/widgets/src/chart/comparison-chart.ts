import { formatCutOff, type Lang, verdictWord } from '@tiendo/core';
import { bar } from '../mark/bar.ts';
import { type Box, contains, enclose, grow, overlaps } from '../mark/box.ts';
import { bracket } from '../mark/bracket.ts';
import { dot } from '../mark/dot.ts';
import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth, wrapText } from '../mark/text-width.ts';
import { type Child, node, type SceneNode } from '../scene/node.ts';
import { type BarScale, barScale } from './bar-scale.ts';
import { chartRoot } from './chart-root.ts';
import { areaInSentence, capitalise, differenceText, readOut, valueText } from './read-out.ts';
import type { AlternativeData, ChartSize, ComparisonData } from './value.ts';

/** Options of `comparisonChart`. */
export interface ComparisonOptions {
  /** Language of every word on the chart. */
  readonly lang: Lang;
}

/** Widths below this are laid out for a phone. */
const PHONE = 480;

/** Everything the parts of the drawing share. */
interface Frame {
  readonly data: ComparisonData;
  readonly lang: Lang;
  readonly width: number;
  readonly isPhone: boolean;
  readonly scale: BarScale;
  /** The bar's track. */
  readonly track: Box;
}

/** How the reference above the bar is arranged. */
interface Arrangement {
  readonly labels: readonly Label[];
  readonly difference: Label | undefined;
  /** Room the labels need above the bracket. */
  readonly raise: number;
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
  const draft: Frame = {
    data,
    lang,
    width,
    isPhone,
    scale,
    track: { x: 0, y: 0, width, height: isPhone ? 40 : 52 },
  };
  const arrangement = arrange(draft);
  const name = nameLabel(draft);
  const nameRoom = name.isAbove ? 26 : 0;
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
      name.isAbove && name.label ? { ...name, label: { ...name.label, y: -above - 8 } } : name,
    ),
    ...(arrangement ? benchmarkMarks(frame, arrangement) : []),
    ...axis.marks,
    ...below.map(({ mark }) => mark),
  );
}

function subjectMark(frame: Frame, name: NameLabel): SceneNode {
  const { data, lang, track, scale } = frame;
  const { subject } = data;
  const words = readOut(subject, lang);
  const nameMark = name.label ? label(shift(name.label, track.y)) : null;
  if (subject.value === null) {
    const text = shift(reasonLabel(frame, name), track.y);
    return target(
      'subject',
      words,
      track,
      hatch(track),
      hatchClearing(labelBox(text)),
      label(text),
      nameMark,
    );
  }
  const filled = barBox(frame);
  const headline = shift(headlineLabel(frame), track.y);
  const room = name.label && !name.isAbove ? enclose(labelBox(headline), filled) : filled;
  return target(
    'subject',
    words,
    enclose(room, labelBox(headline)),
    bar(filled, 'accent'),
    nameMark,
    label(headline),
    valueUnderline(headline, frame.isPhone ? 7 : 9),
    endTick(frame, scale),
  );
}

/** Why there is no value, where the benchmark's line does not strike it. */
function reasonLabel({ data, lang, track, scale }: Frame, name: NameLabel): Label {
  const base = {
    text: capitalise(valueText(data.subject, lang)),
    y: track.height / 2 + 5,
    size: 14,
    weight: 500,
    ink: 'ink-2',
  } as const;
  const wide = textWidth(base.text, 14, 500);
  const taken = name.label && !name.isAbove ? labelBox(name.label).x + labelBox(name.label).width + 20 : 12;
  const lineX = typeof data.benchmark?.value === 'number' ? scale.x(data.benchmark.value) : -100;
  const places = [track.width / 2 - wide / 2, taken, lineX + 16, lineX - 16 - wide];
  const free = places.find(
    (x) => x >= taken && x + wide <= track.width - 8 && (lineX < x - 10 || lineX > x + wide + 10),
  );
  return { ...base, x: free ?? taken };
}

/** The bar of a value, from zero. */
function barBox({ data, scale, track }: Frame): Box {
  const zero = scale.x(0);
  const end = scale.x(data.subject.value ?? 0);
  return { ...track, x: Math.min(zero, end), width: Math.max(Math.abs(end - zero), 1) };
}

/** The end of the whole where the scale runs past it. */
function endTick({ track }: Frame, scale: BarScale): SceneNode | null {
  if (scale.whole === undefined) return null;
  const x = scale.x(scale.whole);
  return rule({ x1: x, y1: track.y, x2: x, y2: track.y + track.height + 6 }, { ink: 'ink-3', width: 1 });
}

/** The value in large type: past the bar's end, past the benchmark's line where that would strike it, else inside the bar. */
function headlineLabel(frame: Frame): Label {
  const { data, lang, isPhone, track, scale } = frame;
  const size = isPhone ? 32 : 42;
  const text = valueText(data.subject, lang);
  const wide = textWidth(text, size, 700);
  const filled = barBox(frame);
  const end = filled.x + filled.width;
  const base = {
    text,
    y: track.height / 2 + size * 0.33,
    size,
    weight: 700 as const,
    ink: 'accent' as const,
  };
  const benchmark = data.benchmark?.value;
  const lineX = benchmark === null || benchmark === undefined ? undefined : scale.x(benchmark);
  const isClear = (left: number) => lineX === undefined || lineX < left - 6 || lineX > left + wide + 6;
  const gap = isPhone ? 12 : 16;
  const outside = [end + gap, ...(lineX === undefined ? [] : [lineX + gap])].find(
    (left) => isClear(left) && left >= end + gap && left + wide <= track.width - 4,
  );
  if (outside !== undefined) return { ...base, x: outside };
  const inside = [end - gap - wide, ...(lineX === undefined ? [] : [lineX - gap - wide])].find(
    (left) => isClear(left) && left >= filled.x + 8 && left + wide <= end - 8,
  );
  if (inside !== undefined) return { ...base, x: inside, ink: 'paper' };
  return { ...base, x: Math.min(end + gap, track.width - wide - 4), halo: 'track' };
}

interface NameLabel {
  /** Baseline relative to the track's top. */
  readonly label: Label | undefined;
  readonly isAbove: boolean;
}

/** The area's own name: inside the bar at left, past the value where the bar is short, else on a row above. */
function nameLabel(frame: Frame): NameLabel {
  const { data, track, scale, isPhone, lang } = frame;
  const text = data.subject.area.name;
  const size = isPhone ? 15 : 17;
  const wide = textWidth(text, size, 600);
  const base = { text, size, weight: 600 as const, y: track.height / 2 + size * 0.35 };
  const above: NameLabel = { label: { ...base, x: 0, y: -8, ink: 'accent' }, isAbove: true };
  if (data.subject.value === null) {
    const clash = textWidth(valueText(data.subject, lang), 14, 500) / 2 + wide + 40 > track.width / 2;
    return clash ? above : { label: { ...base, x: 12, ink: 'ink', halo: 'track' }, isAbove: false };
  }
  const filled = barBox(frame);
  const headline = labelBox(headlineLabel(frame));
  const benchmark = data.benchmark?.value;
  const lineX = benchmark === null || benchmark === undefined ? Number.NaN : scale.x(benchmark);
  const isFree = (x: number, limit: number) => x + wide <= limit && !(lineX > x - 6 && lineX < x + wide + 6);
  const inner = Math.min(headline.x, filled.x + filled.width);
  const inside = [filled.x + 12, lineX + 10].find((x) => x >= filled.x + 12 && isFree(x, inner - 10));
  if (inside !== undefined) return { label: { ...base, x: inside, ink: 'paper' }, isAbove: false };
  const past = Math.max(headline.x + headline.width, filled.x + filled.width) + 14;
  const outside = [past, lineX + 10].find((x) => x >= past && isFree(x, track.width - 4));
  if (outside !== undefined) return { label: { ...base, x: outside, ink: 'ink' }, isAbove: false };
  return above;
}

/** Finds sides for the benchmark's name and for the difference so that neither touches the other nor the bracket. */
function arrange(frame: Frame): Arrangement | undefined {
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
function squeezed(frame: Frame, lineX: number, options: readonly Arrangement[]): Arrangement {
  const difference = options
    .map((option) => option.difference)
    .find((end) => end && contains({ x: -1, y: -200, width: frame.width + 2, height: 400 }, labelBox(end)));
  const labels = benchmarkLabels(frame, lineX, 'start', 24).map((line) => ({
    ...line,
    x: Math.max(0, Math.min(lineX + 8, frame.width - labelBox(line).width)),
  }));
  return { labels, difference: difference ?? options[0]?.difference, raise: 24 };
}

function benchmarkLabels(
  { data, lang, isPhone }: Frame,
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

function benchmarkMarks(frame: Frame, { labels, difference, raise }: Arrangement): readonly Child[] {
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
      lines.map(labelBox).reduce(enclose, { x: x - 2, y: top, width: 4, height: bottom - top }),
      rule({ x1: x, y1: top, x2: x, y2: track.y }, { ink: 'ink', width: 2, dash: '5 4' }),
      rule(
        { x1: x, y1: track.y, x2: x, y2: bottom },
        { ink: isOverBar ? 'paper' : 'ink', width: 2, dash: '5 4' },
      ),
      ...(first ? [label(first), valueUnderline(first, 4)] : []),
      second ? label(second) : null,
    ),
  ];
}

interface PlacedMark {
  readonly mark: SceneNode;
  readonly boxes: readonly Box[];
  readonly bottom: number;
}

/** What other publications say of the benchmark: a dotted stem and a hollow circle each, leftmost first. */
function alternativeMarks(frame: Frame): readonly PlacedMark[] {
  const { data, track } = frame;
  const known = (data.alternatives ?? []).map((alternative, index) => ({ alternative, index }));
  const placed: PlacedMark[] = [];
  let y = track.y + track.height + 27;
  for (const { alternative, index } of known.sort((a, b) => a.alternative.value - b.alternative.value)) {
    const mark = alternativeMark(frame, alternative, index, y);
    placed.push(mark);
    y = Math.max(y + 26, mark.bottom + 16);
  }
  return placed;
}

function alternativeMark(frame: Frame, alternative: AlternativeData, index: number, y: number): PlacedMark {
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
      { text, x: x - 12, y: y + 5, size: isPhone ? 13 : 14, weight: 600, ink: 'doubt', anchor: 'end' },
      { text, x: x + 12, y: y + 5, size: isPhone ? 13 : 14, weight: 600, ink: 'doubt', anchor: 'start' },
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
    long,
    [...boxes, circle].reduce(enclose),
    rule(
      { x1: x, y1: track.y + track.height + 3, x2: x, y2: y - 5 },
      { ink: 'doubt', width: 2, dash: '2 3' },
    ),
    dot({ x, y }, 4.5, 'doubt', true),
    ...lines.flatMap((line, row) => [label(line), row === 0 ? valueUnderline(line, 4) : null]),
  );
  return {
    mark,
    boxes: [...boxes, circle],
    bottom: Math.max(y + 8, ...boxes.map((box) => box.y + box.height)),
  };
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

/** The ends of the scale, under the bar or under what stands there. */
function axisLabels(
  frame: Frame,
  taken: readonly Box[],
  rows: number,
): { readonly marks: readonly SceneNode[]; readonly bottom: number } {
  const { scale, track, width } = frame;
  const y = track.y + track.height + 21;
  const labels = (baseline: number): readonly Label[] =>
    scale.ticks(frame.lang).map(({ value, text }) => {
      const x = scale.x(value);
      const anchor = x <= 1 ? 'start' : x >= width - 1 ? 'end' : 'middle';
      return {
        text,
        x: Math.max(0, Math.min(x, width)),
        y: baseline,
        size: 13,
        ink: 'ink-2',
        anchor,
      } as const;
    });
  const beside = labels(y);
  const isFree = beside.map(labelBox).every((box) => !taken.some((other) => overlaps(box, other)));
  const lowest = Math.max(y, ...taken.map((box) => box.y + box.height + 16));
  const placed = isFree || rows === 0 ? beside : labels(lowest);
  const shown = placed.filter(
    (text, index) =>
      !placed.slice(0, index).some((earlier) => overlaps(grow(labelBox(earlier), 4), labelBox(text))),
  );
  return { marks: shown.map(label), bottom: Math.max(...shown.map((text) => text.y + 4), y) };
}

function shift<Placed extends Label>(text: Placed, down: number): Placed {
  return { ...text, y: text.y + down };
}
