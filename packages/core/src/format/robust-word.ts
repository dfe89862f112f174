import type { Lang } from '../observation/code.ts';
import { inLang } from './words.ts';

/**
 * Whether a verdict survives every published benchmark, in words; nothing where there is but one.
 *
 * @example robustWord(false, 'VI') // 'kết quả so sánh phụ thuộc nguồn số liệu'
 */
export function robustWord(robust: boolean | null, lang: Lang): string {
  if (robust === null) return '';
  return robust
    ? inLang(['kết quả so sánh không đổi theo các nguồn', 'holds for all sources'], lang)
    : inLang(['kết quả so sánh phụ thuộc nguồn số liệu', 'depends on the source'], lang);
}
