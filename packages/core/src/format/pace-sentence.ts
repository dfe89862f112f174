import type { PaceQuestion, RequiredPace } from '../forecast/required-pace.ts';
import type { Lang } from '../observation/code.ts';
import { formatSentenceDay } from './date.ts';
import { formatMoney } from './number.ts';
import { plainValue } from './plain-value.ts';

/**
 * What is left to disburse to reach a share of the plan by a day, and how much that is a month.
 *
 * @param question share and day to reach
 * @example paceSentence({ target: 0.95, dueOn: '2025-01-31' }, { neededDong: 499_080_300_000, months: 8, perMonthDong: 62_385_037_500 }, 'VI') // 'Để đạt 95% kế hoạch vào ngày 31/01/2025, còn phải giải ngân 499,1 tỷ đồng, bình quân 62,4 tỷ đồng/tháng.'
 */
export function paceSentence(
  { target, dueOn }: Pick<PaceQuestion, 'target' | 'dueOn'>,
  { neededDong, perMonthDong }: RequiredPace,
  lang: Lang,
): string {
  const share = plainValue({ value: target, unit: 'share' }, lang);
  const day = formatSentenceDay(dueOn, lang);
  const needed = formatMoney(neededDong, lang);
  if (neededDong === 0)
    return lang === 'VI' ? `Đã đạt mức ${share} kế hoạch.` : `${share} of the plan has been reached.`;
  const month = perMonthDong === null ? '' : formatMoney(perMonthDong, lang);
  if (lang === 'EN')
    return `To reach ${share} of the plan by ${day}, ${needed} remain to be disbursed${month ? `, ${month} a month` : '; that day has passed'}.`;
  return `Để đạt ${share} kế hoạch vào ngày ${day}, còn phải giải ngân ${needed}${month ? `, bình quân ${month}/tháng` : '; đã hết thời hạn'}.`;
}
