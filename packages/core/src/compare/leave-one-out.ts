import type { Candidate } from '../aggregate/candidate.ts';
import { sum } from '../unit/sum.ts';
import { type Difference, isComparable } from './compare.ts';
import { type MissingPart, type WeighedPart, weighParts } from './weigh-parts.ts';

/** The rate of all parts but one. */
export interface WithoutOne<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** Undefined when no other part has a figure. */
  readonly without: number | undefined;
  /** Rate of all minus the rate without this part: below 0 when it pulls the rate down. */
  readonly effect: number | undefined;
}

/** The rate of parts together, and how far it hangs on each of them. */
export interface LeaveOneOut<C extends Candidate = Candidate> {
  /** What the denominators are. */
  readonly base: string | null;
  /** Σn / Σd of the parts with a figure; null without any, and when they cannot be taken together. */
  readonly value: number | null;
  /** In the order given. */
  readonly parts: readonly WithoutOne<C>[];
  readonly missing: readonly MissingPart<C>[];
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly reasons: readonly Difference[];
}

/**
 * The rate of the parts together, and what it would be without each: (Σn − nᵢ) / (Σd − dᵢ).
 *
 * The effects do not add up to anything; see `contributionsTo` for parts that do.
 *
 * @param by the dimensions that the parts are split by; none for areas
 * @throws RangeError for a part given twice
 * @example leaveOneOut([{ area: 'a', scope: {}, value: 0.25, numerator: 75, denominator: 300 }, { area: 'b', scope: {}, value: 0.75, numerator: 75, denominator: 100 }], []).parts.map(({ effect }) => effect) // [-0.375, 0.125]
 */
export function leaveOneOut<C extends Candidate>(parts: readonly C[], by: readonly string[]): LeaveOneOut<C> {
  const { base, known, missing, coverage, reasons } = weighParts(parts, by);
  const isTogether = known.length > 0 && isComparable(reasons);
  const n = sum(known.map(({ numerator }) => numerator));
  const d = sum(known.map(({ denominator }) => denominator));
  return {
    base,
    value: isTogether ? n / d : null,
    parts: isTogether ? known.map((part) => leaveOut(part, n, d)) : [],
    missing,
    coverage,
    reasons,
  };
}

function leaveOut<C extends Candidate>(
  { candidate, numerator, denominator }: WeighedPart<C>,
  n: number,
  d: number,
): WithoutOne<C> {
  if (denominator === d) return { candidate, without: undefined, effect: undefined };
  const without = (n - numerator) / (d - denominator);
  return { candidate, without, effect: n / d - without };
}
