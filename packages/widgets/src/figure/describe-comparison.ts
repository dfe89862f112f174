import { type Lang, verdictWord } from '@tiendo/core';
import { differenceText } from '../chart/difference-text.ts';
import { areaInSentence, capitalise, valueText } from '../chart/read-out.ts';
import {
  type ComparisonData,
  type JudgementData,
  knownAlternatives,
  type ValueData,
} from '../chart/value.ts';
import { doubtsOf } from './comparison-doubts.ts';
import { otherValue, readingsOf } from './comparison-readings.ts';
import { cutOffText } from './cut-off-text.ts';
import { drawComparison } from './draw-comparison.ts';
import type { Cell, Fact, Figure, Telling } from './figure.ts';
import { headline } from './headline.ts';
import { markedFigure } from './marked-figure.ts';
import { sourceText, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

const LEVELS: Readonly<Record<string, string>> = {
  PROVINCE: 'tỉnh',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
  COUNTRY: 'cả nước',
};

/** Everything the figure of a comparison shows. */
export function describeComparison(data: ComparisonData, telling: Telling): Figure {
  const { lang } = telling;
  const { indicator, subject, benchmark } = data;
  const drawing = drawComparison(data, telling);
  return markedFigure(
    {
      ...drawing,
      title: headline(telling, data.title, drawing),
      facts: [...verdictFacts(data, lang), ...targetFacts(data, lang)],
      doubts: doubtsOf(data, lang),
      notes: smallPrint(data, lang),
      sources: uniqueSources([
        subject.source,
        benchmark?.source,
        ...knownAlternatives(data).map(({ source }) => source),
      ]),
      readings: readingsOf(data, lang),
      walk: [
        [
          'subject',
          ...(typeof benchmark?.value === 'number' ? ['benchmark'] : []),
          ...knownAlternatives(data).map((_, index) => `alternative-${index}`),
        ],
      ],
      table: tableOf(data, lang, drawing.title),
      fileName: `${indicator.id}-${subject.area.code}-${subject.period.replace('/', '-')}`,
    },
    lang,
  );
}

function verdictFacts(data: ComparisonData, lang: Lang): readonly Fact[] {
  const words = wordsIn(lang);
  const { subject, benchmark, difference, verdict, indicator } = data;
  if (!benchmark || typeof difference !== 'number' || subject.value === null || benchmark.value === null) {
    return [{ symbol: '–', isFilled: false, ...noVerdict(data, lang) }];
  }
  const area = areaInSentence(benchmark.area, lang);
  const size = differenceText(data, difference, lang);
  const isSame = subject.source && subject.source.id === benchmark.source?.id;
  const detail = words.versus(valueText(subject, lang), valueText(benchmark, lang));
  const head =
    lang === 'VI' ? `${verdictWord(verdict, lang)} ${area}` : `${verdictWord(verdict, lang)} ${area}`;
  const better = indicator.direction?.toLowerCase() === 'less' ? 'BELOW' : 'ABOVE';
  return [
    {
      symbol: verdict === 'ABOVE' ? '▲' : verdict === 'BELOW' ? '▼' : '=',
      isFilled: Boolean(indicator.direction) && verdict === better,
      head:
        verdict === 'EQUAL'
          ? capitalise(head)
          : lang === 'VI'
            ? capitalise(`${head} ${size}`)
            : `${size} ${head}`,
      detail: isSame ? `${detail}, ${words.sameDocument}` : detail,
    },
  ];
}

/** Why there is no verdict. */
function noVerdict(data: ComparisonData, lang: Lang): Pick<Fact, 'head' | 'detail'> {
  const { subject, benchmark, verdict, reason } = data;
  if (subject.value === null)
    return { head: `${subject.area.name}: ${valueText(subject, lang)}`, detail: '' };
  const missing = benchmark?.value === null ? `${benchmark.area.name}: ${valueText(benchmark, lang)}` : '';
  return { head: capitalise(verdictWord(verdict, lang)), detail: missing || reason || '' };
}

/** What a document judges about the area's own target without giving its number: words, never a mark at zero. */
function targetFacts({ judgements, subject }: ComparisonData, lang: Lang): readonly Fact[] {
  const words = wordsIn(lang);
  return (judgements ?? []).filter(isAboutTarget).map(({ judgement }) => ({
    symbol: '◇' as const,
    isFilled: false,
    head: `${words.target(LEVELS[subject.area.level ?? ''] ?? 'của đơn vị')}: ${words.targetUnknown}`,
    detail: judgement ? words.judged(judgement) : '',
  }));
}

/** A judgement of the area's own target. */
function isAboutTarget({ about }: JudgementData): boolean {
  return about?.toLowerCase() === 'target';
}

/** Cut-offs, once where both figures share it, and a scope the source does not state. */
function smallPrint({ subject, benchmark }: ComparisonData, lang: Lang): readonly string[] {
  const known = [subject, benchmark].flatMap((value) => (value && value.value !== null ? [value] : []));
  const cutOffs = known.map((value) => cutOffText(value, lang) ?? wordsIn(lang).notStated);
  const isShared = new Set(cutOffs).size === 1;
  const lines = isShared
    ? cutOffs.slice(0, 1)
    : cutOffs.map((text, index) => `${known[index]?.area.name}: ${text}`);
  return [...lines, ...(subject.base === 'unstated' && subject.baseText ? [subject.baseText] : [])].map(
    capitalise,
  );
}

function tableOf(data: ComparisonData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const { subject, benchmark, difference } = data;
  const source = (value: { readonly source?: ValueData['source'] }) =>
    value.source ? sourceText(value.source, lang) : '–';
  const signed = (gap: number | null | undefined, precision?: number | null) =>
    typeof gap === 'number'
      ? `${gap < 0 ? '−' : gap > 0 ? '+' : ''}${differenceText(data, gap, lang, precision)}`
      : '–';
  const cell = (key: string, value: ValueData): Cell => ({
    key,
    text: valueText(value, lang),
    isMissing: value.value === null,
  });
  return {
    caption,
    columns: [words.area, words.value, words.difference(subject.area.name), words.asOf, words.source],
    rows: [
      [subject.area.name, cell('subject', subject), '–', cutOffText(subject, lang) ?? '–', source(subject)],
      ...(benchmark
        ? [
            [
              benchmark.area.name,
              cell('benchmark', benchmark),
              signed(difference),
              cutOffText(benchmark, lang) ?? '–',
              source(benchmark),
            ],
          ]
        : []),
      ...knownAlternatives(data).map((other, index) => [
        `${(other.area ?? benchmark?.area ?? subject.area).name} (${words.others.toLowerCase()})`,
        { key: `alternative-${index}`, text: otherValue(data, other, lang) },
        signed(other.difference, other.precision),
        cutOffText(other, lang) ?? '–',
        source(other),
      ]),
      ...targetFacts(data, lang).map(({ head, detail }, index) => {
        const [name = '', unknown = ''] = head.split(': ');
        return [
          name,
          unknown,
          detail,
          '–',
          source((data.judgements ?? []).filter(isAboutTarget)[index] ?? {}),
        ];
      }),
    ],
  };
}
