import type { Label } from '../mark/label.ts';
import type { Point } from '../mark/line.ts';
import { joinedRuns, valueKey } from './series.ts';
import { pointAt, type TrendFrame } from './trend-frame.ts';
import type { PlacedText, Wish } from './trend-wish.ts';
import type { ValueData } from './value.ts';

/** Which own values print: all of them, or on a phone the first, middle and last of each joined run. */
export function printedIndices({ data, breaks, isSparse }: TrendFrame): readonly number[] {
  return joinedRuns(data.subject, breaks).flatMap(({ from, to }) => {
    if (!isSparse) return Array.from({ length: to - from + 1 }, (_, step) => to - step);
    return [...new Set([to, from, ...(to - from >= 3 ? [Math.round((from + to) / 2)] : [])])];
  });
}

export function valueWish(frame: TrendFrame, value: ValueData | undefined, index: number): readonly Wish[] {
  if (value === undefined || value.value === null) return [];
  const point = pointAt(frame, index, value.value);
  const words = {
    text: frame.short(value.value),
    size: 14,
    weight: 600,
    ink: 'accent',
    halo: 'paper',
  } as const;
  const key = valueKey(value);
  return [
    { candidates: around(point).map((place) => ({ key, lines: [{ ...words, ...place }] })), isNeeded: false },
  ];
}

/** Places around a point, the usual one first: right and above, above, right, right and below, below, left. */
export function around({ x, y }: Point, gap = 8): readonly Pick<Label, 'x' | 'y' | 'anchor'>[] {
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
export function endWishes(frame: TrendFrame): readonly Wish[] {
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
    frame.isPanel || (isPhone && !isLone)
      ? [{ ...value, y: y + 5 + down }]
      : [
          { ...name, y: y - 5 + down },
          { ...value, y: y + 15 + down },
        ],
  );
  return [{ candidates: stacks.map((lines) => ({ key: valueKey(last), lines })), isNeeded: true }];
}

/** The own area's name at the first value after the last break, where the end label does not carry it. */
export function nameWishes(frame: TrendFrame): readonly Wish[] {
  const { data, breaks, isPhone, short } = frame;
  const end = data.subject.length - 1;
  const run = joinedRuns(data.subject, breaks).at(-1);
  const first = run && data.subject[run.from];
  if (!first || first.value === null) return [];
  const isCarried = run.to === end && (!isPhone || run.from === end);
  if (isCarried || frame.isPanel) return [];
  const point = pointAt(frame, run.from, first.value);
  const words = { size: 14, weight: 600, ink: 'accent', halo: 'paper' } as const;
  const text = short(first.value);
  const candidates = [-20, -34, 14, 28].flatMap((rise) =>
    (['start', 'end', 'middle'] as const).map((anchor): PlacedText => {
      const x = point.x + { start: 9, middle: 0, end: -9 }[anchor];
      const y = point.y + rise;
      return {
        key: valueKey(first),
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
export function benchmarkWishes(frame: TrendFrame): readonly Wish[] {
  const { benchmark, breaks, short, isPhone } = frame;
  const run = joinedRuns(benchmark, breaks).at(-1);
  if (!run) return [];
  const known = Array.from({ length: run.to - run.from + 1 }, (_, step) => run.from + step).flatMap(
    (index) => {
      const value = benchmark[index];
      return value && value.value !== null
        ? [
            {
              key: valueKey(value),
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
  if (frame.isPanel) return [];
  const value = { size: isPhone ? 12 : 13, ink: 'ink-2', halo: 'paper' } as const;
  const places = known.flatMap(({ key, name, text, point: { x, y } }) => {
    const stack = (left: number, top: number, anchor: 'start' | 'middle' | 'end'): PlacedText => ({
      key,
      lines: [
        { ...value, text: name, weight: 600, x: left, y: top, anchor },
        { ...value, text, x: left, y: top + 17, anchor },
      ],
    });
    const below = [25, 33].flatMap((down) =>
      [-36, -30, -22, -12].map(
        (left): Label => ({ ...value, text: name, weight: 600, x: x + left, y: y + down, anchor: 'start' }),
      ),
    );
    const beside: Label = { ...value, text, x: x - 8, y: y + 5, anchor: 'end' };
    const apart = below.map((line): PlacedText => ({ key, lines: [line, beside] }));
    const nameOnly = below.map((line): PlacedText => ({ key: undefined, lines: [line] }));
    return [
      stack(x - 10, y - 4, 'end'),
      stack(x - 10, y - 14, 'end'),
      ...apart,
      stack(x, y + 22, 'middle'),
      stack(x, y - 28, 'middle'),
      stack(x + 6, y + 22, 'start'),
      stack(x + 6, y - 28, 'start'),
      stack(x - 6, y + 30, 'end'),
      ...nameOnly,
    ];
  });
  const closing = [
    { x: last.point.x, y: last.point.y + value.size + 4, anchor: 'middle' as const },
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
