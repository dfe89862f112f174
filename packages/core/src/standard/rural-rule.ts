import type { AreaLevel } from '../area/area.ts';
import type { Lang } from '../observation/code.ts';

/** A criterion of a set. */
export interface Criterion {
  readonly number: number;
  /** Null in a set without groups. */
  readonly group: string | null;
  readonly name: string;
  readonly nameEn: string;
}

/** What an area can be recognised as. */
export interface RecognitionLevel {
  readonly id: string;
  readonly of: AreaLevel;
  /** The level that an area has before it can have this one, and is counted in as well. */
  readonly above: string | null;
  readonly legalBasis: string;
}

/** A kind of commune with thresholds of its own. */
export interface CommuneGroup {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
}

/** A set of criteria for rural areas: how many there are and which levels exist differs between sets. */
export interface RuralRule {
  /** Id of the standard. */
  readonly standard: string;
  readonly criteria: readonly Criterion[];
  /** Groups of criteria, in order. */
  readonly groups: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  /** Indicators under the criteria; null when no source gives their number. */
  readonly indicators: number | null;
  readonly levels: readonly RecognitionLevel[];
  /** Kinds of communes by which thresholds differ; none when thresholds differ by region. */
  readonly communeGroups: readonly CommuneGroup[];
}

const NTM_2021: RuralRule = {
  standard: 'ntm-2021',
  groups: [
    { id: 'planning', name: 'Quy hoạch', nameEn: 'Planning' },
    { id: 'infrastructure', name: 'Hạ tầng kinh tế - xã hội', nameEn: 'Infrastructure' },
    { id: 'economy', name: 'Kinh tế', nameEn: 'Economy' },
    { id: 'society', name: 'Văn hóa - xã hội - môi trường', nameEn: 'Culture, society and environment' },
    { id: 'governance', name: 'Hệ thống chính trị', nameEn: 'Political system' },
  ],
  criteria: numbered([
    ['planning', 'Quy hoạch', 'Planning'],
    ['infrastructure', 'Giao thông', 'Transport'],
    ['infrastructure', 'Thủy lợi và phòng, chống thiên tai', 'Irrigation and disaster prevention'],
    ['infrastructure', 'Điện', 'Electricity'],
    ['infrastructure', 'Trường học', 'Schools'],
    ['infrastructure', 'Cơ sở vật chất văn hóa', 'Cultural facilities'],
    ['infrastructure', 'Cơ sở hạ tầng thương mại nông thôn', 'Rural trade facilities'],
    ['infrastructure', 'Thông tin và truyền thông', 'Information and communication'],
    ['infrastructure', 'Nhà ở dân cư', 'Housing'],
    ['economy', 'Thu nhập', 'Income'],
    ['economy', 'Nghèo đa chiều', 'Multidimensional poverty'],
    ['economy', 'Lao động', 'Labour'],
    ['economy', 'Tổ chức sản xuất và phát triển kinh tế nông thôn', 'Organisation of production'],
    ['society', 'Giáo dục và đào tạo', 'Education and training'],
    ['society', 'Y tế', 'Health'],
    ['society', 'Văn hóa', 'Culture'],
    ['society', 'Môi trường và an toàn thực phẩm', 'Environment and food safety'],
    ['governance', 'Hệ thống chính trị và tiếp cận pháp luật', 'Political system and access to law'],
    ['governance', 'Quốc phòng và an ninh', 'Defence and security'],
  ]),
  indicators: null,
  levels: [
    { id: 'standard', of: 'COMMUNE', above: null, legalBasis: 'Quyết định 318/QĐ-TTg ngày 08/03/2022' },
    { id: 'advanced', of: 'COMMUNE', above: 'standard', legalBasis: 'Quyết định 318/QĐ-TTg ngày 08/03/2022' },
    { id: 'model', of: 'COMMUNE', above: 'advanced', legalBasis: 'Quyết định 319/QĐ-TTg' },
    { id: 'district', of: 'DISTRICT', above: null, legalBasis: 'Quyết định 320/QĐ-TTg' },
    { id: 'province', of: 'PROVINCE', above: null, legalBasis: 'Quyết định 321/QĐ-TTg' },
  ],
  communeGroups: [],
};

const NTM_2026: RuralRule = {
  standard: 'ntm-2026',
  groups: [],
  criteria: numbered([
    [null, 'Quy hoạch', 'Planning'],
    [null, 'Hạ tầng kinh tế - xã hội', 'Infrastructure'],
    [null, 'Kinh tế nông thôn', 'Rural economy'],
    [null, 'Đào tạo nhân lực', 'Training of the workforce'],
    [null, 'Văn hóa, giáo dục, y tế', 'Culture, education and health'],
    [null, 'Giảm nghèo và an sinh xã hội', 'Poverty reduction and social security'],
    [null, 'Khoa học công nghệ và chuyển đổi số', 'Science, technology and digitalisation'],
    [null, 'Môi trường và cảnh quan', 'Environment and landscape'],
    [null, 'Hệ thống chính trị và hành chính công', 'Political system and public administration'],
    [null, 'Tiếp cận pháp luật và an ninh, quốc phòng', 'Access to law, security and defence'],
  ]),
  indicators: 47,
  levels: [
    { id: 'standard', of: 'COMMUNE', above: null, legalBasis: 'Quyết định 51/2025/QĐ-TTg ngày 29/12/2025' },
    {
      id: 'modern',
      of: 'COMMUNE',
      above: 'standard',
      legalBasis: 'Quyết định 51/2025/QĐ-TTg ngày 29/12/2025',
    },
    { id: 'province', of: 'PROVINCE', above: null, legalBasis: 'Quyết định 51/2025/QĐ-TTg ngày 29/12/2025' },
  ],
  communeGroups: [
    {
      number: 1,
      name: 'Liền kề đô thị, đang đô thị hóa hoặc nông nghiệp dưới 10%',
      nameEn: 'Next to a city, urbanising, or with less than 10% agriculture',
    },
    { number: 2, name: 'Các xã còn lại', nameEn: 'All other communes' },
    {
      number: 3,
      name: 'Xã khu vực II, III vùng đồng bào dân tộc thiểu số và miền núi',
      nameEn: 'Communes of zones II and III of ethnic-minority and mountainous areas',
    },
  ],
};

/**
 * The sets of criteria from 2021 on, oldest first. Thresholds are not among them: they differ by region or group of
 * communes and belong to whoever assesses.
 *
 * @see Quyết định 318/QĐ-TTg (19 criteria in five groups); Quyết định 51/2025/QĐ-TTg (10 criteria, 47 indicators)
 */
export const RURAL_RULES: readonly RuralRule[] = [NTM_2021, NTM_2026];

/**
 * The set of criteria of a standard, or undefined.
 *
 * @example findRuralRule('ntm-2026').criteria.length // 10
 */
export function findRuralRule(standard: string): RuralRule | undefined {
  return RURAL_RULES.find((rule) => rule.standard === standard);
}

/**
 * The name of a criterion in its set; its number where the set has none of that number.
 *
 * @example criterionName(findRuralRule('ntm-2021'), 10, 'VI') // 'Thu nhập'
 */
export function criterionName(rule: RuralRule, number: number, lang: Lang): string {
  const criterion = rule.criteria.find((known) => known.number === number);
  if (!criterion) return String(number);
  return lang === 'VI' ? criterion.name : criterion.nameEn;
}

function numbered(
  criteria: readonly (readonly [group: string | null, name: string, nameEn: string])[],
): Criterion[] {
  return criteria.map(([group, name, nameEn], i) => ({ number: i + 1, group, name, nameEn }));
}
