import { groupBy } from '../area/group-by.ts';
import { type AlkireFoster, alkireFoster } from './alkire-foster.ts';
import { type DeprivationScheme, type DeprivedUnit, sizeOf } from './deprivation-scheme.ts';

/** A unit that belongs to one group of several that do not overlap. */
export interface GroupedUnit extends DeprivedUnit {
  readonly group: string;
}

/** The poverty of a group and its part in that of all. */
export interface GroupPoverty {
  readonly group: string;
  /** Share of all that belong to it, 0–1. */
  readonly share: number;
  /** Undefined for a group that stands for nobody. */
  readonly poverty: AlkireFoster | undefined;
  /** Its part of the M0 of all, 0–1; undefined when nobody is poor. */
  readonly contribution: number | undefined;
}

/**
 * Adjusted headcount by group: M0 = Σ shareₗ·M0ₗ, contributionₗ = shareₗ·M0ₗ / M0.
 *
 * @returns groups in the order first met; none when the units stand for nobody
 * @see Alkire & Foster (2011), subgroup decomposability
 * @example povertyByGroup([{ group: 'x', deprived: ['a'], weight: 1 }, { group: 'y', deprived: [], weight: 3 }], { weights: { a: 1 }, cutoff: 1 }).map(({ share }) => share) // [0.25, 0.75]
 */
export function povertyByGroup(
  units: readonly GroupedUnit[],
  scheme: DeprivationScheme,
): readonly GroupPoverty[] {
  const all = alkireFoster(units, scheme);
  if (!all) return [];
  const size = sizeOf(units);
  return [...groupBy(units, ({ group }) => group)].map(([group, members]) => {
    const poverty = alkireFoster(members, scheme);
    const share = sizeOf(members) / size;
    const part = poverty ? share * poverty.adjustedHeadcount : 0;
    return {
      group,
      share,
      poverty,
      contribution: all.adjustedHeadcount > 0 ? part / all.adjustedHeadcount : undefined,
    };
  });
}
