import type { AsOfBasis, Lang } from '../observation/code.ts';
import type { CutOff } from '../time/day.ts';
import { formatCutOff, formatDatedCutOff } from './date.ts';
import { inLang, type Words } from './words.ts';

const BASIS: Words<AsOfBasis> = {
  STATED: ['tính đến {dated}', 'as of {dated}'],
  DOCUMENT: [
    'nêu tại văn bản {dated}, nguồn không ghi ngày chốt số liệu',
    'stated in a document of {dated}, cut-off not given',
  ],
  PERIOD_END: ['quy ước cuối kỳ, {date}', 'end of period by convention, {date}'],
};

/**
 * How the cut-off is known, with its date as far as the source gives it.
 *
 * @example asOfWord('DOCUMENT', { day: '2024-12-31', precision: 'year' }, 'VI') // 'nêu tại văn bản năm 2024, nguồn không ghi ngày chốt số liệu'
 */
export function asOfWord(basis: AsOfBasis, cutOff: CutOff, lang: Lang): string {
  return inLang(BASIS[basis], lang)
    .replace('{dated}', formatDatedCutOff(cutOff, lang))
    .replace('{date}', formatCutOff(cutOff, lang));
}
