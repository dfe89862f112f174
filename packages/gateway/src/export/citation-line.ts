import {
  citation,
  formatCutOff,
  formatDay,
  formatPeriod,
  formatValue,
  type Lang,
  markedSentence,
  missingWord,
  textIn,
} from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';

/**
 * A value with its source, publication and address in one line, for a footnote.
 *
 * `Tỷ lệ hộ nghèo, Lạng Sơn, năm 2025: 2,32%, chốt số liệu 31/12/2025. Nguồn: … Công bố tại Tiendo 24/11/2026, /value/…`
 */
export function citationLine(cell: ValueCell, link: string, lang: Lang): string {
  const { indicator, area, period, answer } = cell;
  const { value, unit, precision, cutOff, release, sources, missing } = answer;
  const name = lang === 'EN' ? (area.nameEn ?? area.name) : area.name;
  const what = [textIn(indicator.name, lang), name, formatPeriod(period, lang)].join(', ');
  const number =
    value === null
      ? missingWord(missing ?? 'NOT_PUBLISHED', lang)
      : formatValue({ value, unit, precision }, lang);
  const dated = cutOff && `${lang === 'VI' ? 'chốt số liệu' : 'cut-off'} ${formatCutOff(cutOff, lang)}`;
  const cited = sources.map((source) => citation(source, lang)).join('; ');
  const published =
    release &&
    `${lang === 'VI' ? 'công bố tại Tiendo' : 'published at Tiendo on'} ${formatDay(release.publishedAt, lang)}`;
  const line = [
    `${what}: ${[number, dated].filter(Boolean).join(', ')}.`,
    cited && `${lang === 'VI' ? 'Nguồn' : 'Source'}: ${cited}.`,
    `${[published, link].filter(Boolean).join(', ')}`,
  ];
  return markedSentence(line.filter(Boolean).join(' '), area.isSynthetic, lang);
}
