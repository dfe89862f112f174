import { type Block, NOTHING } from '../observation/columns.ts';
import type { Label } from '../observation/labels.ts';

/** By section, a bit for each measure that does not count because an area further up reported it. */
export type Hidden = readonly number[];

/** Sums by label of the rows of a block. What is alike is added up first; few sums are left to group. */
export interface BlockTotals {
  /** Adds rows; none of them may have been added before. */
  add(from: number, to: number, hidden: Hidden | undefined): void;
  /** Marks the labels of rows as met, even where they report nothing. */
  mark(from: number, to: number): void;
  /** Gives the sum of each label met, then forgets all. */
  drain(each: (label: number, sums: readonly Float64Array[]) => void): void;
}

export function createBlockTotals({ labels, label, measures }: Block): BlockTotals {
  const sums = measures.map(() => new Float64Array(labels.length).fill(NOTHING));
  const isMet = new Uint8Array(labels.length);
  let run: { from: number; to: number; hidden: Hidden | undefined } | undefined;

  const addRun = (): void => {
    if (!run) return;
    const { from, to, hidden } = run;
    measures.forEach((column, m) => {
      const sum = sums[m] as Float64Array;
      if (!column) return;
      if (!hidden) for (let row = from; row < to; row++) sum[label[row] as number]! += column[row] as number;
      else
        for (let row = from; row < to; row++) {
          const l = label[row] as number;
          const bits = hidden[(labels[l] as Label).line.section] ?? 0;
          if ((bits & (1 << m)) === 0) sum[l]! += column[row] as number;
        }
    });
    run = undefined;
  };

  return {
    add: (from, to, hidden) => {
      // Neighbours are added in one run.
      if (run && run.to === from && run.hidden === hidden) run.to = to;
      else {
        addRun();
        run = { from, to, hidden };
      }
    },
    mark: (from, to) => {
      for (let row = from; row < to; row++) isMet[label[row] as number] = 1;
    },
    drain: (each) => {
      addRun();
      for (let l = 0; l < labels.length; l++) {
        if (isMet[l] === 1 || sums.some((sum) => !Object.is(sum[l], NOTHING))) each(l, sums);
        isMet[l] = 0;
        for (const sum of sums) sum[l] = NOTHING;
      }
    },
  };
}
