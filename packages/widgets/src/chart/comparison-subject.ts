import { bar } from '../mark/bar.ts';
import { enclose } from '../mark/box.ts';
import { hatch, hatchClearing } from '../mark/hatch.ts';
import { type Label, label, labelBox, valueUnderline } from '../mark/label.ts';
import { rule } from '../mark/rule.ts';
import { target } from '../mark/target.ts';
import { textWidth, wrapText } from '../mark/text-width.ts';
import type { SceneNode } from '../scene/node.ts';
import type { BarScale } from './bar-scale.ts';
import { barBox, type ComparisonFrame, shift } from './comparison-frame.ts';
import { capitalise, periodText, readOut, valueText } from './read-out.ts';

/** The bar with the area's name and its value. */
export function subjectMark(frame: ComparisonFrame, name: NameLabel): SceneNode {
  const { data, lang, track, scale } = frame;
  const { subject } = data;
  // What is heard begins with the words on the bar, also where there is no value (WCAG 2.5.3).
  const words =
    subject.value === null
      ? `${subject.area.name} ${valueText(subject, lang)}, ${periodText(subject.period, lang)}`
      : readOut(subject, lang);
  const nameMarks = name.lines.map((line) => label(shift(line, track.y)));
  if (subject.value === null) {
    const text = shift(reasonLabel(frame, name), track.y);
    return target(
      'subject',
      words,
      track,
      hatch(track),
      hatchClearing(labelBox(text)),
      ...nameMarks.flatMap((mark) => [mark, ' ']),
      label(text),
    );
  }
  const filled = barBox(frame);
  const headline = shift(headlineLabel(frame), track.y);
  const room = name.lines.length > 0 && !name.isAbove ? enclose(labelBox(headline), filled) : filled;
  return target(
    'subject',
    words,
    enclose(room, labelBox(headline)),
    bar(filled, 'accent'),
    ...nameMarks.flatMap((mark) => [mark, ' ']),
    label(headline),
    valueUnderline(headline, Math.round(headline.size * 0.21)),
    endTick(frame, scale),
  );
}

/** Why there is no value, where the benchmark's line does not strike it. */
function reasonLabel({ data, lang, track, scale }: ComparisonFrame, name: NameLabel): Label {
  const base = {
    text: capitalise(valueText(data.subject, lang)),
    y: track.height / 2 + 5,
    size: 14,
    weight: 500,
    ink: 'ink-2',
  } as const;
  const wide = textWidth(base.text, 14, 500);
  const [nameBox] = name.isAbove ? [] : name.lines.map(labelBox);
  const taken = nameBox ? nameBox.x + nameBox.width + 20 : 12;
  const lineX = typeof data.benchmark?.value === 'number' ? scale.x(data.benchmark.value) : -100;
  const places = [track.width / 2 - wide / 2, taken, lineX + 16, lineX - 16 - wide];
  const free = places.find(
    (x) => x >= taken && x + wide <= track.width - 8 && (lineX < x - 10 || lineX > x + wide + 10),
  );
  return { ...base, x: free ?? taken };
}

/** The end of the whole where the scale runs past it. */
function endTick({ track }: ComparisonFrame, scale: BarScale): SceneNode | null {
  if (scale.whole === undefined) return null;
  const x = scale.x(scale.whole);
  return rule({ x1: x, y1: track.y, x2: x, y2: track.y + track.height + 6 }, { ink: 'ink-3', width: 1 });
}

/** The value in large type: past the bar's end, past the benchmark's line where that would strike it, else inside the bar. */
function headlineLabel(frame: ComparisonFrame): Label {
  const isLong = valueText(frame.data.subject, frame.lang).length > 7;
  const sizes = isLong ? [26, 22, 18] : frame.isPhone ? [32, 28] : [42, 36];
  const places = [headlineOutside, headlineInside].flatMap((place) =>
    sizes.map((size) => place(frame, size)),
  );
  return places.find((place) => place !== undefined) ?? headlineAcross(frame, sizes.at(-1) ?? 28);
}

function headlineOutside(frame: ComparisonFrame, size: number): Label | undefined {
  const { wide, end, gap, lineX, isClear, base } = headlineRoom(frame, size);
  const x = [end + gap, lineX + gap].find(
    (left) => isClear(left) && left >= end + gap && left + wide <= frame.width - 2,
  );
  return x === undefined ? undefined : { ...base, x };
}

function headlineInside(frame: ComparisonFrame, size: number): Label | undefined {
  const { wide, start, end, gap, lineX, isClear, base } = headlineRoom(frame, size);
  const x = [end - gap - wide, lineX - gap - wide].find(
    (left) => isClear(left) && left >= start + 8 && left + wide <= end - 8,
  );
  return x === undefined ? undefined : { ...base, x, ink: 'paper' };
}

/** Neither side has room: over the line, which a halo parts. */
function headlineAcross(frame: ComparisonFrame, size: number): Label {
  const { wide, end, gap, base } = headlineRoom(frame, size);
  return { ...base, x: Math.min(end + gap, frame.width - wide - 4), halo: 'track' };
}

function headlineRoom(frame: ComparisonFrame, size: number) {
  const { data, lang, isPhone, track, scale } = frame;
  const text = valueText(data.subject, lang);
  const wide = textWidth(text, size, 700);
  const filled = barBox(frame);
  const benchmark = data.benchmark?.value;
  const lineX = typeof benchmark === 'number' ? scale.x(benchmark) : Number.NaN;
  const isClear = (left: number) => !(lineX >= left - 6 && lineX <= left + wide + 6);
  const base = { text, y: track.height / 2 + size * 0.33, size, weight: 700, ink: 'accent' } as const;
  return {
    wide,
    start: filled.x,
    end: filled.x + filled.width,
    gap: isPhone ? 12 : 16,
    lineX,
    isClear,
    base,
  };
}

/** Height of a row of the name above the bar, px. */
export const NAME_LEADING = 22;

/** Where the area's own name stands. */
export interface NameLabel {
  /** Baselines relative to the track's top, or to what stands above it. */
  readonly lines: readonly Label[];
  readonly isAbove: boolean;
}

/** The area's own name: inside the bar at left, past the value where the bar is short, else on a row above. */
export function nameLabel(frame: ComparisonFrame): NameLabel {
  const { data, track, scale, isPhone, lang } = frame;
  const text = data.subject.area.name;
  const size = isPhone ? 15 : 17;
  const wide = textWidth(text, size, 600);
  const base = { text, size, weight: 600 as const, y: track.height / 2 + size * 0.35 };
  const rows = wrapText(text, track.width, size, 600);
  const above: NameLabel = {
    lines: rows.map((row, index) => ({
      ...base,
      text: row,
      x: 0,
      y: -8 - (rows.length - 1 - index) * NAME_LEADING,
      ink: 'accent',
    })),
    isAbove: true,
  };
  if (data.subject.value === null) {
    const clash = textWidth(valueText(data.subject, lang), 14, 500) / 2 + wide + 40 > track.width / 2;
    return clash ? above : { lines: [{ ...base, x: 12, ink: 'ink', halo: 'track' }], isAbove: false };
  }
  const filled = barBox(frame);
  const headline = labelBox(headlineLabel(frame));
  const benchmark = data.benchmark?.value;
  const lineX = benchmark === null || benchmark === undefined ? Number.NaN : scale.x(benchmark);
  const isFree = (x: number, limit: number) => x + wide <= limit && !(lineX > x - 6 && lineX < x + wide + 6);
  const inner = Math.min(headline.x, filled.x + filled.width);
  const inside = [filled.x + 12, lineX + 10].find((x) => x >= filled.x + 12 && isFree(x, inner - 10));
  if (inside !== undefined) return { lines: [{ ...base, x: inside, ink: 'paper' }], isAbove: false };
  const past = Math.max(headline.x + headline.width, filled.x + filled.width) + 14;
  const outside = [past, lineX + 10].find((x) => x >= past && isFree(x, track.width - 4));
  if (outside !== undefined) return { lines: [{ ...base, x: outside, ink: 'ink' }], isAbove: false };
  return above;
}
