import { type Lang, type Verdict, verdictWord } from '@tiendo/core';
import { differenceText } from '../chart/difference-text.ts';
import { areaInSentence, valueText } from '../chart/read-out.ts';
import type { StripMark } from '../chart/strip-chart.ts';
import {
  type ComparisonData,
  type KnownAlternative,
  knownAlternatives,
  type ValueData,
} from '../chart/value.ts';
import type { OtherReading, Reading } from './figure.ts';
import { dateText, publishedOthers } from './published-others.ts';
import { wordsIn } from './words.ts';

/** What a reader can open: the subject, the benchmark and its other publications. */
export function readingsOf(data: ComparisonData, lang: Lang): ReadonlyMap<string, Reading> {
  const { indicator, subject, benchmark } = data;
  const words = wordsIn(lang);
  const others = othersOf(data, lang);
  const othersTitle = benchmark ? words.othersOf(areaInSentence(benchmark.area, lang)) : undefined;
  const othersColumns = benchmark ? ([benchmark.area.name, subject.area.name] as const) : undefined;
  const strip = stripMarks(data, lang);
  const shared = { indicator, others, othersTitle, othersColumns, strip, isDoubtful: data.robust === false };
  const hasAlternatives = knownAlternatives(data).length > 0;
  const own = hasAlternatives
    ? shared
    : { indicator, others: publishedOthers(subject, lang), isDoubtful: false };
  const readings = new Map<string, Reading>([['subject', { ...own, value: subject }]]);
  if (benchmark)
    readings.set('benchmark', {
      ...(hasAlternatives ? shared : { ...own, others: publishedOthers(benchmark, lang) }),
      value: benchmark,
    });
  knownAlternatives(data).forEach((other, index) => {
    readings.set(`alternative-${index}`, { ...shared, value: alternativeValue(data, other) });
  });
  return readings;
}

function stripMarks(data: ComparisonData, lang: Lang): readonly StripMark[] {
  const { subject, benchmark } = data;
  const known = (value: ValueData | null | undefined, role: StripMark['role']): readonly StripMark[] =>
    value && value.value !== null
      ? [{ name: value.area.name, value: value.value, text: valueText(value, lang), role }]
      : [];
  const other = lang === 'VI' ? 'Công bố khác' : 'Other';
  return [
    ...known(benchmark, 'benchmark'),
    ...known(subject, 'own'),
    ...knownAlternatives(data).map(
      (each): StripMark => ({
        name: other,
        value: each.value,
        text: otherValue(data, each, lang),
        role: 'other',
      }),
    ),
  ];
}

/** The benchmark in use and the other publications, each with the verdict it leads to. */
function othersOf(data: ComparisonData, lang: Lang): readonly OtherReading[] {
  const { benchmark } = data;
  const used: readonly OtherReading[] =
    benchmark && benchmark.value !== null
      ? [
          {
            source: benchmark.source,
            date: dateText(benchmark, lang),
            value: valueText(benchmark, lang),
            ...verdictOf(data, data.difference, data.verdict, lang, benchmark.precision),
            isUsed: true,
          },
        ]
      : [];
  return [
    ...used,
    ...knownAlternatives(data).map(
      (other): OtherReading => ({
        source: other.source,
        date: dateText(other, lang),
        value: otherValue(data, other, lang),
        ...verdictOf(data, other.difference, other.verdict, lang, other.precision),
        reasons: other.reasons ?? [],
        isUsed: false,
      }),
    ),
  ];
}

function verdictOf(
  data: ComparisonData,
  difference: number | null | undefined,
  verdict: Verdict,
  lang: Lang,
  precision?: number | null,
): Pick<OtherReading, 'verdict' | 'difference'> {
  const symbol = verdict === 'ABOVE' ? '▲ ' : verdict === 'BELOW' ? '▼ ' : '';
  const size =
    typeof difference === 'number' && verdict !== 'EQUAL'
      ? differenceText(data, difference, lang, precision)
      : undefined;
  return { verdict: symbol + verdictWord(verdict, lang), difference: size };
}

function alternativeValue(data: ComparisonData, other: KnownAlternative): ValueData {
  const { subject, benchmark, indicator } = data;
  return {
    area: other.area ?? benchmark?.area ?? subject.area,
    period: subject.period,
    value: other.value,
    unit: indicator.unit,
    precision: other.precision ?? null,
    asOf: other.asOf ?? null,
    asOfPrecision: other.asOfPrecision ?? null,
    asOfBasis: other.asOfBasis ?? null,
    source: other.source ?? null,
    sources: other.source ? [other.source] : [],
    permalink: other.permalink ?? null,
  };
}

export function otherValue(data: ComparisonData, other: KnownAlternative, lang: Lang): string {
  return valueText({ ...other, unit: data.indicator.unit }, lang);
}
