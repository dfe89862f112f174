import type { BreakKind } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const BREAK: Words<BreakKind> = {
  STANDARD: ['thay đổi chuẩn', 'change of standard'],
  EDITION: ['thay đổi địa giới', 'change of boundaries'],
  SCOPE: ['thay đổi phạm vi', 'change of scope'],
  METHOD: ['thay đổi phương pháp', 'change of method'],
  PLAN_REVISION: ['điều chỉnh kế hoạch', 'plan revision'],
};

/**
 * The word for a series break.
 *
 * @example breakWord('STANDARD', 'VI') // 'thay đổi chuẩn'
 */
export const breakWord = wordOf(BREAK);
