import type { AreaKey } from '../area/area.ts';
import type { Lang } from '../observation/code.ts';

/** A dated rule by which things are counted: a poverty line, a set of criteria. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly legalBasis: string;
  /** First year whose end-of-year figures are counted by it. */
  readonly firstYear: number;
  /** Last such year; null while in force. */
  readonly lastYear: number | null;
  /** The area that set it for itself; absent for a national one. */
  readonly area?: AreaKey;
}

/**
 * Multidimensional poverty standards, oldest first. End-2021 was reviewed by both: the old standard closed
 * 2016–2020 (kept for 2021), the new one set the baseline of 2021–2025 and counts 2026 as well.
 *
 * @see Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP
 */
export const POVERTY_STANDARDS: readonly Standard[] = [
  {
    id: 'poverty-2016',
    name: 'Chuẩn nghèo 2016 - 2020',
    nameEn: 'Poverty standard 2016–2020',
    legalBasis: 'Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP, Điều 2',
    firstYear: 2016,
    lastYear: 2021,
  },
  {
    id: 'poverty-2022',
    name: 'Chuẩn nghèo đa chiều 2022 - 2025',
    nameEn: 'Multidimensional poverty standard 2022–2025',
    legalBasis: 'Nghị định 07/2021/NĐ-CP, Điều 3; Nghị định 30/2025/NĐ-CP',
    firstYear: 2021,
    lastYear: 2026,
  },
  {
    id: 'poverty-2027',
    name: 'Chuẩn nghèo đa chiều 2027 - 2030',
    nameEn: 'Multidimensional poverty standard 2027–2030',
    legalBasis:
      'Nghị định quy định chuẩn nghèo đa chiều quốc gia giai đoạn 2026 - 2030 (bản nguồn không thể hiện số)',
    firstYear: 2027,
    lastYear: 2030,
  },
];

/** Sets of criteria for new-style rural communes, oldest first. */
export const RURAL_STANDARDS: readonly Standard[] = [
  {
    id: 'ntm-2016',
    name: 'Bộ tiêu chí xã nông thôn mới 2016 - 2020',
    nameEn: 'New-style rural commune criteria 2016–2020',
    legalBasis: 'Quyết định 1980/QĐ-TTg',
    firstYear: 2016,
    lastYear: 2021,
  },
  {
    id: 'ntm-2021',
    name: 'Bộ tiêu chí xã nông thôn mới 2021 - 2025',
    nameEn: 'New-style rural commune criteria 2021–2025',
    legalBasis: 'Quyết định 318/QĐ-TTg ngày 08/03/2022',
    firstYear: 2022,
    lastYear: 2025,
  },
  {
    id: 'ntm-2026',
    name: 'Bộ tiêu chí quốc gia về nông thôn mới 2026 - 2030',
    nameEn: 'National new-style rural criteria 2026–2030',
    legalBasis: 'Quyết định 51/2025/QĐ-TTg ngày 29/12/2025',
    firstYear: 2026,
    lastYear: 2030,
  },
];

const STANDARDS = new Map(
  [...POVERTY_STANDARDS, ...RURAL_STANDARDS].map((standard) => [standard.id, standard]),
);

/**
 * The standard with this id, or undefined.
 *
 * @example findStandard('poverty-2016').lastYear // 2021
 */
export function findStandard(id: string): Standard | undefined {
  return STANDARDS.get(id);
}

/**
 * The name of a standard.
 *
 * @example standardName(findStandard('ntm-2021'), 'VI') // 'Bộ tiêu chí xã nông thôn mới 2021 - 2025'
 */
export function standardName(standard: Standard, lang: Lang): string {
  return lang === 'VI' ? standard.name : standard.nameEn;
}
