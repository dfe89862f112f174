import type { TargetKind, TargetReason, TargetStatus } from '../compare/target.ts';
import type { TargetPace } from '../compare/target-pace.ts';
import type { Lang } from '../observation/code.ts';
import { inLang, type Words } from './words.ts';

const KIND: Words<TargetKind> = {
  'year-end': ['đến cuối năm', 'at the end of the year'],
  yearly: ['trong năm', 'of the year'],
  'period-average': ['bình quân năm của giai đoạn', 'yearly average of the period'],
  'by-date': ['đến thời hạn', 'by a date'],
  relative: ['so với đầu kỳ', 'relative to the start'],
  list: ['theo danh sách', 'a named list'],
};

const STATUS: Words<TargetStatus> = {
  MET: ['đạt', 'met'],
  NOT_MET: ['chưa đạt', 'not met'],
  NOT_DUE: ['chưa đến kỳ đánh giá', 'not yet due'],
  NOT_COMPARABLE: ['chưa đủ căn cứ đánh giá', 'cannot be assessed'],
  NO_DATA: ['chưa có số liệu', 'no data'],
};

const PACE: Words<TargetPace['status']> = {
  ON_TRACK: ['đúng tiến độ', 'on track'],
  BEHIND: ['chậm tiến độ', 'behind'],
};

const REASON: Words<TargetReason> = {
  UNIT: ['đơn vị tính khác nhau', 'units differ'],
  STANDARD: ['chuẩn áp dụng khác nhau', 'standards differ'],
  INCOMPLETE: ['chưa có số liệu của đủ các năm', 'not every year has a figure'],
  NO_DIRECTION: [
    'chỉ tiêu không quy định cao hơn hay thấp hơn là đạt',
    'neither more nor less of it is better',
  ],
  NO_DAY: [
    'chưa rõ thời điểm chốt số liệu so với thời hạn',
    'unknown whether the figure is of before the date',
  ],
  CUT_OFF: ['số liệu chốt trước thời hạn của mục tiêu', 'the figure is of before the day of the target'],
  CUT_OFF_UNKNOWN: ['chưa rõ thời điểm chốt số liệu', 'cut-off day unknown'],
  STATUS: ['số liệu chưa phải là kết quả thực hiện', 'the figure is not final'],
};

/** How a target is set, in words. @example targetKindWord('yearly', 'VI') // 'trong năm' */
export function targetKindWord(kind: TargetKind, lang: Lang): string {
  return inLang(KIND[kind], lang);
}

/**
 * Whether a target is reached, in words; of one without a number, that the source states none.
 *
 * @example targetStatusWord('NOT_DUE', 'VI') // 'chưa đến kỳ đánh giá'
 */
export function targetStatusWord(status: TargetStatus | null, lang: Lang): string {
  return inLang(
    status ? STATUS[status] : ['nguồn không nêu trị số mục tiêu', 'target value not stated'],
    lang,
  );
}

/**
 * Whether the way to a target that is not due is kept, in words.
 *
 * @example targetPaceWord('ON_TRACK', 'VI') // 'đúng tiến độ'
 */
export function targetPaceWord(status: TargetPace['status'], lang: Lang): string {
  return inLang(PACE[status], lang);
}

/**
 * Why a result cannot be judged, or what must be said beside the status, in words.
 *
 * @example targetReasonWord('UNIT', 'EN') // 'units differ'
 */
export function targetReasonWord(reason: TargetReason, lang: Lang): string {
  return inLang(REASON[reason], lang);
}
