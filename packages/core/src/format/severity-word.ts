import type { Severity } from '../quality/finding.ts';
import { type Words, wordOf } from './words.ts';

const SEVERITY: Words<Severity> = {
  error: ['lỗi', 'error'],
  warning: ['cảnh báo', 'warning'],
};

/** How grave a finding is, in words. @example severityWord('warning', 'VI') // 'cảnh báo' */
export const severityWord = wordOf(SEVERITY);
