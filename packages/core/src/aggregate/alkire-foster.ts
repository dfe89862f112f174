import {
  countDeprivations,
  type DeprivationScheme,
  type DeprivedUnit,
  fullScore,
  sizeOf,
} from './deprivation-scheme.ts';

/** How many are deprived in an indicator, and what it adds to poverty. */
export interface IndicatorHeadcount {
  readonly indicator: string;
  /** Share of all that are deprived in it, poor or not, 0–1. */
  readonly uncensored: number;
  /** Share of all that are poor and deprived in it, 0–1. */
  readonly censored: number;
  /** Its part of M0, 0–1; undefined when nobody is poor. */
  readonly contribution: number | undefined;
}

/** Multidimensional poverty by the adjusted headcount of Alkire and Foster. It is not the official poverty rate. */
export interface AlkireFoster {
  /** Always false: official is the share of households that the review finds poor. */
  readonly isOfficial: false;
  /** H: share of all that are poor, 0–1. */
  readonly headcount: number;
  /** A: mean share of weighted deprivations among the poor, 0–1; undefined when nobody is poor. */
  readonly intensity: number | undefined;
  /** M0 = H × A, 0–1. */
  readonly adjustedHeadcount: number;
  readonly indicators: readonly IndicatorHeadcount[];
}

/**
 * Headcount, intensity and adjusted headcount of multidimensional poverty, beside the official rate and not it.
 *
 * H = Σ nᵢ·[cᵢ ≥ k] / Σ nᵢ; A = Σ nᵢ·cᵢ·[cᵢ ≥ k] / (W·Σ nᵢ·[cᵢ ≥ k]); M0 = H·A; contributionⱼ = wⱼ·hⱼ / (W·M0), with hⱼ
 * the censored headcount and W the sum of the weights.
 *
 * @param units households with what they are deprived in; weighted by their members they count people
 * @returns undefined when the units stand for nobody
 * @throws RangeError for a wrong scheme or unit, see `countDeprivations`
 * @see Alkire & Foster (2011), Journal of Public Economics 95(7–8), 476–487
 * @example alkireFoster([{ deprived: ['a', 'b'], weight: 1 }, { deprived: ['c'], weight: 1 }], { weights: { a: 1, b: 1, c: 1, d: 1 }, cutoff: 2 }).adjustedHeadcount // 0.25
 */
export function alkireFoster(
  units: readonly DeprivedUnit[],
  scheme: DeprivationScheme,
): AlkireFoster | undefined {
  const counted = countDeprivations(units, scheme);
  const poor = counted.filter(({ isPoor }) => isPoor);
  const all = sizeOf(counted);
  if (all === 0) return undefined;
  const whole = fullScore(scheme);
  const score = poor.reduce((sum, unit) => sum + unit.weight * unit.score, 0);
  const adjustedHeadcount = score / (whole * all);
  return {
    isOfficial: false,
    headcount: sizeOf(poor) / all,
    intensity: score > 0 ? score / (whole * sizeOf(poor)) : undefined,
    adjustedHeadcount,
    indicators: Object.entries(scheme.weights).map(([indicator, weight]) => {
      const deprivedPoor = sizeOf(poor.filter(({ deprived }) => deprived.includes(indicator)));
      return {
        indicator,
        uncensored: sizeOf(counted.filter(({ deprived }) => deprived.includes(indicator))) / all,
        censored: deprivedPoor / all,
        contribution: score > 0 ? (weight * deprivedPoor) / score : undefined,
      };
    }),
  };
}
