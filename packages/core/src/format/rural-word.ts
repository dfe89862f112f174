import type { CriterionState } from '../standard/assessment.ts';
import type { RecognitionKind } from '../standard/recognition.ts';
import { type Words, wordOf } from './words.ts';

const CRITERION: Words<CriterionState> = {
  met: ['đạt', 'met'],
  'basically-met': ['cơ bản đạt', 'basically met'],
  'not-met': ['chưa đạt', 'not met'],
};

const LEVEL: Words<string> = {
  none: ['chưa đạt chuẩn', 'not recognised'],
  standard: ['đạt chuẩn', 'recognised'],
  advanced: ['nâng cao', 'advanced'],
  model: ['kiểu mẫu', 'model'],
  modern: ['hiện đại', 'modern'],
};

const EVENT: Words<RecognitionKind> = {
  grant: ['công nhận', 'recognised'],
  withdraw: ['thu hồi', 'withdrawn'],
  acknowledge: ['thừa nhận (sau sáp nhập)', 'acknowledged'],
};

/** Whether a criterion is met, in words. @example criterionWord('basically-met', 'VI') // 'cơ bản đạt' */
export const criterionWord = wordOf(CRITERION);

/**
 * The level a commune is recognised at, in words; `none` for one that is not. A level of a local set is named by itself.
 *
 * @example recognitionLevelWord('advanced', 'VI') // 'nâng cao'
 */
export const recognitionLevelWord = wordOf(LEVEL);

/** What a decision on recognition does, in words. @example recognitionWord('withdraw', 'VI') // 'thu hồi' */
export const recognitionWord = wordOf(EVENT);
