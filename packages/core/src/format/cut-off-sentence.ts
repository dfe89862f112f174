import type { AsOfBasis, Lang } from '../observation/code.ts';
import type { CutOff } from '../time/day.ts';
import { formatSentenceCutOff } from './date.ts';

/**
 * The cut-off of a figure in words, with what it rests on.
 *
 * @example cutOffSentence({ day: '2024-03-08', precision: 'day' }, 'STATED', 'VI') // 'tính đến hết ngày 08/3/2024'
 */
export function cutOffSentence(cutOff: CutOff, basis: AsOfBasis, lang: Lang): string {
  const date = formatSentenceCutOff(cutOff, lang);
  if (lang === 'EN') {
    return {
      STATED: `as of ${date}`,
      DOCUMENT: `stated in a document of ${date}, cut-off not given`,
      PERIOD_END: `end of period by convention (${date})`,
    }[basis];
  }
  return {
    STATED: `tính đến hết ${date}`,
    DOCUMENT: `theo số liệu nêu tại văn bản ${date} (nguồn không ghi ngày chốt số liệu)`,
    PERIOD_END: `quy ước cuối kỳ (${date})`,
  }[basis];
}
