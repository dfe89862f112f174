import type { TrendData } from '../chart/value.ts';

/** True for an object that has what the chart cannot do without. */
export function isTrend(data: unknown): data is TrendData {
  const { indicator, subject, others = [], benchmark, targets = [] } = (data ?? {}) as Partial<TrendData>;
  return (
    typeof indicator?.name === 'string' &&
    Array.isArray(subject) &&
    Array.isArray(benchmark) &&
    Array.isArray(targets) &&
    [...subject, ...others.flat(), ...benchmark, ...targets].every(
      (value) => typeof value?.area?.name === 'string' && typeof value.period === 'string',
    )
  );
}
