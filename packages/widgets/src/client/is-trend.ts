import type { TrendData } from '../chart/value.ts';

/** True for an object that has what the chart cannot do without. */
export function isTrend(data: unknown): data is TrendData {
  const { indicator, subject, others = [], benchmark } = (data ?? {}) as Partial<TrendData>;
  return (
    typeof indicator?.name === 'string' &&
    Array.isArray(subject) &&
    Array.isArray(benchmark) &&
    [...subject, ...others.flat(), ...benchmark].every(
      (value) => typeof value?.area?.name === 'string' && typeof value.period === 'string',
    )
  );
}
