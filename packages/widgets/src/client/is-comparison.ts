import type { ComparisonData } from '../chart/value.ts';

/** True for an object that has what the chart cannot do without. */
export function isComparison(data: unknown): data is ComparisonData {
  const { indicator, subject } = (data ?? {}) as Partial<ComparisonData>;
  return (
    typeof indicator?.name === 'string' &&
    typeof subject?.area?.name === 'string' &&
    subject.value !== undefined
  );
}
