import type { SourceTier } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const TIER: Words<SourceTier> = {
  ORIGINAL: ['văn bản gốc', 'original document'],
  AGENCY_PAGE: ['trang thông tin của cơ quan nhà nước', 'agency page'],
  PRESS: ['báo chí dẫn', 'press report'],
  TRANSLATION: ['bản dịch của báo chí', 'press translation'],
};

/**
 * The word for a source tier.
 *
 * @example tierWord('ORIGINAL', 'VI') // 'văn bản gốc'
 */
export const tierWord = wordOf(TIER);
