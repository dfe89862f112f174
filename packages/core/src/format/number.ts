import type { Lang } from '../observation/code.ts';
import type { Unit } from '../unit/unit.ts';

/** A number with what its text depends on. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  /** Size of the last meaningful digit in the unit itself: 0.001 for 61,2%. Falls back to two decimals of a percent. */
  readonly precision?: number | null;
}

const MINUS = '−';

/**
 * A decimal number, rounded half away from zero on its decimal value, never truncated.
 *
 * @param decimals digits after the mark, 0–12
 * @example formatNumber(1234.5, 1, 'VI') // '1.234,5'
 */
export function formatNumber(value: number, decimals: number, lang: Lang): string {
  const text = roundHalfAway(Math.abs(value), decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'VI' ? '.' : ',');
  const body = fraction ? `${grouped}${lang === 'VI' ? ',' : '.'}${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(text) ? MINUS + body : body;
}

/**
 * A share as percent. A reported share keeps the digits of its source.
 *
 * @example formatShare(0.612, 'VI', 0.001) // '61,2%'
 */
export function formatShare(share: number, lang: Lang, precision?: number | null): string {
  return `${formatNumber(shift(share, 2), percentDecimals(precision), lang)}%`;
}

/**
 * A difference of shares in percentage points, never as percent.
 *
 * @param style `short` for charts (English "points"), `long` for sentences (English "percentage points")
 * @example formatPoints(0.072, 'VI', 0.001) // '7,2 điểm %'
 */
export function formatPoints(
  points: number,
  lang: Lang,
  precision?: number | null,
  style: 'short' | 'long' = 'short',
): string {
  const number = formatNumber(shift(points, 2), percentDecimals(precision), lang);
  if (lang === 'VI') return `${number} điểm %`;
  return `${number} ${style === 'long' ? 'percentage points' : 'points'}`;
}

/**
 * Whole đồng, written in tỷ đồng from one billion on, else in triệu đồng from one million on.
 *
 * @example formatMoney(1_234_500_000_000, 'VI') // '1.234,5 tỷ đồng'
 */
export function formatMoney(dong: number, lang: Lang, precision?: number | null): string {
  const [exponent, vi, en] =
    Math.abs(dong) >= 1e9
      ? [9, 'tỷ đồng', 'billion dong']
      : Math.abs(dong) >= 1e6
        ? [6, 'triệu đồng', 'million dong']
        : [0, 'đồng', 'dong'];
  const finest = precision ? Math.max(0, Math.round(exponent - Math.log10(precision))) : 1;
  const decimals = Number(exponent) === 0 ? 0 : Math.min(finest, trailingDecimals(shift(dong, -exponent)), 3);
  return `${formatNumber(shift(dong, -exponent), decimals, lang)} ${lang === 'VI' ? vi : en}`;
}

/** A number in its unit, as charts and sentences print it. @example formatValue({ value: 0.54, unit: 'share', precision: 0.01 }, 'VI') // '54%' */
export function formatValue(quantity: Quantity, lang: Lang): string {
  const { value, unit, precision } = quantity;
  switch (unit) {
    case 'share':
      return formatShare(value, lang, precision);
    case 'points':
      return formatPoints(value, lang, precision);
    case 'dong':
      return formatMoney(value, lang, precision);
    case 'count':
      return formatNumber(
        value,
        precision && precision < 1 ? decimalsOf(precision) : Math.min(trailingDecimals(value), 2),
        lang,
      );
  }
}

/**
 * The difference of two values of one unit: of shares in percentage points, of anything else in the unit itself.
 *
 * @param quantity the difference, with the unit of the values
 * @example formatDifference({ value: 2.29, unit: 'count', precision: 0.01 }, 'VI') // '2,29'
 */
export function formatDifference(
  { value, unit, precision }: Quantity,
  lang: Lang,
  style: 'short' | 'long' = 'short',
): string {
  return unit === 'share' || unit === 'points'
    ? formatPoints(value, lang, precision, style)
    : formatValue({ value, unit, precision: precision ?? null }, lang);
}

/**
 * The finer of two precisions: what a difference of two figures is printed with.
 *
 * @example finerPrecision(0.01, 0.001) // 0.001
 */
export function finerPrecision(a?: number | null, b?: number | null): number | null {
  if (!a || !b) return a || b || null;
  return Math.min(a, b);
}

/** Digits after the mark of a percent whose share is known to `precision`. @example percentDecimals(0.001) // 1 */
export function percentDecimals(precision?: number | null): number {
  return precision ? decimalsOf(precision * 100) : 2;
}

function decimalsOf(precision: number): number {
  return Math.max(0, Math.round(-Math.log10(precision)));
}

function trailingDecimals(value: number): number {
  return (plain(Math.abs(value)).split('.')[1] ?? '').length;
}

/** value × 10^exponent on the decimal digits, free of binary noise. */
function shift(value: number, exponent: number): number {
  const [mantissa, power = '0'] = Number(value.toPrecision(15)).toString().split('e');
  return Number(`${mantissa}e${Number(power) + exponent}`);
}

function roundHalfAway(value: number, decimals: number): string {
  return shift(Math.round(shift(value, decimals)), -decimals).toFixed(decimals);
}

function plain(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}
