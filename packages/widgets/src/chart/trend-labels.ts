import { type Box, contains, overlaps } from '../mark/box.ts';
import { labelBox } from '../mark/label.ts';
import { segmentsOf } from '../mark/line.ts';
import { placeLabel } from '../mark/place-label.ts';
import type { Segment } from '../mark/segment.ts';
import { joinedRuns } from './series.ts';
import { BAND, pointAt, type TrendFrame } from './trend-frame.ts';
import { benchmarkWishes, endWishes, nameWishes, printedIndices, valueWish } from './trend-names.ts';
import { breakNotes, gapNotes } from './trend-notes.ts';
import { targetWishes } from './trend-targets.ts';
import type { PlacedText, Wish } from './trend-wish.ts';

/** Mutable while labels are placed: each placed label becomes an obstacle for the next. */
interface Board {
  readonly frame: TrendFrame;
  readonly boxes: Box[];
  readonly segments: Segment[];
  readonly placed: PlacedText[];
}

/** Words of the chart that find room, the most important first. */
export function placeTexts(frame: TrendFrame): readonly PlacedText[] {
  const board: Board = { frame, ...obstaclesOf(frame), placed: [] };
  const own = frame.data.subject;
  const wishes = [
    ...gapNotes(frame),
    ...endWishes(frame),
    ...targetWishes(frame),
    ...nameWishes(frame),
    ...benchmarkWishes(frame),
    ...printedIndices(frame).flatMap((index) => valueWish(frame, own[index], index)),
    ...breakNotes(frame),
  ];
  for (const wish of wishes) place(board, wish);
  return board.placed;
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
  const diamonds = frame.targets.map(({ target, index }): Box => {
    const { x: cx, y: cy } = pointAt(frame, index, target.value);
    return { x: cx - 7, y: cy - 7, width: 14, height: 14 };
  });
  // Panels are narrow: words may reach the numbers of the axis.
  const ticks = frame.isPanel
    ? frame.ticks.map(({ y, text }) =>
        labelBox({ text, x: frame.left - 7, y: y + 4.5, size: 13, anchor: 'end' }),
      )
    : [];
  return { boxes: [...dots, ...diamonds, ...ticks], segments: [...rules, ...strokes] };
}
