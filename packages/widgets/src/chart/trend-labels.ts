import { breakWord, type Lang } from '@tiendo/core';
import { type Box, contains, overlaps, type Segment } from '../mark/box.ts';
import { type Label, labelBox } from '../mark/label.ts';
import { type Point, segmentsOf } from '../mark/line.ts';
import { placeLabel } from '../mark/place-label.ts';
import { wrapText } from '../mark/text-width.ts';
import { capitalise } from './read-out.ts';
import { axisPeriod, joinedRuns, missingRuns, type Run } from './series.ts';
import { BAND, pointAt, type TrendFrame } from './trend-frame.ts';
import type { ValueData } from './value.ts';

/** Words of a trend with the value they print, if they print one. */
export interface PlacedText {
  /** Key of the value; undefined for notes. */
  readonly key: string | undefined;
  readonly lines: readonly Label[];
  /** The hatch gives way to the words. */
  readonly isOnHatch?: boolean;
}

/** Mutable while labels are placed: each placed label becomes an obstacle for the next. */
interface Board {
  readonly frame: TrendFrame;
  readonly boxes: Box[];
  readonly segments: Segment[];
  readonly placed: PlacedText[];
}

interface Wish {
  /** Where the words may stand, the best place first. */
  readonly candidates: readonly PlacedText[];
  /** Drawn even where it touches something. */
  readonly isNeeded: boolean;
}

/** Words of the chart that find room, the most important first. */
export function placeTexts(frame: TrendFrame): readonly PlacedText[] {
  const board: Board = { frame, ...obstaclesOf(frame), placed: [] };
  const own = frame.data.subject;
  const wishes = [
    ...gapNotes(frame),
    ...endWishes(frame),
    ...nameWishes(frame),
    ...benchmarkWishes(frame),
    ...printedIndices(frame).flatMap((index) => valueWish(frame, own[index], index)),
    ...breakNotes(frame),
  ];
  for (const wish of wishes) place(board, wish);
  return board.placed;
}

/** The hatched room of a run of periods without a value, cut at breaks and at the edges. */
export function runBox({ x, left, right, top, bottom, data }: TrendFrame, { from, to }: Run): Box {
  const last = data.subject.length - 1;
  const x1 = from === 0 ? left : (x(from - 1) + x(from)) / 2 + 1;
  const x2 = to === last ? right : (x(to) + x(to + 1)) / 2 - 1;
  return { x: x1, y: top - 6, width: Math.max(0, x2 - x1), height: bottom - top + 6 };
}

function place({ frame, boxes, segments, placed }: Board, { candidates, isNeeded }: Wish): void {
  const fresh = candidates.filter(({ key }) => key === undefined || !placed.some((text) => text.key === key));
  const top = frame.breaks.length > 0 ? BAND + 1 : -1;
  const bounds = { x: -1, y: top, width: frame.width + 2, height: frame.bottom + 4 - top };
  const inside = fresh.filter(({ lines }) => lines.map(labelBox).every((box) => contains(bounds, box)));
  const found = placeLabel(inside, ({ lines }) => lines.map(labelBox), bounds, { boxes, segments });
  const text = found ?? (isNeeded ? (leastStruck(inside, boxes) ?? fresh[0]) : undefined);
  if (!text) return;
  boxes.push(...text.lines.map(labelBox));
  placed.push(text);
}

/** Where nothing is free, words may cross a line, which their halo parts, rather than other words. */
function leastStruck(candidates: readonly PlacedText[], boxes: readonly Box[]): PlacedText | undefined {
  const struck = ({ lines }: PlacedText) =>
    lines.map(labelBox).filter((box) => boxes.some((other) => overlaps(box, other))).length;
  return candidates.find((candidate) => struck(candidate) === 0) ?? candidates[0];
}

function obstaclesOf(frame: TrendFrame): { boxes: Box[]; segments: Segment[] } {
  const { data, benchmark, breaks, x, bottom } = frame;
  const rules = breaks.map((index): Segment => {
    const middle = (x(index - 1) + x(index)) / 2;
    return { x1: middle, y1: 0, x2: middle, y2: bottom };
  });
  const series = [data.subject, benchmark];
  const strokes = series.flatMap((values) =>
    joinedRuns(values, breaks).flatMap(({ from, to }) =>
      segmentsOf(
        values.slice(from, to + 1).map((value, index) => pointAt(frame, from + index, value?.value ?? 0)),
      ),
    ),
  );
  const dots = series.flatMap((values) =>
    values.flatMap((value, index): Box[] => {
      if (typeof value?.value !== 'number') return [];
      const { x: cx, y: cy } = pointAt(frame, index, value.value);
      return [{ x: cx - 5, y: cy - 5, width: 10, height: 10 }];
    }),
  );
  return { boxes: dots, segments: [...rules, ...strokes] };
}

