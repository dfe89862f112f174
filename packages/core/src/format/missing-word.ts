import type { Missing } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const MISSING: Words<Missing> = {
  NOT_REPORTED: ['chưa báo cáo', 'not reported'],
  NOT_STATED: ['nguồn không nêu', 'not stated in the source'],
  NOT_PUBLISHED: ['chưa công bố', 'not published'],
  NOT_COLLECTED: ['không thu thập', 'not collected'],
  NOT_APPLICABLE: ['không thuộc đối tượng thực hiện', 'not applicable'],
  SUPPRESSED: ['không hiển thị để bảo vệ thông tin hộ gia đình', 'suppressed'],
  ZERO_DENOMINATOR: ['mẫu số bằng 0', 'denominator is zero'],
  NO_DENOMINATOR: ['không có mẫu số', 'no denominator'],
  NO_SPLIT_WEIGHT: ['chưa có căn cứ phân tách số liệu', 'no basis to split'],
  PENDING_REVIEW: ['chờ rà soát sau sắp xếp', 'pending review'],
  EMBARGOED: ['chưa đến thời điểm công bố', 'embargoed'],
  ACROSS_BREAK: ['không tính qua thời điểm thay đổi chuẩn hoặc địa giới', 'not computed across a break'],
  AREA_NOT_VALID: ['đơn vị không tồn tại trong kỳ', 'area not valid in the period'],
};

/**
 * Why there is no value, in words.
 *
 * @example missingWord('NO_SPLIT_WEIGHT', 'VI') // 'chưa có căn cứ phân tách số liệu'
 */
export const missingWord = wordOf(MISSING);
