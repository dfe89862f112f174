import type { Lang } from '../observation/code.ts';
import type { Period } from '../time/period.ts';
import { PERIOD_PATTERN } from '../time/period-pattern.ts';
import { MONTHS, sentenceMonth } from './month.ts';

/**
 * A period in words; text that is no period stays as it is.
 *
 * @example formatPeriod({ text: '2021/2025' }, 'VI') // 'giai đoạn 2021 - 2025'
 */
export function formatPeriod({ text }: Pick<Period, 'text'>, lang: Lang): string {
  const [, year, quarter, month, last] = PERIOD_PATTERN.exec(text) ?? [];
  if (year === undefined) return text;
  if (quarter) return lang === 'VI' ? `quý ${ROMAN[quarter]} năm ${year}` : `Q${quarter} ${year}`;
  if (month)
    return lang === 'VI'
      ? `tháng ${sentenceMonth(Number(month))} năm ${year}`
      : `${MONTHS[Number(month) - 1]} ${year}`;
  if (last) return lang === 'VI' ? `giai đoạn ${year} - ${last}` : `${year}–${last}`;
  return lang === 'VI' ? `năm ${year}` : year;
}

const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };
