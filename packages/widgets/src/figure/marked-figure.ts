import { type Lang, syntheticMark } from '@tiendo/core';
import type { Figure } from './figure.ts';

/** A figure with its drawing marked already; where any of its values is invented, with the mark in caption and small print. */
export function markedFigure(figure: Figure, lang: Lang): Figure {
  if (![...figure.readings.values()].some(({ value }) => value.synthetic)) return figure;
  const { table, notes } = figure;
  const mark = syntheticMark(lang);
  return { ...figure, notes: [mark, ...notes], table: { ...table, caption: `${table.caption}. ${mark}` } };
}
