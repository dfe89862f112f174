import { sum } from '../unit/sum.ts';

/** The growth of cumulative amounts from one column to the next. */
export interface ChainStep {
  /** Σ of the later amounts over Σ of the earlier ones. */
  readonly factor: number;
  /** Σ of the earlier amounts. */
  readonly volume: number;
  /** Mack's σ²; undefined where nothing tells it. */
  readonly variance: number | undefined;
  /** Rows minus 1, at least 1: what the variance was estimated from. */
  readonly freedom: number;
}

type Pair = readonly [earlier: number, later: number];

/**
 * The growth of cumulative amounts from each column to the next, over all rows that know both.
 *
 * f = ΣC₁ / ΣC₀; σ² = Σ C₀·(C₁/C₀ − f)² / (rows − 1). A single row tells no σ²: it is carried on from the two columns
 * before, min(σ²₋₁²/σ²₋₂, σ²₋₂, σ²₋₁), or from the one. A row with nothing yet has no growth and is left out.
 *
 * @param rows cumulative amounts, each row as far as it is known
 * @returns a step for each column but the last; undefined where no row tells it
 * @see Mack (1993), ASTIN Bulletin 23(2), 213–225
 * @example chainSteps([[10, 20], [10, 40], [30]]).map(({ factor, variance }) => [factor, variance]) // [[3, 20]]
 */
export function chainSteps(rows: readonly (readonly number[])[]): readonly (ChainStep | undefined)[] {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const steps: (ChainStep | undefined)[] = [];
  for (let k = 1; k < columns; k++) {
    const pairs = rows.filter((row) => row.length > k && (row[k - 1] as number) > 0);
    steps.push(
      stepOf(
        pairs.map((row) => [row[k - 1] as number, row[k] as number]),
        steps,
      ),
    );
  }
  return steps;
}

function stepOf(pairs: readonly Pair[], before: readonly (ChainStep | undefined)[]): ChainStep | undefined {
  const volume = sum(pairs.map(([earlier]) => earlier));
  const factor = sum(pairs.map(([, later]) => later)) / volume;
  if (!(factor > 0)) return undefined;
  const variance = pairs.length > 1 ? varianceOf(pairs, factor) : carriedOn(before);
  return { factor, volume, variance, freedom: Math.max(1, pairs.length - 1) };
}

function varianceOf(pairs: readonly Pair[], factor: number): number {
  const squares = pairs.map(([earlier, later]) => earlier * (later / earlier - factor) ** 2);
  return sum(squares) / (pairs.length - 1);
}

function carriedOn(before: readonly (ChainStep | undefined)[]): number | undefined {
  const [a, b] = before.slice(-2).map((step) => step?.variance);
  if (a === undefined || b === undefined) return b ?? a;
  return a === 0 ? 0 : Math.min((b * b) / a, a, b);
}
