import type { Block } from '../observation/columns.ts';
import { createGroupTotals, type GroupTotals } from './group-totals.ts';

/** By section, a bit for each measure that does not count because the area above reported it itself. */
export type Hidden = readonly number[];

/** Sums of rows of one block by label: what is alike is added up first, so that few sums are left to group. */
export interface BlockTotals extends GroupTotals {
  readonly block: Block;
  /** By label, its group; −1 when it is not asked for. */
  readonly group: Int32Array;
}

/** Totals without any rows yet. */
export function createBlockTotals(block: Block, groupOf: Int32Array): BlockTotals {
  const { labels, measures } = block;
  const asOf = Int32Array.from(labels, (label) => label.asOf);
  return {
    ...createGroupTotals(measures.length, labels.length),
    asOfMin: asOf,
    asOfMax: asOf,
    status: Uint8Array.from(labels, ({ status }) => status),
    section: Int32Array.from(labels, ({ line }) => line.section),
    block,
    group: Int32Array.from(labels, ({ line }) => groupOf[line.number] as number),
  };
}

/** Adds rows, without the measures that are hidden. */
export function addRows(
  { block: { label, measures }, section, sums }: BlockTotals,
  from: number,
  to: number,
  hidden: Hidden | undefined,
): void {
  for (let m = 0; m < measures.length; m++) {
    const column = measures[m];
    const sum = sums[m] as Float64Array;
    const next = measures[m + 1];
    if (!column) continue;
    if (hidden) addVisible(column, label, sum, from, to, visibleIn(section, hidden, 1 << m));
    else if (next) addTwo(column, next, label, sum, sums[++m] as Float64Array, from, to);
    else addOne(column, label, sum, from, to);
  }
}

function addOne(column: Float64Array, label: Int32Array, sum: Float64Array, from: number, to: number): void {
  for (let row = from; row < to; row++) sum[label[row] as number]! += column[row] as number;
}

/** Two measures while the label is at hand. */
function addTwo(
  column: Float64Array,
  next: Float64Array,
  label: Int32Array,
  sum: Float64Array,
  nextSum: Float64Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const l = label[row] as number;
    sum[l]! += column[row] as number;
    nextSum[l]! += next[row] as number;
  }
}

function addVisible(
  column: Float64Array,
  label: Int32Array,
  sum: Float64Array,
  from: number,
  to: number,
  isVisible: Uint8Array,
): void {
  for (let row = from; row < to; row++)
    if (isVisible[label[row] as number] === 1) sum[label[row] as number]! += column[row] as number;
}

function visibleIn(section: Int32Array, hidden: Hidden, bit: number): Uint8Array {
  return Uint8Array.from(section, (s) => (((hidden[s] ?? 0) & bit) === 0 ? 1 : 0));
}
