import type { Candidate } from '../aggregate/candidate.ts';
import { type Indicator, type RankingEnd, rankingEnd } from '../indicator/define-indicator.ts';
import { printedStep } from '../indicator/printed-step.ts';
import type { Missing } from '../observation/code.ts';
import { roundTo } from '../unit/unit.ts';
import { amountToReach } from './amount-to-reach.ts';
import {
  type Comparison,
  compare,
  compareWith,
  type Difference,
  differencesBetween,
  isComparable,
} from './compare.ts';
import { competitionRanks, type Place } from './competition-ranks.ts';
import { isExpected } from './expected.ts';
import { commonestOf, fits, yardstickOf } from './yardstick.ts';

/** An area in its place, beside the benchmark. */
export interface RankedArea<C extends Candidate = Candidate>
  extends Place,
    Pick<Comparison, 'difference' | 'verdict' | 'reasons' | 'robust'> {
  readonly candidate: C;
  /** See {@link rank}. */
  readonly toReachBenchmark: number | null;
}

/** An area without a place. */
export interface UnrankedArea<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** Why there is no value; null when there is one that cannot be set beside the others. */
  readonly missing: Missing | null;
  /** What sets its value apart from the others; none when it is missing. */
  readonly reasons: readonly Difference[];
}

/** Areas by the value of an indicator. */
export interface Ranking<C extends Candidate = Candidate> {
  /** The end of the values that has rank 1. */
  readonly from: RankingEnd;
  /** The best first; tied areas in the order given. */
  readonly rows: readonly RankedArea<C>[];
  /** In the order given. */
  readonly unranked: readonly UnrankedArea<C>[];
  readonly benchmark: Candidate | null;
  /** The benchmark area's other comparable figures within 92 days. */
  readonly alternatives: readonly Candidate[];
  /** Areas with a figure, ranked or not, of those that the indicator applies to. */
  readonly coverage: { readonly reported: number; readonly expected: number };
}

/**
 * Ranks areas by an indicator, the better end first, with competition ranks: 1, 2, 2, 4.
 *
 * Two values that print alike, each to its own precision, are tied. An area without a value is unranked with its
 * reason, never counted as zero; so is one whose value has another unit, scope, standard, method or base than most,
 * or a cut-off more than 92 days away. One benchmark serves all, chosen for the commonest kind of figure ranked.
 *
 * toReachBenchmark = ⌈max(0, ±(benchmark × denominator − numerator))⌉, in the numerator's unit: 0 when the benchmark is
 * reached, null when the denominator is unknown or the two are not comparable.
 *
 * @param candidates the chosen candidate of each area, in the order of the list
 * @param benchmarks every candidate of the benchmark area for the same period and scope
 * @throws RangeError for an indicator of which neither end is better, see `rankingEnd`
 * @example rank(povertyRate, [nothing(povertyRate, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2025'), {}, 'NOT_PUBLISHED')], []).unranked.map(({ missing }) => missing) // ['NOT_PUBLISHED']
 */
export function rank<C extends Candidate>(
  indicator: Indicator,
  candidates: readonly C[],
  benchmarks: readonly Candidate[],
): Ranking<C> {
  const from = rankingEnd(indicator);
  if (!from)
    throw new RangeError(`rank requires an indicator of which one end is better, got ${indicator.id}`);
  const valued = candidates.filter(({ value }) => value !== null);
  const yardstick = yardstickOf(valued, (candidate) => comparableWith(candidate, benchmarks).length > 0);
  const ranked = valued.filter((candidate) => yardstick && fits(candidate, yardstick));
  const kept = new Set(ranked);
  const { benchmark, others } = benchmarkOf(indicator, commonestOf(ranked) ?? candidates[0], benchmarks);
  return {
    from,
    rows: placed(indicator, ranked, from).map(({ candidate, rank: place, tied }) => {
      const { difference, verdict, reasons, robust } = compareWith(indicator, candidate, benchmark, others);
      const toReachBenchmark =
        difference === null ? null : toReach(indicator, candidate, benchmark?.value as number);
      return { candidate, rank: place, tied, difference, verdict, reasons, robust, toReachBenchmark };
    }),
    unranked: candidates
      .filter((candidate) => !kept.has(candidate))
      .map((candidate) => ({
        candidate,
        missing: candidate.missing,
        reasons: yardstick && candidate.value !== null ? differencesBetween(candidate, yardstick) : [],
      })),
    benchmark,
    alternatives: others,
    coverage: { reported: valued.length, expected: candidates.filter(isExpected).length },
  };
}

/** The benchmark for figures like the typical one: if any can be compared with it, the nearest of those. */
function benchmarkOf(
  indicator: Indicator,
  typical: Candidate | undefined,
  benchmarks: readonly Candidate[],
): { readonly benchmark: Candidate | null; readonly others: readonly Candidate[] } {
  if (!typical) return { benchmark: null, others: [] };
  const comparable = comparableWith(typical, benchmarks);
  const chosen = compare(indicator, typical, comparable.length > 0 ? comparable : benchmarks);
  return {
    benchmark: chosen.benchmark,
    others: chosen.alternatives.map(({ candidate }) => candidate),
  };
}

function comparableWith(candidate: Candidate, benchmarks: readonly Candidate[]): readonly Candidate[] {
  return benchmarks.filter((benchmark) => isComparable(differencesBetween(candidate, benchmark)));
}

function placed<C extends Candidate>(indicator: Indicator, ranked: readonly C[], from: RankingEnd) {
  const places = competitionRanks(
    ranked.map((candidate) => printed(indicator, candidate)),
    from,
  );
  return ranked
    .map((candidate, i) => ({ candidate, ...(places[i] as Place) }))
    .sort((a, b) => a.rank - b.rank);
}

/** The value as it prints; without a precision of its own, to the decimals of the indicator. */
function printed(indicator: Indicator, { value, precision }: Candidate): number {
  return roundTo(value ?? Number.NaN, precision || printedStep(indicator));
}

/** For two values that were compared, so that neither is missing. */
function toReach(
  { direction }: Indicator,
  { value, numerator, denominator }: Candidate,
  benchmark: number,
): number | null {
  if (!direction || !denominator) return null;
  return amountToReach(numerator ?? (value as number) * denominator, denominator, benchmark, direction);
}
