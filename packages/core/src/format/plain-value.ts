import type { Lang } from '../observation/code.ts';
import { roundTo } from '../unit/unit.ts';
import { formatValue, type Quantity } from './number.ts';

const PRECISIONS = [0.01, 0.001, 0.0001];

/** A value that was set and not measured, such as a target: a percent with no more digits than it has, two at most. */
export function plainValue({ value, unit }: Pick<Quantity, 'value' | 'unit'>, lang: Lang): string {
  const isPercent = unit === 'share' || unit === 'points';
  const precision = PRECISIONS.find((digit) => roundTo(value, digit) === value) ?? null;
  return formatValue(isPercent ? { value, unit, precision } : { value, unit }, lang);
}
