import { type Lang, markedSentence, syntheticMark } from '@tiendo/core';
import { syntheticChart } from '../chart/synthetic-chart.ts';
import type { Figure } from './figure.ts';

/** A figure; where any of its values is invented, with the mark in chart, subtitle, sentence, caption and small print. */
export function markedFigure(figure: Figure, lang: Lang): Figure {
  if (![...figure.readings.values()].some(({ value }) => value.synthetic)) return figure;
  const { draw, table, sentence, subtitle, notes } = figure;
  const mark = syntheticMark(lang);
  return {
    ...figure,
    subtitle: `${subtitle}. ${mark}`,
    sentence: sentence.includes(mark) ? sentence : markedSentence(sentence, true, lang),
    ...(draw && { draw: (widthPx) => syntheticChart(draw(widthPx), lang) }),
    notes: [mark, ...notes],
    table: { ...table, caption: `${table.caption}. ${mark}` },
  };
}
