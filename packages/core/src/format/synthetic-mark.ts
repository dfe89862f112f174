import type { Lang } from '../observation/code.ts';

const MARKS: Readonly<Record<Lang, string>> = {
  VI: 'SỐ LIỆU MINH HỌA (giả định), không phải số liệu của địa phương nào',
  EN: 'ILLUSTRATIVE FIGURES (invented), not of any real place',
};

/**
 * What is written on everything that shows invented figures.
 *
 * @example syntheticMark('EN') // 'ILLUSTRATIVE FIGURES (invented), not of any real place'
 */
export function syntheticMark(lang: Lang): string {
  return MARKS[lang];
}

/**
 * A sentence about figures, with the mark behind it where they are invented.
 *
 * @example markedSentence('The rate is 61.2%.', true, 'EN') // 'The rate is 61.2%. [ILLUSTRATIVE FIGURES (invented), not of any real place]'
 */
export function markedSentence(sentence: string, isSynthetic: boolean, lang: Lang): string {
  return isSynthetic ? `${sentence} [${syntheticMark(lang)}]` : sentence;
}
