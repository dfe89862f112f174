import type { Lang } from '@tiendo/core';
import { joinNames } from '../chart/join-names.ts';
import { areaInSentence } from '../chart/read-out.ts';
import { axisPeriod } from '../chart/series.ts';
import { trendChart } from '../chart/trend-chart.ts';
import { trendSentence } from '../chart/trend-sentence.ts';
import type { TrendData, ValueData } from '../chart/value.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** Head and chart of a trend. */
export function drawTrend(data: TrendData, { lang }: Telling): Drawing {
  const { indicator, benchmark } = data;
  const [from, to] = trendEnds(data, lang);
  const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
  const values = [...allSubjects(data).flat(), ...benchmark];
  return markedDrawing(
    {
      title: neutralTitle(data, lang),
      subtitle: `${indicator.fullName}${unit}, ${from === to ? from : `${from}–${to}`}`,
      sentence: trendSentence(data, lang),
      draw: (width) => trendChart(data, { width }, { lang }),
      isLead: false,
      state: values.every(({ value }) => value === null) ? 'empty' : 'ready',
    },
    values,
    lang,
  );
}

/** The trend by what it is of. */
function neutralTitle(data: TrendData, lang: Lang): string {
  const nation = data.benchmark.find(({ value }) => value !== null);
  const names = [
    ...allSubjects(data).map(([first]) => first?.area.name ?? ''),
    ...(nation ? [areaInSentence(nation.area, lang)] : []),
  ];
  return `${data.indicator.name}: ${joinNames(names, lang)}`;
}

/** The first and the last period. */
export function trendEnds({ subject }: TrendData, lang: Lang): readonly [from: string, to: string] {
  return [axisPeriod(subject[0]?.period ?? '', lang), axisPeriod(subject.at(-1)?.period ?? '', lang)];
}

/** The series of every area that is not the benchmark. */
export function allSubjects({ subject, others = [] }: TrendData): readonly (readonly ValueData[])[] {
  return [subject, ...others];
}
