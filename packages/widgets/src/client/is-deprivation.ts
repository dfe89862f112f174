import type { DeprivationData } from '../chart/deprivation-data.ts';
import { isTrend } from './is-trend.ts';

/** True for an object that has what the chart cannot do without. */
export function isDeprivation(data: unknown): data is DeprivationData {
  return isTrend(data);
}
