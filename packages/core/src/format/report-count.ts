import type { Lang } from '../observation/code.ts';
import { formatNumber } from './number.ts';

/** A count in a report: in Vietnamese one below ten takes a zero in front, "03 Chương trình". */
export function reportCount(count: number, lang: Lang): string {
  return lang === 'VI' && count > 0 && count < 10 ? `0${count}` : formatNumber(count, 0, lang);
}
