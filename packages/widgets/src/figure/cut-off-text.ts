import { asOfWord, formatCutOff, type Lang } from '@tiendo/core';
import type { CutOffData, SourceData } from '../chart/value.ts';

/** The cut-off with what it rests on. @example 'quy ước cuối kỳ, 31/12/2023' */
export function cutOffText({ asOf, asOfPrecision, asOfBasis }: CutOffData, lang: Lang): string | undefined {
  if (!asOf) return undefined;
  const cutOff = { day: asOf, precision: asOfPrecision ?? 'day' };
  return asOfBasis ? asOfWord(asOfBasis, cutOff, lang) : formatCutOff(cutOff, lang);
}

/** The issue day of a document, as far as it is known. */
export function issuedText({ issuedOn, issuedPrecision }: SourceData, lang: Lang): string | undefined {
  return issuedOn ? formatCutOff({ day: issuedOn, precision: issuedPrecision ?? 'day' }, lang) : undefined;
}
