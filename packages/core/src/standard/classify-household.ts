import { requireThat } from '../unit/require-that.ts';
import type { AreaType, PovertyRule } from './poverty-rule.ts';

/** What a review finds of a household. */
export interface SurveyedHousehold {
  readonly areaType: AreaType;
  /** Whole đồng a person and month. */
  readonly incomeDong: number;
  /** Number of deprived indicators. */
  readonly deprived: number;
}

/** What the survey sheets add up to. */
export interface SurveyedPoints {
  readonly areaType: AreaType;
  /** A: income. */
  readonly incomePoints: number;
  /** B: ten for each deprivation. */
  readonly deprivationPoints: number;
}

/** `not-poor` also where a rule does not state the classes above poor. */
export type HouseholdClass = 'poor' | 'near-poor' | 'average' | 'not-poor';

/**
 * The class of a household by its income and the number of its deprivations.
 *
 * poor: income ≤ poorLine, or income ≤ line and deprived ≥ cutoff; near-poor: income ≤ line, deprived < cutoff;
 * average: income ≤ averageLine. A line belongs to the class below it.
 *
 * @throws RangeError for an income that is not 0 or more, deprivations that are no whole number of the indicators
 * @see Nghị định 07/2021/NĐ-CP, Điều 3; Quyết định 59/2015/QĐ-TTg
 * @example classifyHousehold(findPovertyRule('poverty-2022'), { areaType: 'rural', incomeDong: 1_500_000, deprived: 3 }) // 'poor'
 */
export function classifyHousehold(rule: PovertyRule, household: SurveyedHousehold): HouseholdClass {
  const { areaType, incomeDong, deprived } = household;
  requireThat('classifyHousehold', incomeDong >= 0, 'an income of 0 or more', incomeDong);
  requireThat(
    'classifyHousehold',
    Number.isInteger(deprived) && deprived >= 0 && deprived <= rule.indicators,
    `0 to ${rule.indicators} deprivations`,
    deprived,
  );
  if (rule.poorLine && incomeDong <= rule.poorLine[areaType]) return 'poor';
  if (incomeDong <= rule.line[areaType]) {
    if (deprived >= rule.cutoff) return 'poor';
    if (rule.hasNearPoor) return 'near-poor';
    return 'not-poor';
  }
  return rule.averageLine && incomeDong <= rule.averageLine[areaType] ? 'average' : 'not-poor';
}

/**
 * The class of a household by the points of the survey sheets: poor with A ≤ 140 (175 in towns) and B ≥ 30, near-poor
 * with as few A and B < 30.
 *
 * @throws RangeError for a rule without points, or points below 0
 * @see Thông tư 07/2021/TT-BLĐTBXH
 * @example classifyByPoints(findPovertyRule('poverty-2022'), { areaType: 'urban', incomePoints: 175, deprivationPoints: 20 }) // 'near-poor'
 */
export function classifyByPoints(rule: PovertyRule, household: SurveyedPoints): HouseholdClass {
  const { areaType, incomePoints, deprivationPoints } = household;
  requireThat(
    'classifyByPoints',
    incomePoints >= 0 && deprivationPoints >= 0,
    'points of 0 or more',
    Math.min(incomePoints, deprivationPoints),
  );
  requireThat('classifyByPoints', rule.points !== null, 'a standard with points', rule.standard);
  if (incomePoints > rule.points.income[areaType]) return 'not-poor';
  return deprivationPoints >= rule.points.deprivation ? 'poor' : 'near-poor';
}
