import type { Status } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const STATUS: Words<Status> = {
  ACTUAL: ['thực hiện', 'actual'],
  ESTIMATED: ['ước thực hiện', 'estimated'],
  PROVISIONAL: ['sơ bộ', 'provisional'],
  TARGET: ['mục tiêu (kế hoạch)', 'target'],
  FORECAST: ['dự báo', 'forecast'],
};

/**
 * The word for a status.
 *
 * @example statusWord('ESTIMATED', 'VI') // 'ước thực hiện'
 */
export const statusWord = wordOf(STATUS);
