import { breakWord, type Lang } from '@tiendo/core';
import { placedTargets, targetKey, targetValue } from '../chart/placed-targets.ts';
import { capitalise, periodText, valueText } from '../chart/read-out.ts';
import { axisPeriod, breakIndices, valueKey } from '../chart/series.ts';
import { trendTitle } from '../chart/trend-sentence.ts';
import type { TargetData, TrendData, ValueData } from '../chart/value.ts';
import { allSubjects, drawTrend, trendEnds } from './draw-trend.ts';
import type { Cell, Fact, Figure, Reading, Telling } from './figure.ts';
import { headline } from './headline.ts';
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
  const placed = placedTargets(data).map(({ target }) => target);
  const shown = [...allSubjects(data).flat(), ...benchmark, ...placed].filter(({ value }) => value !== null);
  const drawing = drawTrend(data, telling);
  return markedFigure(
    {
      ...drawing,
      title: headline(telling, trendTitle(data, lang), drawing),
      facts: (data.targets ?? []).map((target) => targetFact(target, lang)),
      doubts: [],
      notes: shown.some(({ kind }) => kind === 'DERIVED') ? [`○\u00a0${capitalise(words.derivedMark)}`] : [],
      sources: uniqueSources(shown.flatMap((value) => [value.source, ...(value.sources ?? [])])),
      readings: readingsOf(data, lang),
      walk: walkOf(data),
      table: tableOf(data, lang, drawing.title),
      fileName: `${indicator.id}-${subject[0]?.area.code ?? ''}-${from}-${to}`.replaceAll('/', '-'),
    },
    lang,
  );
}

/** Rows that meet at their periods; among several areas the benchmark is only a line. */
function walkOf(data: TrendData): Figure['walk'] {
  const { subject, others, benchmark } = data;
  const targets = placedTargets(data);
  if (others?.length) return [subject, ...others].map((values) => values.map(valueKey));
  const known = benchmark.filter(({ value }) => value !== null);
  const beside = subject.map(({ period }) => known.find((other) => other.period === period));
  return [
    subject.map(valueKey),
    ...(known.length > 0 ? [beside.map((value) => (value ? valueKey(value) : null))] : []),
    ...targets.map(({ target, index }) => subject.map((_, at) => (at === index ? targetKey(target) : null))),
  ];
}

function readingsOf(data: TrendData, lang: Lang): ReadonlyMap<string, Reading> {
  const { indicator, subject, others = [], benchmark } = data;
  const reading = (value: ValueData) => ({
    ...{ indicator, value, others: publishedOthers(value, lang), isDoubtful: false },
  });
  return new Map([
    ...[...subject, ...others.flat(), ...benchmark].map(
      (value) => [valueKey(value), reading(value)] as const,
    ),
    ...placedTargets(data).map(({ target }) => [targetKey(target), reading(target)] as const),
  ]);
}

/** What was set to be reached, with whether it is, in the gateway's words. */
function targetFact(target: TargetData, lang: Lang): Fact {
  const words = wordsIn(lang);
  const period = periodText(target.period, lang);
  const text = target.value === null ? words.targetUnknown : targetValue(target, lang);
  return {
    ...{ symbol: '◇', isFilled: false, head: `${words.targetOf(period)}: ${text}` },
    detail: target.statusText && target.value !== null ? capitalise(target.statusText) : '',
  };
}

function tableOf(data: TrendData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const { subject, others = [], benchmark } = data;
  const breaks = breakIndices(subject);
  const nation = benchmark[0]?.area.name;
  const targets = placedTargets(data);
  const targetCell = (at: number): Cell => {
    const found = targets.find(({ index }) => index === at)?.target;
    return found ? { key: targetKey(found), text: targetValue(found, lang) } : '–';
  };
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
      ...(targets.length > 0 ? [targetCell(index)] : []),
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
      ...(targets.length > 0 ? [words.targetColumn] : []),
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
