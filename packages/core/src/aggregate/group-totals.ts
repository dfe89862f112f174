import { NOTHING } from '../observation/columns.ts';
import type { Label } from '../observation/labels.ts';
import type { BlockTotals } from './block-totals.ts';

/** Stands for the sections of a group that has several. */
export const SEVERAL = -1;

/** The sums of one report by group. */
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

/** Moves the totals of a block into the groups of its labels. */
export function drainInto(groups: GroupTotals, { block, group, sums, isMet }: BlockTotals): void {
  for (let l = 0; l < group.length; l++) {
    const g = group[l] as number;
    let isKnown = isMet[l] === 1;
    isMet[l] = 0;
    for (let m = 0; m < sums.length; m++) {
      const sum = sums[m] as Float64Array;
      const value = sum[l] as number;
      if (Object.is(value, NOTHING)) continue;
      isKnown = true;
      sum[l] = NOTHING;
      if (g >= 0) groups.sums[m]![g]! += value;
    }
    if (isKnown && g >= 0) note(groups, g, block.labels[l] as Label);
  }
}

function note({ asOfMin, asOfMax, status, section }: GroupTotals, g: number, label: Label): void {
  const isFirst = asOfMax[g] === 0;
  if (isFirst || label.asOf < asOfMin[g]!) asOfMin[g] = label.asOf;
  if (label.asOf > asOfMax[g]!) asOfMax[g] = label.asOf;
  if (label.status > status[g]!) status[g] = label.status;
  if (isFirst) section[g] = label.line.section;
  else if (section[g] !== label.line.section) section[g] = SEVERAL;
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
