import { NOTHING } from '../observation/columns.ts';
import type { Label } from '../observation/labels.ts';

/** What is known of one group while it is added up. */
export interface GroupTotals {
  readonly group: number;
  /** By measure. */
  readonly sums: number[];
  asOfMin: number;
  asOfMax: number;
  status: number;
  /** The section of all its lines; undefined when they are of several. */
  section: number | undefined;
}

/** A group that begins with a label. */
export function beginGroup(group: number, { asOf, status, line }: Label, measures: number): GroupTotals {
  const sums = Array.from({ length: measures }, () => NOTHING);
  return { group, sums, asOfMin: asOf, asOfMax: asOf, status, section: line.section };
}

/** Adds the sums of a label. */
export function addLabel(
  totals: GroupTotals,
  { asOf, status, line }: Label,
  sums: readonly Float64Array[],
  at: number,
): void {
  for (let m = 0; m < sums.length; m++) totals.sums[m]! += (sums[m] as Float64Array)[at] as number;
  if (asOf < totals.asOfMin) totals.asOfMin = asOf;
  if (asOf > totals.asOfMax) totals.asOfMax = asOf;
  if (status > totals.status) totals.status = status;
  if (line.section !== totals.section) totals.section = undefined;
}
