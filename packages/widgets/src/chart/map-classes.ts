import { formatNumber, formatValue, type Lang } from '@tiendo/core';
import { roundStep } from '../mark/axis.ts';
import type { Ink } from '../mark/ink.ts';
import type { IndicatorData } from './value.ts';

/** Five classes of values, cut at four round numbers. */
export interface Classes {
  readonly breaks: readonly number[];
  /** Index of the class of a value, 0 for the lowest. */
  readonly classOf: (value: number) => number;
}

/** From light to dark; the three light ones need an outline. */
export const CLASS_INKS: readonly Ink[] = ['rate-1', 'rate-2', 'rate-3', 'rate-4', 'rate-5'];
/** The first class on which words are white. */
export const FIRST_DARK = 3;

/** Where the classes are cut, of a round number above all values: even, or finer below where most values are small. */
const EVEN = [0.2, 0.4, 0.6, 0.8];
const SKEWED = [0.1, 0.2, 0.4, 0.6];

/**
 * Classes that stay the same from year to year as long as the greatest value keeps its order of magnitude.
 *
 * @example classesOf([0.0041, 0.02, 0.0829]).breaks // [0.01, 0.02, 0.04, 0.06]
 */
export function classesOf(values: readonly number[]): Classes {
  const breaks = values.some((value) => value < 0) ? signedBreaks(values) : positiveBreaks(values);
  return { breaks, classOf: (value) => breaks.filter((cut) => value >= cut).length };
}

function positiveBreaks(values: readonly number[]): readonly number[] {
  const top = roundTop(Math.max(0, ...values));
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (median < top * 0.45 ? SKEWED : EVEN).map((part) => Number((part * top).toPrecision(6)));
}

function signedBreaks(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = roundStep((most - least) * 0.6) || 1;
  const first = Math.ceil(least / step);
  return [0, 1, 2, 3].map((index) => Number(((first + index) * step).toPrecision(6)));
}

/** 1, 2 or 5 times a power of ten. @example roundTop(0.0829) // 0.1 */
export function roundTop(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return Number(([1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10) * power);
}

/** A class in words, without the unit of a rate. @example '4 đến dưới 6' */
export function classText({ unit }: IndicatorData, { breaks }: Classes, index: number, lang: Lang): string {
  const from = breaks[index - 1];
  const to = breaks[index];
  const text = (value: number) => cutText(value, unit, lang);
  if (from === undefined) return lang === 'VI' ? `dưới ${text(to ?? 0)}` : `under ${text(to ?? 0)}`;
  if (to === undefined) return lang === 'VI' ? `từ ${text(from)}` : `${text(from)} and over`;
  return lang === 'VI' ? `${text(from)} đến dưới ${text(to)}` : `${text(from)} to under ${text(to)}`;
}

function cutText(value: number, unit: IndicatorData['unit'], lang: Lang): string {
  if (unit !== 'share' && unit !== 'points') return formatValue({ value, unit, precision: null }, lang);
  const percent = Number((value * 100).toPrecision(6));
  return formatNumber(percent, String(percent).split('.')[1]?.length ?? 0, lang);
}
