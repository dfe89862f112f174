import type { TrendData } from '../chart/value.ts';
import { isTrend, readTrend, trendQuestion, trendRequest } from '../client/ask-trend.ts';
import { describeTrend } from './describe-trend.ts';
import type { FigureKind } from './figure-kind.ts';

/** One or several areas over time. */
export const trendKind: FigureKind<TrendData> = {
  request: (attributes) => trendRequest(trendQuestion(attributes)),
  read: readTrend,
  accepts: isTrend,
  describe: describeTrend,
};
