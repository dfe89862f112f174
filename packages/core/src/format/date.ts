import type { Lang } from '../observation/code.ts';
import type { CutOff, Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day in tables, axes and charts. @example formatDay('2024-03-08', 'VI') // '08/03/2024'
 */
export function formatDay(day: Day, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return lang === 'VI' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/**
 * A day in a sentence: the month takes two digits only for 1 and 2 (decree 30/2020/NĐ-CP).
 *
 * @example formatSentenceDay('2024-03-08', 'VI') // '08/3/2024'
 */
export function formatSentenceDay(day: Day, lang: Lang): string {
  if (lang === 'EN') return formatDay(day, lang);
  const [year, month, date] = day.split('-');
  return `${date}/${sentenceMonth(Number(month))}/${year}`;
}

/**
 * A cut-off to the precision its source gives: a day, `tháng 10/2023` or `năm 2024`.
 *
 * @example formatCutOff({ day: '2023-10-31', precision: 'month' }, 'VI') // 'tháng 10/2023'
 */
export function formatCutOff(cutOff: CutOff, lang: Lang): string {
  const [year, month] = cutOff.day.split('-');
  if (cutOff.precision === 'day') return formatDay(cutOff.day, lang);
  if (cutOff.precision === 'year') return lang === 'VI' ? `năm ${year}` : String(year);
  return lang === 'VI' ? `tháng ${month}/${year}` : `${MONTHS[Number(month) - 1]} ${year}`;
}

/**
 * A cut-off or issue day as tables put it after a preposition: `ngày 31/01/2024`, `tháng 10/2023`, `năm 2024`.
 *
 * @example formatDatedCutOff({ day: '2024-12-31', precision: 'year' }, 'VI') // 'năm 2024'
 */
export function formatDatedCutOff(cutOff: CutOff, lang: Lang): string {
  const date = formatCutOff(cutOff, lang);
  return lang === 'VI' && cutOff.precision === 'day' ? `ngày ${date}` : date;
}

/**
 * The same in a sentence: `ngày 08/3/2024`, `tháng 02 năm 2024`, `năm 2024`.
 *
 * @example formatSentenceCutOff({ day: '2024-02-29', precision: 'month' }, 'VI') // 'tháng 02 năm 2024'
 */
export function formatSentenceCutOff(cutOff: CutOff, lang: Lang): string {
  if (lang === 'EN' || cutOff.precision === 'year') return formatCutOff(cutOff, lang);
  if (cutOff.precision === 'day') return `ngày ${formatSentenceDay(cutOff.day, lang)}`;
  const [year, month] = cutOff.day.split('-');
  return `tháng ${sentenceMonth(Number(month))} năm ${year}`;
}

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

/** Two digits only for January and February, so that nobody can put a 1 before them (decree 30/2020/NĐ-CP). */
function sentenceMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}
