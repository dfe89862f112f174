import { formatValue, type Lang, type Unit } from '@tiendo/core';
import type { ValueData } from './value.ts';

/** One format for every value of a chart, with the finest precision that a source gives. */
export function valueFormat(
  unit: Unit,
  values: readonly (ValueData | undefined)[],
  lang: Lang,
): (value: number) => string {
  const stated = values.flatMap((value) =>
    value?.precision && value.value !== null ? [value.precision] : [],
  );
  const isRate = unit === 'share' || unit === 'points';
  const computed = values.some(
    (value) => value?.value !== null && value?.value !== undefined && !value.precision,
  );
  const precision = stated.length > 0 ? Math.min(...stated, ...(isRate && computed ? [0.0001] : [])) : null;
  return (value) => formatValue({ value, unit, precision }, lang);
}

/** A rate without its unit, for all but the first and last of a column. @example withoutUnit('6,24%', 'share') // '6,24' */
export function withoutUnit(text: string, unit: Unit): string {
  return unit === 'share' || unit === 'points' ? text.replace(/[^\d,.−].*$/, '') : text;
}
