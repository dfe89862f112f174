import { baseWord, type Lang } from '@tiendo/core';
import { deprivationChart } from '../chart/deprivation-chart.ts';
import { type DeprivationData, type DeprivationOrder, deprivationRows } from '../chart/deprivation-data.ts';
import { deprivationSentence } from '../chart/deprivation-sentence.ts';
import { joinNames } from '../chart/join-names.ts';
import { areaInSentence, periodText } from '../chart/read-out.ts';
import { type Attributes, orderOf } from '../client/attributes.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** How deprivations are told. */
export interface DeprivationTelling extends Telling {
  readonly order: DeprivationOrder;
}

/** How attributes want them told. */
export function deprivationTelling(telling: Telling, { text }: Attributes): DeprivationTelling {
  return { ...telling, order: orderOf(text) };
}

/** Head and chart of the deprivations. */
export function drawDeprivation(data: DeprivationData, { lang, order }: DeprivationTelling): Drawing {
  const { subject, benchmark } = data;
  const own = subject.filter(({ value }) => value !== null);
  const rows = deprivationRows(data, order);
  return markedDrawing(
    {
      title: titleText(data, lang),
      subtitle: subtitleText(data, lang),
      sentence: deprivationSentence(data, lang),
      draw: (width) => deprivationChart(data, { width }, { lang, order }),
      isLead: false,
      state: own.length === 0 ? 'empty' : own.length < rows.length ? 'partial' : 'ready',
    },
    [...subject, ...benchmark],
    lang,
  );
}

/** Names the areas and the period; a finding stands in the sentence. */
function titleText({ indicator, subject, benchmark }: DeprivationData, lang: Lang): string {
  const areas = [subject[0]?.area.name, benchmark[0] && areaInSentence(benchmark[0].area, lang)].filter(
    (name) => name !== undefined,
  );
  const period = periodText(subject[0]?.period ?? '', lang);
  return `${indicator.name} ${period}: ${joinNames(areas, lang)}`;
}

/** Whose share it is: households of one list, never of all. */
function subtitleText({ subject, benchmark, indicator }: DeprivationData, lang: Lang): string {
  const value = [...subject, ...benchmark].find(({ base }) => base);
  const base = value && (value.baseText ?? baseWord(value.base ?? '', lang));
  const unit = indicator.unit === 'share' ? '%' : '';
  if (!base) return unit;
  return lang === 'VI'
    ? `${unit} ${base} thiếu hụt từng chỉ số`
    : `${unit} of ${base} deprived in each indicator`;
}
