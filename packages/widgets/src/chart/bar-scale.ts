import { formatValue, type Lang } from '@tiendo/core';
import { roundStep } from '../mark/axis.ts';
import { type ComparisonData, knownAlternatives } from './value.ts';

/** Shares up to this are drawn on a scale of their own, which its end states: on 0–100 % they would be slivers. */
const SMALL_SHARE = 0.25;

/** The horizontal scale of a comparison. */
export interface BarScale {
  /** Value to px. */
  readonly x: (value: number) => number;
  /** The value at which a share is complete, where the scale runs past it. */
  readonly whole: number | undefined;
  /** The ends of the scale with their words. */
  readonly ticks: (lang: Lang) => readonly { readonly value: number; readonly text: string }[];
}

/** The scale for the values a comparison shows: from zero (or below, for negative values) to 100 % or a round number. */
export function barScale(data: ComparisonData, width: number): BarScale {
  const { indicator, subject, benchmark } = data;
  const values = [
    subject.value,
    benchmark?.value,
    ...knownAlternatives(data).map(({ value }) => value),
  ].filter((value) => typeof value === 'number');
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const isShare = indicator.unit === 'share';
  const hi = isShare && most <= 1 && (most > SMALL_SHARE || most === 0) ? 1 : roundUp(most);
  const lo = least < 0 ? -roundUp(-least) : 0;
  const ends = [...new Set([lo, 0, ...(isShare && hi > 1 ? [1] : []), hi])].filter(
    (value) => value >= lo && value <= hi,
  );
  return {
    x: (value) => ((value - lo) / (hi - lo)) * width,
    whole: isShare && hi > 1 ? 1 : undefined,
    ticks: (lang) =>
      ends.map((value) => ({
        value,
        text:
          value === 0
            ? '0'
            : `${formatValue({ value, unit: indicator.unit, precision: isShare || indicator.unit === 'points' ? precisionOf(value) : null }, lang)}${value === 1 && isShare ? ` ${wholeOf(data)}` : ''}`.trim(),
      })),
  };
}

/** A round number a little above the value. @example roundUp(0.0603) // 0.07 */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const step = roundStep(value) / 2;
  const parts = Math.ceil((value * 1.08) / step);
  return Number((parts * step).toPrecision(6));
}

function precisionOf(value: number): number {
  return Number.isInteger(Number((value * 100).toFixed(6))) ? 0.01 : 0.001;
}

/** What 100 % is of: the denominator in the formula. @example 'kế hoạch vốn' */
function wholeOf({ indicator }: ComparisonData): string {
  const [, denominator = ''] = (indicator.formula ?? '').split('÷');
  return denominator.trim();
}
