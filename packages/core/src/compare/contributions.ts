import type { Candidate } from '../aggregate/candidate.ts';
import { addable } from '../unit/addable.ts';
import { sum } from '../unit/sum.ts';
import { type Difference, differencesBetween, isComparable } from './compare.ts';
import { type MissingPart, type WeighedPart, weighParts, withoutSplit } from './weigh-parts.ts';

/** What one part adds to a gap. */
export interface Contribution<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** Its denominator over that of all parts with a figure, 0–1. */
  readonly share: number;
  /** Its rate minus the benchmark: points for shares. */
  readonly distance: number;
  /** share × distance, in the unit of the distance. */
  readonly contribution: number;
}

/** A gap between the parts together and a benchmark, by part. */
export interface GapByPart<C extends Candidate = Candidate> {
  /** What the denominators are, such as `current-plan` or `households`. */
  readonly base: string | null;
  /** Rate of the parts with a figure minus the benchmark: exactly the sum of the contributions. Null when there is none. */
  readonly gap: number | null;
  /** In the order given; none when there is no gap. */
  readonly contributions: readonly Contribution<C>[];
  /** Parts without a figure: their contribution is not known, which is not 0. */
  readonly missing: readonly MissingPart<C>[];
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** What makes parts and benchmark incomparable, or must be said beside the gap. */
  readonly reasons: readonly Difference[];
}

/**
 * Splits the gap between an area and a benchmark into what each part adds to it.
 *
 * contribution = share × distance = (dᵢ / Σd) · (nᵢ / dᵢ − benchmark); their sum is Σn / Σd − benchmark, exactly and in
 * any order. Where parts are missing the gap is that of the others, and `coverage` says so. It locates a gap; it gives
 * no cause.
 *
 * @param parts areas one level down, or the area by some dimensions, without overlap
 * @param by the dimensions that the parts are split by; none for areas
 * @returns no gap without figures, and none, but the reasons, when two differ in unit, scope, standard, method or base
 * @throws RangeError for a part given twice
 * @example contributionsTo({ scope: {}, value: 0.5 }, [{ area: 'a', scope: {}, value: 0.25, denominator: 300 }, { area: 'b', scope: {}, value: 0.75, denominator: 100 }], []).contributions.map(({ contribution }) => contribution) // [-0.1875, 0.0625]
 */
export function contributionsTo<C extends Candidate>(
  benchmark: Candidate,
  parts: readonly C[],
  by: readonly string[],
): GapByPart<C> {
  const { base, known, missing, coverage, reasons: among } = weighParts(parts, by);
  const beside = known.flatMap(({ candidate }) => differencesBetween(withoutSplit(candidate, by), benchmark));
  const reasons = [...new Set([...among, ...beside])];
  const isSplit = benchmark.value !== null && known.length > 0 && isComparable(reasons);
  const contributions = isSplit ? contribute(known, benchmark.value) : [];
  return {
    base,
    gap: isSplit ? sum(contributions.map(({ contribution }) => contribution)) : null,
    contributions,
    missing,
    coverage,
    reasons,
  };
}

function contribute<C extends Candidate>(
  known: readonly WeighedPart<C>[],
  benchmark: number,
): readonly Contribution<C>[] {
  const total = sum(known.map(({ denominator }) => denominator));
  const terms = known.map(({ candidate, numerator, denominator }) => ({
    candidate,
    share: denominator / total,
    distance: numerator / denominator - benchmark,
  }));
  const amounts = addable(terms.map(({ share, distance }) => share * distance));
  return terms.map((term, i) => ({ ...term, contribution: amounts[i] as number }));
}
