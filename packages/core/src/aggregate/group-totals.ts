import { NOTHING } from '../observation/columns.ts';
import type { Hidden } from './block-totals.ts';

/** Stands for the sections of a group that has several. */
export const SEVERAL = -1;

/** The sums of one report by group, or by what is grouped. */
export interface GroupTotals {
  /** By measure and group. */
  readonly sums: readonly Float64Array[];
  readonly asOfMin: Int32Array;
  /** 0 for a group that has no lines. */
  readonly asOfMax: Int32Array;
  readonly status: Uint8Array;
  /** The section of all its lines, or SEVERAL. */
  readonly section: Int32Array;
}

/** Groups without any lines yet. */
export function createGroupTotals(measures: number, groups: number): GroupTotals {
  return {
    sums: Array.from({ length: measures }, () => new Float64Array(groups).fill(NOTHING)),
    asOfMin: new Int32Array(groups),
    asOfMax: new Int32Array(groups),
    status: new Uint8Array(groups),
    section: new Int32Array(groups),
  };
}

/**
 * Moves totals into groups.
 *
 * @param group by place among the totals, the group it belongs to; −1 for one that is not asked for
 * @param hidden measures that are left out
 */
export function drainInto(
  groups: GroupTotals,
  group: Int32Array,
  { sums, asOfMin, asOfMax, status, section }: GroupTotals,
  hidden?: Hidden,
): void {
  for (let l = 0; l < group.length; l++) {
    const g = group[l] as number;
    const hiddenBits = hidden?.[section[l]!] ?? 0;
    let isKnown = false;
    for (let m = 0; m < sums.length; m++) {
      const sum = sums[m] as Float64Array;
      const value = sum[l] as number;
      if (Object.is(value, NOTHING) || hiddenBits & (1 << m)) continue;
      isKnown = true;
      sum[l] = NOTHING;
      if (g >= 0) groups.sums[m]![g]! += value;
    }
    if (!isKnown || g < 0) continue;
    const isFirst = groups.asOfMax[g] === 0;
    if (isFirst || asOfMin[l]! < groups.asOfMin[g]!) groups.asOfMin[g] = asOfMin[l]!;
    if (asOfMax[l]! > groups.asOfMax[g]!) groups.asOfMax[g] = asOfMax[l]!;
    if (status[l]! > groups.status[g]!) groups.status[g] = status[l]!;
    if (isFirst) groups.section[g] = section[l]!;
    else if (groups.section[g] !== section[l]) groups.section[g] = SEVERAL;
  }
}

/** The newest cut-off among the groups; 0 when there are no lines. */
export function latestOf({ asOfMax }: GroupTotals): number {
  let latest = 0;
  for (let g = 0; g < asOfMax.length; g++) latest = Math.max(latest, asOfMax[g] as number);
  return latest;
}

/** Leaves the groups without lines. */
export function clear({ sums, asOfMax, status }: GroupTotals): void {
  for (let g = 0; g < asOfMax.length; g++) {
    for (let m = 0; m < sums.length; m++) (sums[m] as Float64Array)[g] = NOTHING;
    asOfMax[g] = 0;
    status[g] = 0;
  }
}
