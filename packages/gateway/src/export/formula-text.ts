import { formatValue, type Lang, numeratorUnit, textIn } from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';

/** The formula of a value in words, then with its numbers: `hộ nghèo ÷ tổng số hộ = 4.643 ÷ 199.765 = 2,32%`. */
export function formulaText({ indicator, answer }: ValueCell, lang: Lang): string {
  const { value, unit, precision, numerator, denominator } = answer;
  const part = (of: number) => formatValue({ value: of, unit: numeratorUnit(indicator) }, lang);
  const numbers =
    numerator !== null && denominator !== null ? `${part(numerator)} ÷ ${part(denominator)}` : undefined;
  const result = value === null ? undefined : formatValue({ value, unit, precision }, lang);
  return [textIn(indicator.formula, lang), numbers, result].filter(Boolean).join(' = ');
}
