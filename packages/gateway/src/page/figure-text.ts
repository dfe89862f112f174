import { formatPeriod, formatValue, type Lang, missingWord, parsePeriod, tierWord } from '@tiendo/core';
import type { SourceData, ValueData } from '@tiendo/widgets/chart';
import { issuedText } from '@tiendo/widgets/figure';
import { pageWords } from './page-words.ts';

/** A value as printed, or why there is none. */
export function valueText(
  { value, unit, precision, missing }: Pick<ValueData, 'value' | 'unit' | 'precision' | 'missing'>,
  lang: Lang,
): string {
  if (value === null) return missingWord(missing ?? 'NOT_PUBLISHED', lang);
  return formatValue({ value, unit, precision: precision ?? null }, lang);
}

/** A period in words. */
export function periodText(period: string, lang: Lang): string {
  return formatPeriod(parsePeriod(period), lang);
}

/** The number of a document, or that an original shows none; undefined for a page without one. */
export function numberText({ documentNumber, tier }: SourceData, lang: Lang): string | undefined {
  return documentNumber ?? (tier === 'ORIGINAL' ? pageWords(lang).unnumbered : undefined);
}

/** A source in one line: who, what, number, kind, day, place. */
export function sourceText(source: SourceData, lang: Lang): string {
  const { issuer, title, tier, locator } = source;
  const kind = tier === 'ORIGINAL' ? undefined : tierWord(tier, lang);
  return [issuer, title, numberText(source, lang), kind, issuedText(source, lang), locator]
    .filter(Boolean)
    .join(', ');
}

/** The first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
