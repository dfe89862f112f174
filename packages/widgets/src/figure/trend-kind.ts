import type { TrendData } from '../chart/value.ts';
import { trendAsking } from '../client/ask-trend.ts';
import { isTrend } from '../client/is-trend.ts';
import { describeTrend } from './describe-trend.ts';
import type { FigureKind } from './figure-kind.ts';

/** One or several areas over time. */
export const trendKind: FigureKind<TrendData> = {
  ...trendAsking,
  accepts: isTrend,
  describe: describeTrend,
};
