import type { Difference } from '../compare/compare.ts';
import { type Words, wordOf } from './words.ts';

const DIFFERENCE: Words<Difference> = {
  UNIT: ['đơn vị tính khác nhau', 'units differ'],
  SCOPE: ['phạm vi tính khác nhau', 'scopes differ'],
  STANDARD: ['chuẩn áp dụng khác nhau', 'standards differ'],
  METHOD: ['phương pháp khác nhau', 'methods differ'],
  BASE: ['mẫu số khác nhau', 'denominators differ'],
  BASE_UNKNOWN: ['nguồn không nêu rõ phạm vi tính', 'scope not stated in the source'],
  CUT_OFF: ['thời điểm số liệu khác nhau', 'cut-off days differ'],
  CUT_OFF_UNKNOWN: ['chưa rõ thời điểm chốt số liệu', 'cut-off day unknown'],
  STATUS: ['trạng thái số liệu khác nhau', 'figures differ in status'],
};

/**
 * What differs between two figures, in words.
 *
 * @example differenceWord('CUT_OFF', 'VI') // 'thời điểm số liệu khác nhau'
 */
export const differenceWord = wordOf(DIFFERENCE);
