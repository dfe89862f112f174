/** Where a household lives: the income lines differ. */
export type AreaType = 'rural' | 'urban';

/** Whole đồng a person and month, by area type. */
export type IncomeLine = Readonly<Record<AreaType, number>>;

/** The points of the survey sheets: A for income, B for deprivations. */
export interface PovertyPoints {
  /** A household is poor or near-poor up to this A. */
  readonly income: Readonly<Record<AreaType, number>>;
  /** Poor from this B on. */
  readonly deprivation: number;
}

/** How a poverty standard classifies a household. What is null is not stated by the sources behind it. */
export interface PovertyRule {
  /** Id of the standard. */
  readonly standard: string;
  /** Poor up to this income whatever the deprivations; null for a rule that asks for both. */
  readonly poorLine: IncomeLine | null;
  /** Poor up to this income with enough deprivations. */
  readonly line: IncomeLine;
  readonly indicators: number;
  /** Enough deprivations. */
  readonly cutoff: number;
  /** Whether a household up to the line with too few deprivations is near-poor. */
  readonly hasNearPoor: boolean | null;
  /** Average living standard up to this income. */
  readonly averageLine: IncomeLine | null;
  readonly points: PovertyPoints | null;
}

/**
 * The rules of the national standards, oldest first.
 *
 * 2016: income up to the lower line, or up to the upper one and 3 of 10 deprivations. From 2022 on: income up to the
 * line and 3 of 12. The near-poor of 2016 and the average living standard are configuration: no source here gives them.
 *
 * @see Quyết định 59/2015/QĐ-TTg; Nghị định 07/2021/NĐ-CP, Điều 3; Thông tư 07/2021/TT-BLĐTBXH (points)
 */
export const POVERTY_RULES: readonly PovertyRule[] = [
  {
    standard: 'poverty-2016',
    poorLine: { rural: 700_000, urban: 900_000 },
    line: { rural: 1_000_000, urban: 1_300_000 },
    indicators: 10,
    cutoff: 3,
    hasNearPoor: null,
    averageLine: null,
    points: null,
  },
  {
    standard: 'poverty-2022',
    poorLine: null,
    line: { rural: 1_500_000, urban: 2_000_000 },
    indicators: 12,
    cutoff: 3,
    hasNearPoor: true,
    averageLine: null,
    points: { income: { rural: 140, urban: 175 }, deprivation: 30 },
  },
  {
    standard: 'poverty-2027',
    poorLine: null,
    line: { rural: 2_200_000, urban: 2_800_000 },
    indicators: 12,
    cutoff: 3,
    hasNearPoor: true,
    averageLine: null,
    points: null,
  },
];

/**
 * The rule of a standard, or undefined.
 *
 * @example findPovertyRule('poverty-2027').line // { rural: 2_200_000, urban: 2_800_000 }
 */
export function findPovertyRule(standard: string): PovertyRule | undefined {
  return POVERTY_RULES.find((rule) => rule.standard === standard);
}
