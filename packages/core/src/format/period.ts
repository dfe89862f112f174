import type { Lang } from '../observation/code.ts';
import type { Period } from '../time/period.ts';
import { MONTHS, sentenceMonth } from './month.ts';

/** A period in words. @example formatPeriod(parsePeriod('2021/2025'), 'VI') // 'giai đoạn 2021 - 2025' */
export function formatPeriod(period: Period, lang: Lang): string {
  const year = period.end.slice(0, 4);
  const month = Number(period.end.slice(5, 7));
  switch (period.kind) {
    case 'year':
      return lang === 'VI' ? `năm ${year}` : year;
    case 'quarter': {
      const quarter = month / 3;
      return lang === 'VI'
        ? `quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`
        : `Q${quarter} ${year}`;
    }
    case 'month':
      return lang === 'VI' ? `tháng ${sentenceMonth(month)} năm ${year}` : `${MONTHS[month - 1]} ${year}`;
    case 'years':
      return lang === 'VI'
        ? `giai đoạn ${period.start.slice(0, 4)} - ${year}`
        : `${period.start.slice(0, 4)}–${year}`;
  }
}