/** Which own values print: all of them, or on a phone the first, middle and last of each joined run. */
function printedIndices({ data, breaks, isSparse }: TrendFrame): readonly number[] {
  return joinedRuns(data.subject, breaks).flatMap(({ from, to }) => {
    if (!isSparse) return Array.from({ length: to - from + 1 }, (_, step) => to - step);
    return [...new Set([to, from, ...(to - from >= 3 ? [Math.round((from + to) / 2)] : [])])];
  });
}

function valueWish(frame: TrendFrame, value: ValueData | undefined, index: number): readonly Wish[] {
  if (value === undefined || value.value === null) return [];
  const point = pointAt(frame, index, value.value);
  const words = {
    text: frame.short(value.value),
    size: 14,
    weight: 600,
    ink: 'accent',
    halo: 'paper',
  } as const;
  const key = keyOf(value);
  return [
    { candidates: around(point).map((place) => ({ key, lines: [{ ...words, ...place }] })), isNeeded: false },
  ];
}

/** Places around a point, the usual one first: right and above, above, right, right and below, below, left. */
function around({ x, y }: Point, gap = 8): readonly Pick<Label, 'x' | 'y' | 'anchor'>[] {
  return [
    { x: x + gap, y: y - 3, anchor: 'start' },
    { x: x + gap, y: y - 6, anchor: 'start' },
    { x: x + gap + 2, y: y + 1, anchor: 'start' },
    { x: x + gap - 4, y: y - 9, anchor: 'start' },
    { x, y: y - 11, anchor: 'middle' },
    { x: x + gap + 2, y: y + 5, anchor: 'start' },
    { x: x + gap, y: y + 14, anchor: 'start' },
    { x, y: y + 22, anchor: 'middle' },
    { x: x - gap - 2, y: y + 5, anchor: 'end' },
    { x: x - gap, y: y - 4, anchor: 'end' },
    { x: x - gap, y: y + 15, anchor: 'end' },
  ];
}

/** The last own value at the right edge; the area's name stands above it, or on a phone at the first value of the run. */
function endWishes(frame: TrendFrame): readonly Wish[] {
  const { data, isPhone, full } = frame;
  const index = data.subject.length - 1;
  const last = data.subject[index];
  if (!last || last.value === null) return [];
  const { x, y } = pointAt(frame, index, last.value);
  const isLone = data.subject[index - 1]?.value === null || index === 0;
  const left = x + (isPhone ? 9 : 12);
  const value = {
    text: full(last.value),
    x: left,
    size: isPhone ? 15 : 18,
    weight: 700,
    ink: 'accent',
    halo: 'paper',
  } as const;
  const name = {
    text: last.area.name,
    x: left,
    size: 14,
    weight: 600,
    ink: 'accent',
    halo: 'paper',
  } as const;
  const stacks = [0, -14, 8, -24, 18, -40].map((down): readonly Label[] =>
    isPhone && !isLone
      ? [{ ...value, y: y + 5 + down }]
      : [
          { ...name, y: y - 5 + down },
          { ...value, y: y + 15 + down },
        ],
  );
  return [{ candidates: stacks.map((lines) => ({ key: keyOf(last), lines })), isNeeded: true }];
}

/** The own area's name at the first value after the last break, where the end label does not carry it. */
function nameWishes(frame: TrendFrame): readonly Wish[] {
  const { data, breaks, isPhone, short } = frame;
  const end = data.subject.length - 1;
  const run = joinedRuns(data.subject, breaks).at(-1);
  const first = run && data.subject[run.from];
  if (!first || first.value === null) return [];
  const isCarried = run.to === end && (!isPhone || run.from === end);
  if (isCarried) return [];
  const point = pointAt(frame, run.from, first.value);
  const words = { size: 14, weight: 600, ink: 'accent', halo: 'paper' } as const;
  const text = short(first.value);
  const candidates = [-20, -34, 14, 28].flatMap((rise) =>
    (['start', 'end', 'middle'] as const).map((anchor): PlacedText => {
      const x = point.x + { start: 9, middle: 0, end: -9 }[anchor];
      const y = point.y + rise;
      return {
        key: keyOf(first),
        lines: [
          { ...words, text: first.area.name, x, y, anchor },
          { ...words, text, x, y: y + 17, anchor },
        ],
      };
    }),
  );
  return [{ candidates, isNeeded: true }];
}

