import { breakWord, type Lang } from '@tiendo/core';
import { capitalise, valueText } from '../chart/read-out.ts';
import { axisPeriod, breakIndices, valueKey } from '../chart/series.ts';
import type { TrendData, ValueData } from '../chart/value.ts';
import { allSubjects, drawTrend, neutralTrendTitle, trendEnds } from './draw-trend.ts';
import type { Cell, Figure, Reading, Telling } from './figure.ts';
import { markedFigure } from './marked-figure.ts';
import { publishedOthers } from './published-others.ts';
import { sourceText, uniqueSources } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Everything the figure of a trend shows. */
export function describeTrend(data: TrendData, telling: Telling): Figure {
  const { lang } = telling;
  const words = wordsIn(lang);
  const { indicator, subject, benchmark } = data;
  const [from, to] = trendEnds(data, lang);
  const shown = [...allSubjects(data).flat(), ...benchmark].filter(({ value }) => value !== null);
  return markedFigure(
    {
      ...drawTrend(data, telling),
      facts: [],
      doubts: [],
      notes: shown.some(({ kind }) => kind === 'DERIVED') ? [`○\u00a0${capitalise(words.derivedMark)}`] : [],
      sources: uniqueSources(shown.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, lang),
      walk: walkOf(data),
      table: tableOf(data, lang, neutralTrendTitle(data, lang)),
      fileName: `${indicator.id}-${subject[0]?.area.code ?? ''}-${from}-${to}`.replaceAll('/', '-'),
    },
    lang,
  );
}

/** Rows that meet at their periods; among several areas the benchmark is only a line. */
function walkOf({ subject, others, benchmark }: TrendData): Figure['walk'] {
  if (others?.length) return [subject, ...others].map((values) => values.map(valueKey));
  const known = benchmark.filter(({ value }) => value !== null);
  const beside = subject.map(({ period }) => known.find((other) => other.period === period));
  return [
    subject.map(valueKey),
    ...(known.length > 0 ? [beside.map((value) => (value ? valueKey(value) : null))] : []),
  ];
}

function readingsOf(
  { indicator, subject, others = [], benchmark }: TrendData,
  lang: Lang,
): ReadonlyMap<string, Reading> {
  return new Map(
    [...subject, ...others.flat(), ...benchmark].map((value) => [
      valueKey(value),
      { indicator, value, others: publishedOthers(value, lang), isDoubtful: false },
    ]),
  );
}

function tableOf(data: TrendData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const { subject, others = [], benchmark } = data;
  const breaks = breakIndices(subject);
  const nation = benchmark[0]?.area.name;
  const cell = (value: ValueData | undefined): Cell =>
    value
      ? {
          key: valueKey(value),
          text: valueText(value, lang) + derivedMark(value),
          isMissing: value.value === null,
        }
      : '–';
  const rows = subject.flatMap((value, index): readonly (readonly Cell[])[] => {
    const at = (values: readonly ValueData[]) => values.find(({ period }) => period === value.period);
    const [further, other] = [others.map(at), at(benchmark)];
    const cells: readonly Cell[] = [
      axisPeriod(value.period, lang),
      ...[value, ...further].map(cell),
      ...(nation ? [cell(other)] : []),
      value.standard?.name ?? '–',
      sourcesOf([value, ...further, other], lang),
    ];
    const kind = value.breaks?.[0]?.kind ?? 'STANDARD';
    return breaks.includes(index)
      ? [
          [capitalise(value.breaks?.[0]?.reason ?? '') || words.breakRow(capitalise(breakWord(kind, lang)))],
          cells,
        ]
      : [cells];
  });
  return {
    caption,
    columns: [
      words.period,
      ...[subject, ...others].map(([first]) => first?.area.name ?? words.value),
      ...(nation ? [nation] : []),
      words.standard,
      words.source,
    ],
    rows,
  };
}

function derivedMark({ kind, value }: ValueData): string {
  return kind === 'DERIVED' && value !== null ? ' ○' : '';
}

function sourcesOf(values: readonly (ValueData | undefined)[], lang: Lang): string {
  const entries = values.flatMap((value) =>
    value?.source && value.value !== null ? [`${value.area.name}: ${sourceText(value.source, lang)}`] : [],
  );
  return entries.join('; ') || '–';
}
