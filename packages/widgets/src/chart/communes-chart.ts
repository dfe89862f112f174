import type { Lang } from '@tiendo/core';
import { type Label, label } from '../mark/label.ts';
import { wrapText } from '../mark/text-width.ts';
import type { SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import { nestedBar } from './communes-bar.ts';
import { benchmarkMark, benchmarkPlace, differenceMark } from './communes-benchmark.ts';
import type { CommunesData } from './communes-data.ts';
import { type CommunesFrame, communesFrame } from './communes-frame.ts';
import { legend } from './communes-legend.ts';
import { communesSentence } from './communes-sentence.ts';
import { communeSquares } from './communes-squares.ts';
import { baseLine, faultText, headline } from './communes-words.ts';
import { capitalise } from './read-out.ts';
import type { ChartSize } from './value.ts';

/** Options of `communesChart`. */
export interface CommunesOptions {
  /** Language of every word on the chart. */
  readonly lang: Lang;
}

/** Room above the bar, px: two lines of words and the brackets. */
const HEADER = 62;

/**
 * Recognised communes in all communes, advanced ones in those, model ones in those: a bar, and up to 200 communes a
 * square each on the same scale, with the benchmark's line through both.
 *
 * A level that exceeds the one around it is not drawn and the drawing says so. Communes not recognised are hatched.
 */
export function communesChart(data: CommunesData, size: ChartSize, { lang }: CommunesOptions): SceneNode {
  const frame = communesFrame(data, size.width, lang, HEADER);
  const heading = headingLabels(frame);
  const place = benchmarkPlace(frame, heading);
  const under = place && place.bottom > frame.bottom ? place.bottom + 22 : frame.bottom;
  const key = legend(frame, under + 10);
  const faults = faultLabels(frame, (key?.bottom ?? under) + 6);
  const bottom = Math.max(key?.bottom ?? under, ...faults.map(({ y }) => y + 6));
  return chartRoot(
    { width: frame.width, height: bottom + 4, words: communesSentence(data, lang) },
    ...nestedBar(frame, heading),
    communeSquares(frame),
    differenceMark(frame, heading, place),
    place ? benchmarkMark(frame, place) : null,
    key?.mark,
    ...faults.map(label),
  );
}

function headingLabels({ data, levels, lang, isPhone }: CommunesFrame): readonly Label[] {
  const base = baseLine(data, levels, lang);
  const size = isPhone ? 16 : 18;
  return [
    { text: capitalise(headline(data, levels, lang)), x: 0, y: 18, size, weight: 700, ink: 'model' },
    ...(base ? [{ text: base, x: 0, y: 40, size: isPhone ? 13 : 14, ink: 'ink-2' } as const] : []),
  ];
}

function faultLabels({ levels, lang, width }: CommunesFrame, top: number): readonly Label[] {
  const lines = levels.faults.flatMap((fault) => wrapText(faultText(fault, lang), width, 14));
  return lines.map((text, row) => ({ text, x: 0, y: top + 16 + row * 20, size: 14, ink: 'doubt' }));
}
