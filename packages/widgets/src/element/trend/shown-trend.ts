import type { TrendData } from '../../chart/value.ts';
import { isTrend } from '../../client/is-trend.ts';
import { drawTrend } from '../../figure/draw-trend.ts';
import type { ShownKind } from '../figure/shown-kind.ts';

/** What draws the figure in its element. */
export const shownTrend: ShownKind<TrendData> = {
  accepts: isTrend,
  draw: drawTrend,
  loadDescribe: async () => (await import('../../figure/describe-trend.ts')).describeTrend,
};
