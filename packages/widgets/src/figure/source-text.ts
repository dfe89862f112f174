import { type Lang, markedSentence, tierWord } from '@tiendo/core';
import { areaInSentence, periodText, valueText } from '../chart/read-out.ts';
import type { IndicatorData, SourceData, ValueData } from '../chart/value.ts';
import { cutOffText, issuedText } from './cut-off-text.ts';
import { wordsIn } from './words.ts';

/** A source in one line: who, what, which number or that it shows none, when, where in it. */
export function sourceText(source: SourceData, lang: Lang): string {
  const { issuer, title, locator, documentNumber, tier } = source;
  const named = issuer && !title.startsWith(issuer) ? `${issuer}, ${title}` : title;
  const isNumbered = documentNumber && named.includes(documentNumber);
  const number = isNumbered
    ? ''
    : documentNumber
      ? ` ${documentNumber}`
      : tier === 'ORIGINAL'
        ? ` (${wordsIn(lang).unnumbered})`
        : '';
  const kind = tier === 'ORIGINAL' ? '' : ` (${tierWord(tier, lang)})`;
  return [`${named}${number}${kind}`, issuedText(source, lang), locator].filter(Boolean).join(', ');
}

/** A source as briefly as a sentence needs it. @example 'Dân Việt (báo chí dẫn)' */
export function sourceName(source: SourceData, lang: Lang): string {
  const name = source.issuer || source.title;
  if (source.tier === 'ORIGINAL') return name;
  const kind = tierWord(source.tier, lang);
  return name.endsWith(')') ? `${name}, ${kind}` : `${name} (${kind})`;
}

/** A source among several: its number or its kind, and its day. @example 'UBND tỉnh Lạng Sơn, 83/QĐ-UBND (15/01/2026)' */
export function sourceMention(source: SourceData, lang: Lang): string {
  const { documentNumber, tier, issuer, title } = source;
  const unnumbered = tier === 'ORIGINAL' ? wordsIn(lang).unnumbered : tierWord(tier, lang);
  const details = [documentNumber ? undefined : unnumbered, issuedText(source, lang)]
    .filter(Boolean)
    .join(', ');
  return `${issuer || title}${documentNumber ? `, ${documentNumber}` : ''}${details ? ` (${details})` : ''}`;
}

/** Sources once each, in order. */
export function uniqueSources(sources: readonly (SourceData | null | undefined)[]): readonly SourceData[] {
  const seen = new Map<string, SourceData>();
  for (const source of sources) if (source && !seen.has(source.id)) seen.set(source.id, source);
  return [...seen.values()];
}

/** One line to quote a value by. */
export function citationText(
  indicator: IndicatorData,
  value: ValueData,
  lang: Lang,
  link: string | undefined,
): string {
  const source = value.source ? `${sourceText(value.source, lang)}: ` : '';
  const area = fullNameInSentence(value.area, lang);
  const of = lang === 'VI' ? ` của ${area} là ` : ` of ${area}: `;
  const cutOff = cutOffText(value, lang);
  const figure = `${indicator.name} ${periodText(value.period, lang)}${of}${valueText(value, lang)}${cutOff ? `, ${cutOff}` : ''}.`;
  const release = value.release ? ` Tiendo, ${wordsIn(lang).release.toLowerCase()} ${value.release.id}.` : '';
  return markedSentence(
    `${source}${figure}${release}${link ? ` ${link}` : ''}`,
    value.synthetic ?? false,
    lang,
  );
}

/** @example 'tỉnh Lạng Sơn', 'cả nước' */
function fullNameInSentence({ name, fullName, code }: ValueData['area'], lang: Lang): string {
  const isLed = fullName && fullName !== name;
  if (!isLed) return areaInSentence({ name, code }, lang);
  return lang === 'VI' ? fullName.charAt(0).toLowerCase() + fullName.slice(1) : fullName;
}
