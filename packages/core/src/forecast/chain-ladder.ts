import { sum } from '../unit/sum.ts';
import { type ChainStep, chainSteps } from './chain-steps.ts';

/** A row carried on to the last column. */
export interface CompletedRow {
  readonly ultimate: number;
  /** Mack's standard error of the ultimate, and so of what is still to come; undefined where nothing tells it. */
  readonly standardError: number | undefined;
  /** Degrees of freedom of the error, by Welch and Satterthwaite over the columns; 1 without an error. */
  readonly freedom: number;
}

/** Every row carried on, and all of them together. */
export interface ChainLadder {
  /** In the order given; undefined for an empty row and where the growth of a column is unknown. */
  readonly rows: readonly (CompletedRow | undefined)[];
  /** Σ (ultimate − latest) of the rows that could be completed. */
  readonly toCome: number;
  /** Of `toCome`: the rows are carried on by the same growth, so their errors do not cancel out. */
  readonly standardError: number | undefined;
}

interface Projection {
  readonly from: number;
  readonly ultimate: number;
  /** Variance of what is still to happen, with the growth known. */
  readonly process: number;
  readonly freedom: number;
}

/** What makes every sum unknown that it is a part of; it leaves this file as undefined. */
const UNKNOWN = Number.NaN;

/**
 * Carries cumulative amounts on to the last column by the growth of the rows before: the chain ladder, with Mack's
 * standard errors, free of any distribution.
 *
 * ultimate = latest · Π f; variance = U²·Σ σ²/f²·(1/Ĉ + 1/ΣC), and Uᵢ·Uⱼ·Σ σ²/(f²·ΣC) between two rows.
 *
 * @param rows cumulative amounts, each row as far as it is known
 * @see Mack (1993), Distribution-free calculation of the standard error of chain ladder reserve estimates, ASTIN Bulletin 23(2), 213–225
 * @example chainLadder([[10, 20], [10, 40], [30]]).rows[2].ultimate // 90
 */
export function chainLadder(rows: readonly (readonly number[])[]): ChainLadder {
  const steps = chainSteps(rows);
  const projections = rows.map((row) => project(row, steps));
  const known = projections.filter((projection) => projection !== undefined);
  const latest = rows.map((row, i) => (projections[i] ? (row.at(-1) as number) : 0));
  return {
    rows: projections.map(
      (one) => one && { ultimate: one.ultimate, standardError: errorOf([one], steps), freedom: one.freedom },
    ),
    toCome: sum(known.map(({ ultimate }) => ultimate)) - sum(latest),
    standardError: errorOf(known, steps),
  };
}

function project(row: readonly number[], steps: readonly (ChainStep | undefined)[]): Projection | undefined {
  const latest = row.at(-1);
  if (latest === undefined) return undefined;
  const from = row.length - 1;
  const own: number[] = [];
  const relative: number[] = [];
  let ultimate = latest;
  for (const step of steps.slice(from)) {
    if (!step) return undefined;
    own.push(relativeVariance(step) / ultimate);
    relative.push(relativeVariance(step) * (1 / ultimate + 1 / step.volume));
    ultimate *= step.factor;
  }
  const perFreedom = relative.map((variance, i) => variance ** 2 / (steps[from + i]?.freedom ?? UNKNOWN));
  return {
    from,
    ultimate,
    process: sum(own) * ultimate ** 2,
    freedom: sum(relative) ** 2 / sum(perFreedom) || 1,
  };
}

/** The root of the variance of a sum of rows: their own, and that of the growth that they share. */
function errorOf(
  projections: readonly Projection[],
  steps: readonly (ChainStep | undefined)[],
): number | undefined {
  const own = projections.map(({ process }) => process);
  const shared = projections.flatMap((a) =>
    projections.map((b) => a.ultimate * b.ultimate * growthVariance(steps, Math.max(a.from, b.from))),
  );
  const variance = sum([...own, ...shared]);
  return Number.isNaN(variance) ? undefined : Math.sqrt(variance);
}

function growthVariance(steps: readonly (ChainStep | undefined)[], from: number): number {
  return sum(steps.slice(from).map((step) => (step ? relativeVariance(step) / step.volume : UNKNOWN)));
}

function relativeVariance({ variance = UNKNOWN, factor }: ChainStep): number {
  return variance / factor ** 2;
}
