import type { Lang } from '../observation/code.ts';
import type { Day } from '../time/day.ts';

/** A National Target Programme, as dated data: the list is open. */
export interface Programme {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly validFrom: Day;
  /** First day it no longer runs; money of 2021–2025 may be spent to the end of 2026. */
  readonly validTo: Day | null;
  readonly legalBasis: string;
}

/** The programmes known when this version was made, oldest first. */
export const PROGRAMMES: readonly Programme[] = [
  {
    code: 'NTM',
    name: 'Chương trình MTQG xây dựng nông thôn mới',
    nameEn: 'National Target Programme on New-Style Rural Development',
    validFrom: '2021-01-01',
    validTo: '2027-01-01',
    legalBasis: 'Quyết định 263/QĐ-TTg ngày 22/02/2022',
  },
  {
    code: 'GNBV',
    name: 'Chương trình MTQG giảm nghèo bền vững',
    nameEn: 'National Target Programme on Sustainable Poverty Reduction',
    validFrom: '2021-01-01',
    validTo: '2027-01-01',
    legalBasis: 'Quyết định 90/QĐ-TTg ngày 18/01/2022',
  },
  {
    code: 'DTTS',
    name: 'Chương trình MTQG phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
    nameEn: 'National Target Programme on Ethnic-Minority and Mountainous Areas',
    validFrom: '2021-01-01',
    validTo: '2027-01-01',
    legalBasis: 'Quyết định 1719/QĐ-TTg ngày 14/10/2021',
  },
];

/**
 * The name of a programme, or its code when it is not in the list.
 *
 * @example programmeName('DTTS', 'EN') // 'National Target Programme on Ethnic-Minority and Mountainous Areas'
 */
export function programmeName(code: string, lang: Lang): string {
  const programme = PROGRAMMES.find((known) => known.code === code);
  if (!programme) return code;
  return lang === 'VI' ? programme.name : programme.nameEn;
}
