import { finerPrecision, formatValue, type Lang } from '@tiendo/core';
import type { ComparisonData } from './value.ts';

/** A difference without its sign, in points where shares are compared. @example differenceText(data, 0.072, 'VI') // '7,2 điểm %' */
export function differenceText(
  data: ComparisonData,
  difference: number,
  lang: Lang,
  precision?: number | null,
): string {
  const unit = data.indicator.unit === 'share' ? 'points' : data.indicator.unit;
  const finest = finerPrecision(
    data.subject.precision,
    precision === undefined ? data.benchmark?.precision : precision,
  );
  return formatValue({ value: Math.abs(difference), unit, precision: finest }, lang);
}
