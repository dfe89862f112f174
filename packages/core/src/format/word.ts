import type { BreakKind, Kind, Missing, SourceTier, Status, Verdict } from '../observation/code.ts';
import { type Words, wordOf } from './words.ts';

const STATUS: Words<Status> = {
  ACTUAL: ['thực hiện', 'actual'],
  ESTIMATED: ['ước thực hiện', 'estimated'],
  PROVISIONAL: ['sơ bộ', 'provisional'],
  TARGET: ['mục tiêu (kế hoạch)', 'target'],
  FORECAST: ['dự báo', 'forecast'],
};

const KIND: Words<Kind> = {
  REPORTED: ['số liệu công bố', 'reported'],
  COMPUTED: ['tính từ số liệu thành phần', 'computed from parts'],
  DERIVED: ['suy ra từ số liệu công bố khác', 'inferred from other published figures'],
};

const TIER: Words<SourceTier> = {
  ORIGINAL: ['văn bản gốc', 'original document'],
  AGENCY_PAGE: ['trang thông tin của cơ quan nhà nước', 'agency page'],
  PRESS: ['báo chí dẫn', 'press report'],
  TRANSLATION: ['bản dịch của báo chí', 'press translation'],
};

const VERDICT: Words<Verdict> = {
  ABOVE: ['cao hơn', 'above'],
  BELOW: ['thấp hơn', 'below'],
  EQUAL: ['tương đương', 'about equal'],
  NOT_COMPARABLE: ['không đủ điều kiện so sánh', 'not comparable'],
  NO_DATA: ['chưa có số liệu đối chiếu', 'no benchmark'],
};

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

const BREAK: Words<BreakKind> = {
  STANDARD: ['thay đổi chuẩn', 'change of standard'],
  EDITION: ['thay đổi địa giới', 'change of boundaries'],
  SCOPE: ['thay đổi phạm vi', 'change of scope'],
  METHOD: ['thay đổi phương pháp', 'change of method'],
  PLAN_REVISION: ['điều chỉnh kế hoạch', 'plan revision'],
};

/**
 * The word for a status.
 *
 * @example statusWord('ESTIMATED', 'VI') // 'ước thực hiện'
 */
export const statusWord = wordOf(STATUS);
/**
 * The word for the kind of a value.
 *
 * @example kindWord('COMPUTED', 'VI') // 'tính từ số liệu thành phần'
 */
export const kindWord = wordOf(KIND);
/**
 * The word for a source tier.
 *
 * @example tierWord('ORIGINAL', 'VI') // 'văn bản gốc'
 */
export const tierWord = wordOf(TIER);
/**
 * The word for a verdict.
 *
 * @example verdictWord('ABOVE', 'VI') // 'cao hơn'
 */
export const verdictWord = wordOf(VERDICT);
/**
 * Why there is no value, in words.
 *
 * @example missingWord('NO_SPLIT_WEIGHT', 'VI') // 'chưa có căn cứ phân tách số liệu'
 */
export const missingWord = wordOf(MISSING);
/**
 * The word for a series break.
 *
 * @example breakWord('STANDARD', 'VI') // 'thay đổi chuẩn'
 */
export const breakWord = wordOf(BREAK);