/** The benchmark's name with a value, and its last value. */
function benchmarkWishes(frame: TrendFrame): readonly Wish[] {
  const { benchmark, breaks, short, isPhone } = frame;
  const run = joinedRuns(benchmark, breaks).at(-1);
  if (!run) return [];
  const known = Array.from({ length: run.to - run.from + 1 }, (_, step) => run.from + step).flatMap(
    (index) => {
      const value = benchmark[index];
      return value && value.value !== null
        ? [
            {
              key: keyOf(value),
              name: value.area.name,
              text: short(value.value),
              point: pointAt(frame, index, value.value),
            },
          ]
        : [];
    },
  );
  const last = known.at(-1);
  if (!last) return [];
  const value = { size: isPhone ? 12 : 13, ink: 'ink-2', halo: 'paper' } as const;
  const places = known.flatMap(({ key, name, text, point: { x, y } }) => {
    const stack = (left: number, top: number, anchor: 'start' | 'middle' | 'end'): PlacedText => ({
      key,
      lines: [
        { ...value, text: name, weight: 600, x: left, y: top, anchor },
        { ...value, text, x: left, y: top + 17, anchor },
      ],
    });
    const apart = [-36, -30, -22, -12].map(
      (left): PlacedText => ({
        key,
        lines: [
          { ...value, text: name, weight: 600, x: x + left, y: y + 25, anchor: 'start' },
          { ...value, text, x: x - 8, y: y + 5, anchor: 'end' },
        ],
      }),
    );
    return [
      stack(x - 10, y - 4, 'end'),
      stack(x - 10, y - 14, 'end'),
      ...apart,
      stack(x, y + 22, 'middle'),
      stack(x, y - 28, 'middle'),
      stack(x + 6, y + 22, 'start'),
      stack(x + 6, y - 28, 'start'),
      stack(x - 6, y + 30, 'end'),
    ];
  });
  const closing = [
    { x: last.point.x, y: last.point.y + 20, anchor: 'middle' as const },
    ...around(last.point),
  ];
  return [
    { candidates: places, isNeeded: true },
    {
      candidates: closing.map((at) => ({ key: last.key, lines: [{ ...value, ...at, text: last.text }] })),
      isNeeded: false,
    },
  ];
}

/** What a hatched run says. */
function gapNotes(frame: TrendFrame): readonly Wish[] {
  const { data, lang, breaks, isPhone, top, bottom } = frame;
  return missingRuns(data.subject, breaks).map((run): Wish => {
    const room = runBox(frame, run);
    const size = isPhone ? 12.5 : 13;
    const from = axisPeriod(data.subject[run.from]?.period ?? '', lang);
    const to = axisPeriod(data.subject[run.to]?.period ?? '', lang);
    const years = run.from === run.to ? from : `${from}–${to}`;
    const words = wrapText(
      gapWords(data.subject.slice(run.from, run.to + 1), lang),
      Math.max(room.width - 8, 48),
      size,
    );
    const x = room.x + room.width / 2;
    const stack = (y: number): PlacedText => ({
      key: undefined,
      isOnHatch: true,
      lines: [
        { text: years, x, y, size, weight: 600, ink: 'ink-2', anchor: 'middle', halo: 'paper' },
        ...words.map(
          (text, row): Label => ({
            text,
            x,
            y: y + 18 * (row + 1),
            size,
            ink: 'ink-2',
            anchor: 'middle',
            halo: 'paper',
          }),
        ),
      ],
    });
    const heights = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1];
    return { candidates: heights.map((part) => stack(top + (bottom - top) * part)), isNeeded: true };
  });
}

/** Why a run has no values, in a few words; the whole reason stands in the table. */
function gapWords(values: readonly ValueData[], lang: Lang): string {
  const reasons = new Set(values.map(({ missing }) => missing ?? 'NOT_PUBLISHED'));
  const [only] = reasons;
  if (reasons.size === 1 && only === 'NOT_APPLICABLE') return '–';
  if (reasons.size === 1 && only === 'SUPPRESSED') return lang === 'VI' ? 'không hiển thị' : 'suppressed';
  return lang === 'VI' ? 'chưa có số liệu' : 'no figures';
}

/** What a break says beside its rule: do not compare across. */
function breakNotes(frame: TrendFrame): readonly Wish[] {
  const { data, lang, breaks, x, top, isPhone } = frame;
  return breaks.map((index): Wish => {
    const middle = (x(index - 1) + x(index)) / 2;
    const value = data.subject[index];
    const isPoverty = value?.standard?.id.startsWith('poverty') === true;
    const kind = value?.breaks?.[0]?.kind ?? 'STANDARD';
    const poverty = lang === 'VI' ? 'Đổi chuẩn nghèo' : 'New poverty line';
    const head = isPoverty && kind === 'STANDARD' ? poverty : capitalise(breakWord(kind, lang));
    const advice = lang === 'VI' ? ['không so sánh', 'qua vạch này'] : ['do not compare', 'across this mark'];
    const stack = (left: number, y: number, anchor: 'start' | 'end'): PlacedText => ({
      key: undefined,
      lines: [`${head}:`, ...advice].map((text, row) => ({
        text,
        x: left,
        y: y + 18 * row,
        size: isPhone ? 12.5 : 13,
        weight: row === 0 ? 600 : 400,
        ink: row === 0 ? 'ink' : 'ink-2',
        anchor,
        halo: 'paper',
      })),
    });
    const candidates = [top + 18, top + 60, top + 110, top + 160, top + 220].flatMap((y) => [
      stack(middle + 9, y, 'start'),
      stack(middle - 9, y, 'end'),
    ]);
    return { candidates, isNeeded: false };
  });
}

function keyOf({ area, period }: ValueData): string {
  return `${area.code}/${period}`;
}
