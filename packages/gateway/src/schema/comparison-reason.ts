import { differenceWord, type Lang, missingWord, verdictWord } from '@tiendo/core';
import type { AnsweredComparison } from '../query/compare.ts';

/** Why a comparison has no verdict, in words; null when it has one. */
export function comparisonReason(comparison: AnsweredComparison, language: Lang): string | null {
  const { verdict, reasons, breaks, subject, group } = comparison;
  if (verdict === 'NO_DATA') {
    const missing = subject.value === null ? (subject.missing ?? 'NOT_PUBLISHED') : group?.pooled.missing;
    return missing ? missingWord(missing, language) : verdictWord('NO_DATA', language);
  }
  if (verdict !== 'NOT_COMPARABLE') return null;
  const words = [
    ...breaks.map(({ reasonVi, reasonEn }) => (language === 'EN' ? reasonEn : reasonVi)),
    ...reasons.map((reason) => differenceWord(reason, language)),
  ];
  return words.length > 0 ? words.join('; ') : verdictWord('NOT_COMPARABLE', language);
}
