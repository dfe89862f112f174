import type { AlkireFoster } from './alkire-foster.ts';

/** A change of M0, split into what fewer poor and what less intense poverty make of it. */
export interface PovertyChange {
  /** ΔM0. */
  readonly adjustedHeadcount: number;
  /** Part of ΔM0 by the change of H; undefined when nobody is poor at one end. */
  readonly byHeadcount: number | undefined;
  /** Part of ΔM0 by the change of A. */
  readonly byIntensity: number | undefined;
}

/**
 * Splits the change of M0 into its parts by headcount and by intensity, each at the mean of the other (Shapley).
 *
 * ΔM0 = ΔH·(A₀ + A₁)/2 + ΔA·(H₀ + H₁)/2, exactly. Both ends are by one scheme and one standard.
 *
 * @see Alkire et al. (2015), Multidimensional Poverty Measurement and Analysis, chapter 9
 * @example povertyChange({ headcount: 0.5, intensity: 0.5, adjustedHeadcount: 0.25 }, { headcount: 0.25, intensity: 0.5, adjustedHeadcount: 0.125 }) // { adjustedHeadcount: -0.125, byHeadcount: -0.125, byIntensity: 0 }
 */
export function povertyChange(before: AlkireFoster, after: AlkireFoster): PovertyChange {
  const adjustedHeadcount = after.adjustedHeadcount - before.adjustedHeadcount;
  if (before.intensity === undefined || after.intensity === undefined)
    return { adjustedHeadcount, byHeadcount: undefined, byIntensity: undefined };
  const meanIntensity = (before.intensity + after.intensity) / 2;
  const meanHeadcount = (before.headcount + after.headcount) / 2;
  return {
    adjustedHeadcount,
    byHeadcount: (after.headcount - before.headcount) * meanIntensity,
    byIntensity: (after.intensity - before.intensity) * meanHeadcount,
  };
}
