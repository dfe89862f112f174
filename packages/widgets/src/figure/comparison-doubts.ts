import { type Lang, verdictWord } from '@tiendo/core';
import { differenceText } from '../chart/difference-text.ts';
import { areaInSentence } from '../chart/read-out.ts';
import { type ComparisonData, knownAlternatives } from '../chart/value.ts';
import { otherValue } from './comparison-readings.ts';
import type { Doubt } from './figure.ts';
import { dateText } from './published-others.ts';
import { sourceName } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Publications of the benchmark that would reverse the result. */
export function doubtsOf(data: ComparisonData, lang: Lang): readonly Doubt[] {
  const words = wordsIn(lang);
  if (data.robust !== false) return [];
  const area = areaInSentence(data.benchmark?.area ?? data.subject.area, lang);
  return knownAlternatives(data).flatMap((other, index) => {
    const isOtherWay =
      other.comparable && other.verdict !== data.verdict && typeof other.difference === 'number';
    if (!isOtherWay) return [];
    const source = other.source ? sourceName(other.source, lang) : words.notStated;
    const value = otherValue(data, other, lang);
    const date = dateText(other, lang);
    const verb = data.indicator.direction?.toLowerCase() === 'more' ? 'đạt' : 'là';
    const size = differenceText(data, other.difference ?? 0, lang, other.precision);
    const verdict = verdictWord(other.verdict, lang);
    const name = data.subject.area.name;
    return [
      {
        head: words.depends,
        text:
          lang === 'VI'
            ? `${source}${date ? `, ${date},` : ''} ghi ${area} ${verb} ${value}. So với số đó, ${name}`
            : `${source}${date ? `, ${date},` : ''} gives ${value} for ${area}. Against it, ${name} is`,
        strong:
          other.verdict === 'EQUAL' ? verdict : lang === 'VI' ? `${verdict} ${size}` : `${size} ${verdict}`,
        key: `alternative-${index}`,
      },
    ];
  });
}
