import type { Lang } from '../observation/code.ts';
import { formatNumber, formatShare } from './number.ts';

/** Communes recognised, each level counted in those below it; null where unknown. */
export interface RecognisedCounts {
  readonly recognised: number;
  readonly communes: number | null;
  readonly advanced: number | null;
  readonly model: number | null;
}

/**
 * Communes recognised as new-style rural, with the higher levels as parts of them and not beside them.
 *
 * @returns what is unknown stays unsaid: without the number of communes there is no rate
 * @example recognisedSentence({ recognised: 106, communes: 175, advanced: 28, model: 10 }, 'VI') // '106/175 xã đạt chuẩn nông thôn mới (60,6%), trong đó 28 xã nâng cao, 10 xã kiểu mẫu.'
 */
export function recognisedSentence(counts: RecognisedCounts, lang: Lang): string {
  const { recognised, communes } = counts;
  const number = (count: number) => formatNumber(count, 0, lang);
  const rate = communes ? ` (${formatShare(recognised / communes, lang, 0.001)})` : '';
  const parts = partsOf(counts, lang);
  if (lang === 'VI') {
    const whole = communes ? `${number(recognised)}/${number(communes)}` : number(recognised);
    return `${whole} xã đạt chuẩn nông thôn mới${rate}${parts && `, trong đó ${parts}`}.`;
  }
  const whole = communes ? `${number(recognised)} of ${number(communes)}` : number(recognised);
  return `${whole} communes recognised as new-style rural${rate}${parts && `, of them ${parts}`}.`;
}

function partsOf({ advanced, model }: RecognisedCounts, lang: Lang): string {
  const number = (count: number) => formatNumber(count, 0, lang);
  return [
    advanced !== null && (lang === 'VI' ? `${number(advanced)} xã nâng cao` : `${number(advanced)} advanced`),
    model !== null && (lang === 'VI' ? `${number(model)} xã kiểu mẫu` : `${number(model)} model`),
  ]
    .filter(Boolean)
    .join(', ');
}
