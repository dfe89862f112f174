import type { Lang } from '@tiendo/core';
import { textWidth, wrapText } from '../mark/text-width.ts';
import type { RankedData, RankingData, RankingOrder } from './ranking-data.ts';
import { type RowGroup, rowGroups } from './ranking-order.ts';
import type { ValueData } from './value.ts';
import { valueFormat, withoutUnit } from './value-format.ts';

/** Widths below this set each name above its bar. */
const PHONE = 480;
/** Room of the rank numbers, px. */
const RANKS = 32;
const NAME_GAP = 12;
/** From a bar's end to its value, and from the benchmark's line to a value that it would strike, px. */
export const VALUE_GAP = 6;
export const LINE_GAP = 8;
const VALUE_SIZE = 14;

/** Scale and columns that every part of a ranking shares. */
export interface RankingFrame {
  readonly data: RankingData;
  readonly lang: Lang;
  /** Code of the reader's own area. */
  readonly own: string | undefined;
  readonly width: number;
  readonly isPhone: boolean;
  readonly groups: readonly RowGroup[];
  /** Left end of the bars' room. */
  readonly left: number;
  /** Right end of the names beside the bars. */
  readonly nameEnd: number;
  /** Value to px. */
  readonly x: (value: number) => number;
  /** Where the benchmark's line stands. */
  readonly lineX: number | undefined;
  readonly barHeight: number;
  /** A name broken into the lines it needs. */
  readonly nameLines: (name: string, isOwn: boolean) => readonly string[];
  readonly nameSize: number;
  /** A value with its unit. */
  readonly full: (value: number) => string;
  /** A value as the column prints it: with its unit in the first and last row. */
  readonly printed: (row: RankedData) => string;
}

/** Options of a ranking that its frame depends on. */
export interface RankingView {
  readonly lang: Lang;
  readonly order: RankingOrder;
  readonly own: string | undefined;
}

export function rankingFrame(
  data: RankingData,
  givenWidth: number,
  { lang, order, own }: RankingView,
): RankingFrame {
  const width = Math.max(givenWidth, 240);
  const isPhone = width < PHONE;
  const groups = rowGroups(data, order, own ?? data.own?.inside);
  const shown = groups.flatMap(({ rows }) => rows);
  const { unit } = data.indicator;
  const benchmark = data.benchmark?.value ?? undefined;
  const figures = data.rows.map(({ figure }) => figure);
  const full = valueFormat(unit, [...figures, data.own?.value], lang);
  const values = [
    ...shown.map(({ figure }) => knownValue(figure)),
    data.own ? knownValue(data.own.value) : 0,
    benchmark ?? 0,
  ];
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const names = drawnNames(data, shown);
  const nameWidth = isPhone ? 0 : columnWidth(names, width);
  const nameSize = !isPhone && names.some((name) => textWidth(name, VALUE_SIZE, 600) > nameWidth) ? 13 : 14;
  const left = isPhone ? 0 : RANKS + nameWidth + NAME_GAP;
  const longest = Math.max(
    0,
    ...shown.map(({ figure }) => textWidth(full(knownValue(figure)), VALUE_SIZE, 600)),
  );
  const right = Math.max(left + 60, width - longest - LINE_GAP - 2);
  const x = (value: number) => left + ((value - least) / (most - least || 1)) * (right - left);
  const ends = [shown[0], shown.at(-1)];
  return {
    data,
    lang,
    own,
    width,
    isPhone,
    groups,
    left,
    nameEnd: left - NAME_GAP,
    x,
    lineX: benchmark === undefined ? undefined : x(benchmark),
    barHeight: isPhone ? 20 : 24,
    nameSize,
    nameLines: (name, isOwn) =>
      wrapText(name, isPhone ? width - RANKS : nameWidth, nameSize, isOwn ? 600 : 400),
    full,
    printed: (row) => {
      const text = full(knownValue(row.figure)) + (row.figure.kind === 'DERIVED' ? ' ○' : '');
      return ends.includes(row)
        ? text
        : withoutUnit(text, unit) + (row.figure.kind === 'DERIVED' ? ' ○' : '');
    },
  };
}

/** The value of a figure that is ranked. */
export function knownValue({ value }: ValueData): number {
  return value ?? 0;
}

/** True for the reader's own area and for the one that it lies in. */
export function isOwnRow({ data, own }: RankingFrame, { figure }: RankedData): boolean {
  return figure.area.code === own || figure.area.code === data.own?.inside;
}

/** Areas without a place are drawn one by one up to this many. */
export const MOST_UNRANKED = 6;

function drawnNames({ unranked }: RankingData, shown: readonly RankedData[]): readonly string[] {
  const apart = unranked.length <= MOST_UNRANKED ? unranked.map(({ area }) => area.name) : [];
  return [...shown.map(({ figure }) => figure.area.name), ...apart];
}

/** As wide as the longest name, at most two fifths of the drawing: longer names take two lines. */
function columnWidth(names: readonly string[], width: number): number {
  const longest = Math.max(40, ...names.map((name) => Math.ceil(textWidth(name, VALUE_SIZE, 600))));
  return Math.min(longest, Math.floor(width * 0.4));
}
