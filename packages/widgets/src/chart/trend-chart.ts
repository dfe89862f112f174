import type { Lang } from '@tiendo/core';
import type { SceneNode } from '../scene/node.ts';
import { chartRoot } from './chart-root.ts';
import { trendFrame } from './trend-frame.ts';
import { trendMarks } from './trend-marks.ts';
import { trendPanels } from './trend-panels.ts';
import { trendSentence } from './trend-sentence.ts';
import type { ChartSize, TrendData } from './value.ts';

/** Options of `trendChart`. */
export interface TrendOptions {
  /** Language of every word on the chart. */
  readonly lang: Lang;
}

/**
 * A series over time beside its benchmark, y from zero; of several areas one small panel each, all on one scale.
 *
 * A diamond is a target. A hollow dot is derived from other published figures. A break of the series is a full-height rule with both standards
 * named above it and no stroke across. Periods without a value are hatched and say so; they are never joined over.
 */
export function trendChart(data: TrendData, size: ChartSize, { lang }: TrendOptions): SceneNode {
  const words = trendSentence(data, lang);
  if (data.others?.length) {
    const { width, height, panels } = trendPanels(data, size.width, lang);
    return chartRoot({ width, height, words }, ...panels);
  }
  const frame = trendFrame(data, size.width, lang);
  return chartRoot({ width: frame.width, height: frame.height, words }, ...trendMarks(frame));
}
