import type { Lang } from '../observation/code.ts';

/** One of the social services that a household can lack. */
export interface Deprivation {
  readonly id: string;
  /** What it belongs to: two indicators make up one of six dimensions. */
  readonly dimension: string;
  readonly name: string;
  readonly nameEn: string;
}

/**
 * The twelve deprivation indicators of the standard of 2022, in the order of the decree and of the review's sheets.
 *
 * @see Nghị định 07/2021/NĐ-CP, Điều 3
 */
export const DEPRIVATIONS: readonly Deprivation[] = [
  ...dimension('employment', [
    ['employment', 'Việc làm', 'Employment'],
    ['dependants', 'Người phụ thuộc trong hộ', 'Dependants in the household'],
  ]),
  ...dimension('health', [
    ['nutrition', 'Dinh dưỡng', 'Nutrition'],
    ['health-insurance', 'Bảo hiểm y tế', 'Health insurance'],
  ]),
  ...dimension('education', [
    ['adult-education', 'Trình độ giáo dục của người lớn', 'Education of adults'],
    ['child-schooling', 'Tình trạng đi học của trẻ em', 'Schooling of children'],
  ]),
  ...dimension('housing', [
    ['housing-quality', 'Chất lượng nhà ở', 'Quality of housing'],
    ['housing-area', 'Diện tích nhà ở bình quân đầu người', 'Living space a person'],
  ]),
  ...dimension('water-and-sanitation', [
    ['water', 'Nguồn nước sinh hoạt', 'Source of domestic water'],
    ['toilet', 'Nhà tiêu hợp vệ sinh', 'Hygienic toilet'],
  ]),
  ...dimension('information', [
    ['telecom', 'Sử dụng dịch vụ viễn thông', 'Use of telecommunication'],
    ['information-device', 'Phương tiện phục vụ tiếp cận thông tin', 'Device to access information'],
  ]),
];

/**
 * The name of a deprivation indicator, or its id when it is not in the list.
 *
 * @example deprivationName('toilet', 'VI') // 'Nhà tiêu hợp vệ sinh'
 */
export function deprivationName(id: string, lang: Lang): string {
  const deprivation = DEPRIVATIONS.find((known) => known.id === id);
  if (!deprivation) return id;
  return lang === 'VI' ? deprivation.name : deprivation.nameEn;
}

function dimension(
  id: string,
  indicators: readonly (readonly [id: string, name: string, nameEn: string])[],
): Deprivation[] {
  return indicators.map(([own, name, nameEn]) => ({ id: own, dimension: id, name, nameEn }));
}
