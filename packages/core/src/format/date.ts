import type { Lang } from '../observation/code.ts';
import type { CutOff, Day } from '../time/day.ts';
import { MONTHS, sentenceMonth } from './month.ts';

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
