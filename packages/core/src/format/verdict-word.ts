import type { Verdict } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const VERDICT: Words<Verdict> = {
  ABOVE: ['cao hơn', 'above'],
  BELOW: ['thấp hơn', 'below'],
  EQUAL: ['tương đương', 'about equal'],
  NOT_COMPARABLE: ['không đủ điều kiện so sánh', 'not comparable'],
  NO_DATA: ['chưa có số liệu đối chiếu', 'no benchmark'],
};

/**
 * The word for a verdict.
 *
 * @example verdictWord('ABOVE', 'VI') // 'cao hơn'
 */
export const verdictWord = wordOf(VERDICT);
