import type { Lang } from '@tiendo/core';
import { picture, toMarkup } from '../chart/index.ts';
import type { Figure, RemarkPart } from './figure.ts';
import { sourceText } from './source-text.ts';
import { wordsIn } from './words.ts';

/** Width of a downloaded picture's chart, px. */
const WIDTH = 712;
/** Charts below this are laid out for a phone. */
const PHONE = 480;

/** A figure as an SVG file with everything that must go with its numbers; its chart is laid out for a width, px. */
export function pictureMarkup(figure: Figure, lang: Lang, width: number = WIDTH): string {
  const notes = [
    ...(figure.remarks ?? []).map((parts) => remarkText(parts, width < PHONE)).filter(Boolean),
    ...figure.facts.map(({ symbol, head, detail }) => `${symbol} ${head}. ${detail}`),
    ...figure.doubts.map(({ head, text, strong }) => `${head} ${text} ${strong}.`),
  ];
  const sources = [...figure.sources.map((source) => sourceText(source, lang)), ...figure.notes].join('; ');
  const words = {
    title: figure.title,
    subtitle: figure.subtitle,
    notes,
    source: `${wordsIn(lang).source}: ${sources}`,
  };
  const chart = figure.draw?.(width);
  if (!chart) throw new TypeError('pictureMarkup requires a figure with a chart');
  return toMarkup(picture(chart, words));
}

/** A remark in one line, without what only leads to another part of the page. */
function remarkText(parts: readonly RemarkPart[], isPhone: boolean): string {
  return parts
    .filter(({ opensTable, asks, isForPhone }) => !opensTable && !asks && (isPhone || !isForPhone))
    .map(({ text }) => text)
    .join('');
}
