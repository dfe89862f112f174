import type { Lang } from '@tiendo/core';
import { rankingChart } from '../chart/ranking-chart.ts';
import type { RankingData, RankingOrder } from '../chart/ranking-data.ts';
import { rankingSentence } from '../chart/ranking-sentence.ts';
import { endWords, unitWords } from '../chart/ranking-words.ts';
import { periodText } from '../chart/read-out.ts';
import { type Attributes, orderOf } from '../client/attributes.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** How a ranking is told. */
export interface RankingTelling extends Telling {
  readonly order: RankingOrder;
  /** Code of the reader's own area. */
  readonly own: string | undefined;
}

/** How attributes want it told. */
export function rankingTelling(telling: Telling, { text }: Attributes): RankingTelling {
  return { ...telling, order: orderOf(text), own: text('area') };
}

/** Head and chart of a ranking. */
export function drawRanking(data: RankingData, { lang, order, own }: RankingTelling): Drawing {
  const { rows, unranked, benchmark, coverage } = data;
  const figures = [...rows, ...unranked].map(({ figure }) => figure);
  return markedDrawing(
    {
      title: neutralTitle(data, lang),
      subtitle: subtitleText(data, lang, order),
      sentence: rankingSentence(data, lang, own),
      draw: (width) => rankingChart(data, { width }, { lang, order, own }),
      isLead: false,
      state: rows.length === 0 ? 'empty' : coverage.reported < coverage.expected ? 'partial' : 'ready',
    },
    [...figures, benchmark, data.own?.value],
    lang,
  );
}

/** The ranking by what it is of. */
function neutralTitle(data: RankingData, lang: Lang): string {
  const { indicator, within } = data;
  const period = periodText(data.period, lang);
  const units = unitWords(data, lang);
  if (lang === 'EN') return `${indicator.name} ${period}: ${units} of ${within.name}`;
  return `${indicator.name} ${period}: các ${units}${within.code === 'VN' ? '' : ` của ${within.name}`}`;
}

/** What is measured, its unit and period, and in which order the areas stand. */
function subtitleText(data: RankingData, lang: Lang, order: RankingOrder): string {
  const { indicator } = data;
  const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
  const ends = endWords(data, lang);
  const sorted =
    lang === 'VI'
      ? order === 'value'
        ? `Xếp ${ends}`
        : `Theo thứ tự danh mục, hạng tính ${ends}`
      : order === 'value'
        ? `Ranked ${ends}`
        : `In the order of the official list, ranks ${ends}`;
  return `${indicator.fullName}${unit}, ${periodText(data.period, lang)}. ${sorted}`;
}
