import { formatNumber, formatPeriod, formatValue, kindWord, type Lang, missingWord } from '@tiendo/core';
import type { ValueData } from './value.ts';

/** A value as printed, or why there is none. */
export function valueText(
  data: Pick<ValueData, 'value' | 'unit' | 'precision' | 'missing'>,
  lang: Lang,
): string {
  const { value, unit, precision } = data;
  if (value === null) return missingWord(data.missing ?? 'NOT_PUBLISHED', lang);
  return formatValue(precision ? { value, unit, precision } : { value, unit }, lang);
}

/** A period in words; text that is no period stays as it is. */
export function periodText(period: string, lang: Lang): string {
  return formatPeriod({ text: period }, lang);
}

/**
 * A value in full, beginning with what a chart prints of it (WCAG 2.5.3).
 *
 * @param text the value as the chart prints it; as published by default
 * @example 'Lạng Sơn 61,2%, năm 2023'
 */
export function readOut(data: ValueData, lang: Lang, text: string = valueText(data, lang)): string {
  const period = periodText(data.period, lang);
  if (data.value === null) return `${data.area.name}, ${period}: ${text}`;
  const kind = data.kind && data.kind !== 'REPORTED' ? `, ${kindWord(data.kind, lang)}` : '';
  return `${data.area.name} ${text}, ${period}${kind}`;
}

/** The area's name inside a sentence: the nation in lower case. @example 'cả nước' */
export function areaInSentence(area: { readonly code: string; readonly name: string }, lang: Lang): string {
  return lang === 'VI' && area.code === 'VN'
    ? area.name.charAt(0).toLowerCase() + area.name.slice(1)
    : area.name;
}

/** A whole number. @example formatCount(6084, 'VI') // '6.084' */
export function formatCount(count: number, lang: Lang): string {
  return formatNumber(count, 0, lang);
}

/** The first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
