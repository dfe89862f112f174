import { type Day, formatDay, type Lang } from '@tiendo/core';
import type { Sentence } from '../../file/problem.ts';

/** The days between which a code is valid, said after it: from the first to before the last. */
export function validSpan(validFrom: Day | undefined, validTo: Day | null | undefined): Sentence {
  const said = (from: string, to: string, lang: Lang) =>
    [validFrom && `${from} ${formatDay(validFrom, lang)}`, validTo && `${to} ${formatDay(validTo, lang)}`]
      .filter(Boolean)
      .join(' ');
  return { vi: said('từ', 'đến trước', 'VI'), en: said('from', 'to before', 'EN') };
}
