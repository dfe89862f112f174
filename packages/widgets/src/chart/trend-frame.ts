import { formatPoints, formatShare, formatValue, type Lang, type Unit } from '@tiendo/core';
import { roundStep, type Tick } from '../mark/axis.ts';
import type { Box } from '../mark/box.ts';
import type { Point } from '../mark/line.ts';
import { textWidth } from '../mark/text-width.ts';
import { type PlacedTarget, placedTargets } from './placed-targets.ts';
import { axisPeriod, breakIndices, type Run } from './series.ts';
import type { TrendData, ValueData } from './value.ts';
import { valueFormat } from './value-format.ts';

/** Widths below this are laid out for a phone. */
const PHONE = 480;
/** More periods than this get labels at the ends and the middle only, as on a phone. */
const MANY = 14;

/** Scales and edges that every part of a trend shares. */
export interface TrendFrame {
  readonly data: TrendData;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  readonly isPhone: boolean;
  /** One of several panels: its name stands over it. */
  readonly isPanel: boolean;
  /** Few labels: first, middle and last. */
  readonly isSparse: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Indices before which the own series breaks. */
  readonly breaks: readonly number[];
  /** The benchmark's value for each of the own periods. */
  readonly benchmark: readonly (ValueData | undefined)[];
  readonly targets: readonly PlacedTarget[];
  readonly ticks: readonly Tick[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** A value as labels inside the chart print it: no unit, the decimals of the whole chart. */
  readonly short: (value: number) => string;
  /** The same with its unit, for end labels. */
  readonly full: (value: number) => string;
}

/** Room for the two bands that name the standards. */
export const BAND = 24;

/** What panels share, so that they can be read across. */
export interface PanelScale {
  readonly height: number;
  /** Every value that has to fit. */
  readonly values: readonly ValueData[];
}

export function trendFrame(data: TrendData, givenWidth: number, lang: Lang, panel?: PanelScale): TrendFrame {
  const width = panel ? givenWidth : Math.max(givenWidth, 240);
  const isPhone = width < PHONE;
  const height = panel?.height ?? (isPhone ? 330 : 356);
  const { subject, indicator } = data;
  const benchmark = subject.map(({ period }) => data.benchmark.find((value) => value.period === period));
  const breaks = breakIndices(subject);
  const targets = placedTargets(data);
  const fitted = [...(panel?.values ?? [...subject, ...benchmark]), ...targets.map(({ target }) => target)];
  const values = fitted.flatMap((value) => (typeof value?.value === 'number' ? [value.value] : []));
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const full = valueFormat(indicator.unit, fitted, lang);
  const short =
    indicator.unit === 'share' || indicator.unit === 'points'
      ? (value: number) => full(value).replace(/[^\d,.−].*$/, '')
      : full;
  const top = breaks.length > 0 ? BAND + 18 : 18;
  const bottom = height - 32;
  const y = (value: number) => bottom - ((value - least) / ((most - least) * 1.06 || 1)) * (bottom - top);
  const ticks =
    values.length > 0
      ? ticksOf(least, most, y, indicator.unit, lang)
      : [{ y: bottom, text: '', isZero: true }];
  const left = Math.ceil(
    Math.max(
      16,
      ...ticks.map(({ text }) => textWidth(text, 13) + 8),
      textWidth(axisPeriod(subject[0]?.period ?? '', lang), 13) / 2,
    ),
  );
  const right = width - Math.ceil(endRoom(data, full, isPhone, panel !== undefined));
  const span = subject.length > 1 ? subject.length - 1 : 2;
  const first = subject.length > 1 ? 0 : 1;
  const x = (index: number) => left + ((index + first) / span) * (right - left);
  return {
    data,
    lang,
    width,
    height,
    isPhone,
    isPanel: panel !== undefined,
    isSparse: isPhone || subject.length > MANY,
    left,
    right,
    top,
    bottom,
    breaks,
    benchmark,
    targets,
    ticks,
    x,
    y,
    short,
    full,
  };
}

/** Where a value stands. */
export function pointAt({ x, y }: TrendFrame, index: number, value: number): Point {
  return { x: x(index), y: y(value) };
}

/** The hatched room of a run of periods without a value, cut at breaks and at the edges. */
export function runBox({ x, left, right, top, bottom, data }: TrendFrame, { from, to }: Run): Box {
  const last = data.subject.length - 1;
  const x1 = from === 0 ? left : (x(from - 1) + x(from)) / 2 + 1;
  const x2 = to === last ? right : (x(to) + x(to + 1)) / 2 - 1;
  return { x: x1, y: top - 6, width: Math.max(0, x2 - x1), height: bottom - top + 6 };
}

function ticksOf(
  least: number,
  most: number,
  y: (value: number) => number,
  unit: Unit,
  lang: Lang,
): readonly Tick[] {
  const step = roundStep(Math.max(most - least, Number.EPSILON));
  const ticks: Tick[] = [];
  const last = Math.floor(most / step + 1e-9);
  for (let count = Math.ceil(least / step - 1e-9); count <= last; count++) {
    const value = Number((count * step).toPrecision(12));
    ticks.push({ y: y(value), text: tickText(value, step, unit, lang, count === last), isZero: count === 0 });
  }
  return ticks;
}

function tickText(value: number, step: number, unit: Unit, lang: Lang, isTop: boolean): string {
  if (value === 0) return '0';
  if (unit === 'count' || unit === 'dong') return formatValue({ value, unit }, lang);
  const precision = Number.isInteger(Number((step * 100).toFixed(9))) ? 0.01 : 0.001;
  const text = unit === 'share' ? formatShare(value, lang, precision) : formatPoints(value, lang, precision);
  return isTop && unit === 'share' ? text : text.replace(/[^\d,.−].*$/, '');
}

/** The margin at the right that the end labels need. */
function endRoom(
  { subject }: TrendData,
  full: (value: number) => string,
  isPhone: boolean,
  isPanel: boolean,
): number {
  const last = subject.at(-1);
  const half = textWidth('2025', 13) / 2 + 2;
  if (!last || last.value === null) return half;
  const value = textWidth(full(last.value), isPhone ? 15 : 18, 700);
  const isLone = subject.length < 2 || subject.at(-2)?.value === null;
  const name = isPanel || (isPhone && !isLone) ? 0 : textWidth(last.area.name, 14, 600);
  return Math.max(half, Math.min(Math.max(value, name), 170) + (isPhone ? 10 : 14));
}
