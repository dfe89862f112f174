import type { Grounds } from '../aggregate/choose.ts';
import type { Lang } from '../observation/code.ts';

const WORDS: Readonly<Record<Grounds, readonly [vi: string, en: string]>> = {
  LATER_THAN_ASKED: ['chốt sau ngày được hỏi', 'of a later cut-off than was asked'],
  OTHER_STANDARD: ['theo chuẩn khác', 'counted by another standard'],
  OTHER_METHOD: ['theo phương pháp khác', 'found by another method'],
  NOT_A_RESULT: ['là mục tiêu hoặc dự báo, không phải kết quả', 'a target or forecast, not a result'],
  NO_VALUE: ['không có giá trị', 'without a value'],
  INCOMPLETE: ['cộng từ một phần các đơn vị', 'the sum of some areas only'],
  UNDATED: ['không rõ thời điểm chốt số liệu', 'of an unknown cut-off'],
  EARLIER_CUT_OFF: ['chốt sớm hơn', 'of an earlier cut-off'],
  WEAKER_ORIGIN: ['ít trực tiếp hơn về cách có số', 'come by less directly'],
  FARTHER_SOURCE: ['nguồn xa bản gốc hơn', 'from a source farther from the original'],
  LESS_SURE: ['ít chắc chắn hơn', 'less sure'],
  ISSUED_EARLIER: ['văn bản ban hành sớm hơn', 'from an earlier document'],
  LISTED_LATER: ['ngang nhau, đứng sau theo mã nguồn', 'equal, and listed later by source id'],
};

/** Why a figure was not chosen, in words. @example groundsWord('EARLIER_CUT_OFF', 'VI') // 'chốt sớm hơn' */
export function groundsWord(grounds: Grounds, lang: Lang): string {
  return WORDS[grounds][lang === 'VI' ? 0 : 1];
}
