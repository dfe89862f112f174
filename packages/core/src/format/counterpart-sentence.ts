import type { CounterpartOutcome } from '../compare/counterpart.ts';
import type { Lang } from '../observation/code.ts';
import { formatMoney, formatShare } from './number.ts';
import { plainValue } from './plain-value.ts';

/**
 * Local capital beside the central budget's, its minimum and what is missing to it.
 *
 * @param localDong local capital assigned, whole đồng; null is not reported
 * @returns without a rule no minimum is named, and for an area that is exempt nothing is missing
 * @example counterpartSentence(90e9, { ratio: { value: 0.15 }, rule: { minRatio: 0.2, legalBasis: 'Nghị quyết 08/2022/NQ-HĐND' }, isExempt: false, shortfallDong: 30e9 }, 'VI') // 'Vốn đối ứng bố trí 90 tỷ đồng, bằng 15,0% vốn ngân sách trung ương; mức tối thiểu 20% (Nghị quyết 08/2022/NQ-HĐND); còn thiếu 30 tỷ đồng.'
 */
export function counterpartSentence(
  localDong: number | null,
  outcome: Pick<CounterpartOutcome, 'ratio' | 'rule' | 'isExempt' | 'shortfallDong'>,
  lang: Lang,
): string {
  if (localDong === null)
    return lang === 'VI' ? 'Vốn đối ứng: chưa báo cáo.' : 'Local counterpart: not reported.';
  return `${[assignedIn(localDong, outcome, lang), ...minimumIn(outcome, lang)].join('; ')}.`;
}

function assignedIn(dong: number, { ratio }: Pick<CounterpartOutcome, 'ratio'>, lang: Lang): string {
  const amount = formatMoney(dong, lang);
  const share = ratio.value === null ? '' : formatShare(ratio.value, lang, 0.001);
  if (lang === 'EN') return `Local counterpart of ${amount}${share && `, ${share} of the central capital`}`;
  return `Vốn đối ứng bố trí ${amount}${share && `, bằng ${share} vốn ngân sách trung ương`}`;
}

function minimumIn(
  { rule, isExempt, shortfallDong }: Pick<CounterpartOutcome, 'rule' | 'isExempt' | 'shortfallDong'>,
  lang: Lang,
): readonly string[] {
  if (!rule) return [];
  const basis = `(${rule.legalBasis})`;
  if (isExempt)
    return [lang === 'VI' ? `không phải bố trí vốn đối ứng ${basis}` : `no counterpart is due ${basis}`];
  const least = plainValue({ value: rule.minRatio, unit: 'share' }, lang);
  const minimum = lang === 'VI' ? `mức tối thiểu ${least} ${basis}` : `the minimum is ${least} ${basis}`;
  if (shortfallDong === null) return [minimum];
  const amount = formatMoney(shortfallDong, lang);
  if (shortfallDong === 0) return [minimum, lang === 'VI' ? 'không thiếu' : 'nothing is missing'];
  return [minimum, lang === 'VI' ? `còn thiếu ${amount}` : `${amount} are missing`];
}
