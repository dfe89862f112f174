import type { Candidate } from '../aggregate/candidate.ts';
import type { Lang } from '../observation/code.ts';
import { finerPrecision, formatDifference } from './number.ts';

/** How far two figures of one unit are apart, without a sign, to the finer of their digits. */
export function gapPhrase(
  a: Pick<Candidate, 'unit' | 'precision'>,
  b: Pick<Candidate, 'precision'>,
  difference: number,
  lang: Lang,
): string {
  const precision = finerPrecision(a.precision, b.precision);
  return formatDifference({ value: Math.abs(difference), unit: a.unit, precision }, lang, 'long');
}
