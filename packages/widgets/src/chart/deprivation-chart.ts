import type { Lang } from '@tiendo/core';
import type { SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import type { DeprivationData, DeprivationOrder } from './deprivation-data.ts';
import { deprivationFrame } from './deprivation-frame.ts';
import { deprivationHead, deprivationRow, rowRule } from './deprivation-row.ts';
import { deprivationSentence } from './deprivation-sentence.ts';
import type { ChartSize } from './value.ts';

/** Options of `deprivationChart`. */
export interface DeprivationOptions {
  readonly lang: Lang;
  /** In the order of the decree, or the most frequent first. Default list. */
  readonly order?: DeprivationOrder | undefined;
}

/**
 * What the households of a list are deprived in: a dot for the area and a square for its benchmark in each row, with
 * both values in columns. A row without a figure is hatched with its reason.
 */
export function deprivationChart(
  data: DeprivationData,
  size: ChartSize,
  { lang, order = 'list' }: DeprivationOptions,
): SceneNode {
  const frame = deprivationFrame(data, size.width, lang, order);
  const { rows, rowHeight, top, width } = frame;
  const marks = rows.flatMap((row, index) => {
    const y = top + index * rowHeight;
    const isNew = order === 'list' && index > 0 && row.dimension !== rows[index - 1]?.dimension;
    return [...(isNew ? [rowRule(frame, y)] : []), ...deprivationRow(frame, row, y)];
  });
  return chartRoot(
    { width, height: top + rows.length * rowHeight + 4, words: deprivationSentence(data, lang) },
    deprivationHead(frame),
    ...marks,
  );
}
