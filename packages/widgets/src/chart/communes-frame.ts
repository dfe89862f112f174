import type { Lang } from '@tiendo/core';
import type { Box } from '../mark/box.ts';
import type { CommunesData } from './communes-data.ts';
import { type Levels, nestedLevels } from './communes-levels.ts';

/** Widths below this are laid out for a phone. */
const PHONE = 480;
/** More communes than this are drawn as a bar only. */
export const MOST_SQUARES = 200;
const LARGEST_SIDE = 28;

/** One square per commune, filled column by column. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** From one column to the next, px. */
  readonly pitch: number;
  readonly side: number;
  readonly gap: number;
}

/** Everything the parts of the drawing share. */
export interface CommunesFrame {
  readonly data: CommunesData;
  readonly lang: Lang;
  readonly width: number;
  readonly isPhone: boolean;
  readonly levels: Levels;
  readonly grid: Grid | undefined;
  /** The bar of all communes; squares below share its scale. */
  readonly bar: Box;
  /** Share of all communes to px. */
  readonly x: (share: number) => number;
  /** Where the benchmark's line stands. */
  readonly lineX: number | undefined;
  /** Top of the squares. */
  readonly gridTop: number;
  /** Where bar and squares end. */
  readonly bottom: number;
}

export function communesFrame(
  data: CommunesData,
  givenWidth: number,
  lang: Lang,
  header: number,
): CommunesFrame {
  const width = Math.max(givenWidth, 240);
  const isPhone = width < PHONE;
  const levels = nestedLevels(data);
  const { total } = levels;
  const grid =
    total === undefined || total < 1 || total > MOST_SQUARES
      ? undefined
      : gridOf(total, width, isPhone ? 2 : 3);
  const reach = grid && total ? (total / grid.rows) * grid.pitch : width;
  const bar = { x: 0, y: header, width: reach, height: isPhone ? 40 : 46 };
  const benchmark = data.met.benchmark?.value;
  const gridTop = bar.y + bar.height + (isPhone ? 14 : 16);
  return {
    data,
    lang,
    width,
    isPhone,
    levels,
    grid,
    bar,
    x: (share) => share * reach,
    lineX: typeof benchmark === 'number' ? benchmark * reach : undefined,
    gridTop,
    bottom: grid ? gridTop + grid.rows * (grid.side + grid.gap) - grid.gap : bar.y + bar.height,
  };
}

/** Rows such that there are 20 to 30 columns with the fewest places left empty. */
function gridOf(total: number, width: number, gap: number): Grid {
  const choices = Array.from({ length: 10 }, (_, index) => index + 1).map((rows) => ({
    rows,
    columns: Math.ceil(total / rows),
  }));
  const fitting = choices.filter(({ columns }) => columns >= 20 && columns <= 30);
  const [best] = (fitting.length > 0 ? fitting : choices.filter(({ columns }) => columns <= 30)).sort(
    (a, b) =>
      (fitting.length > 0 ? a.rows * a.columns - b.rows * b.columns : 0) ||
      Math.abs(a.columns - 25) - Math.abs(b.columns - 25),
  );
  const { rows, columns } = best ?? { rows: 1, columns: total };
  const pitch = width / columns;
  return { rows, columns, pitch, gap, side: Math.min(LARGEST_SIDE, Math.floor(pitch - gap)) };
}

/** The square of a commune, by its place from 0. */
export function squareBox({ grid, gridTop }: CommunesFrame, index: number): Box {
  if (!grid) return { x: 0, y: gridTop, width: 0, height: 0 };
  const { rows, pitch, side, gap } = grid;
  const left = Math.round(Math.floor(index / rows) * pitch + (pitch - side) / 2);
  return { x: left, y: gridTop + (index % rows) * (side + gap), width: side, height: side };
}

/** A row of `count` squares from place `from` on. */
export function squareRun(frame: CommunesFrame, from: number, count: number): readonly Box[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => squareBox(frame, from + index));
}
