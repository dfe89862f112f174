import { type Lang, markedSentence, syntheticMark } from '@tiendo/core';
import { syntheticChart } from '../chart/synthetic-chart.ts';
import type { ValueData } from '../chart/value.ts';
import type { Drawing } from './figure.ts';

/** A drawing; where any of its values is invented, with the mark in chart, subtitle and sentence. */
export function markedDrawing(
  drawing: Drawing,
  values: readonly (Pick<ValueData, 'synthetic'> | null | undefined)[],
  lang: Lang,
): Drawing {
  if (!values.some((value) => value?.synthetic)) return drawing;
  const { draw, sentence, subtitle } = drawing;
  const mark = syntheticMark(lang);
  return {
    ...drawing,
    subtitle: `${subtitle}. ${mark}`,
    sentence: sentence.includes(mark) ? sentence : markedSentence(sentence, true, lang),
    ...(draw && { draw: (widthPx) => syntheticChart(draw(widthPx), lang) }),
  };
}
