import type { Candidate } from '../aggregate/candidate.ts';
import { groupBy } from '../area/group-by.ts';
import { addable } from '../unit/addable.ts';
import { requireThat } from '../unit/require-that.ts';
import { sum } from '../unit/sum.ts';
import { type Difference, isComparable } from './compare.ts';
import { type MissingPart, type WeighedPart, weighParts } from './weigh-parts.ts';

/** Theil's T of areas in groups. */
export interface Theil {
  /** Exactly between + within. */
  readonly total: number;
  /** What is left when every area has the rate of its group. */
  readonly between: number;
  /** The groups' own T, each weighted by its share of the numerator. */
  readonly within: number;
}

/** How far the rates of areas lie apart. */
export interface Spread<C extends Candidate = Candidate> {
  /** What the denominators, the weights, are. */
  readonly base: string | null;
  /** Σn / Σd; null without a figure, and when the figures cannot be taken together. */
  readonly mean: number | null;
  /** Standard deviation, in the unit of the rate: points for shares. */
  readonly deviation: number | null;
  /** Null as well when the mean is 0. */
  readonly theil: Theil | null;
  readonly missing: readonly MissingPart<C>[];
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly reasons: readonly Difference[];
}

/**
 * The spread of rates between areas, each weighted by its denominator.
 *
 * deviation = √(Σ dᵢ·(rᵢ − r̄)² / Σd), of all areas and not of a sample; T = Σ (nᵢ/Σn)·ln(rᵢ/r̄), 0 when all rates are
 * equal; a rate of 0 adds 0. T splits into what lies between groups and what lies within them.
 *
 * @param areas rates of at least 0
 * @param groupOf the group of an area, such as the district of a commune
 * @throws RangeError for an area given twice, and for a rate below 0
 * @see Theil (1967), Economics and Information Theory, chapter 4
 * @example spread([{ area: 'a', scope: {}, value: 0.5, denominator: 10 }, { area: 'b', scope: {}, value: 0.25, denominator: 10 }], ({ area }) => area).deviation // 0.125
 */
export function spread<C extends Candidate>(areas: readonly C[], groupOf: (area: C) => string): Spread<C> {
  const { base, known, missing, coverage, reasons } = weighParts(areas, []);
  const below = known.find(({ numerator }) => numerator < 0);
  requireThat('spread', !below, 'rates of at least 0', below && below.numerator / below.denominator);
  const isTogether = known.length > 0 && isComparable(reasons);
  const mean = isTogether ? rateOf(known) : null;
  return {
    base,
    mean,
    deviation: mean === null ? null : deviationFrom(mean, known),
    theil: mean ? theilOf(known, groupOf) : null,
    missing,
    coverage,
    reasons,
  };
}

function deviationFrom(mean: number, parts: readonly WeighedPart[]): number {
  const squares = parts.map((part) => part.denominator * (rateOf([part]) - mean) ** 2);
  return Math.sqrt(sum(squares) / sum(parts.map(({ denominator }) => denominator)));
}

function theilOf<C extends Candidate>(parts: readonly WeighedPart<C>[], groupOf: (area: C) => string): Theil {
  const groups = [...groupBy(parts, ({ candidate }) => groupOf(candidate)).values()];
  const within = groups.map((group) => shareOf(group, parts) * inequality(apart(group), group));
  const amounts = addable([inequality(groups, parts), sum(within)]) as readonly [number, number];
  return { total: sum(amounts), between: amounts[0], within: amounts[1] };
}

function apart(group: readonly WeighedPart[]): readonly (readonly WeighedPart[])[] {
  return group.map((part) => [part]);
}

/** T of groups, each taken as one: Σ (n/N)·ln(r/R). */
function inequality(groups: readonly (readonly WeighedPart[])[], whole: readonly WeighedPart[]): number {
  const rate = rateOf(whole);
  return sum(
    groups.map((group) => {
      const share = shareOf(group, whole);
      return share === 0 ? 0 : share * Math.log(rateOf(group) / rate);
    }),
  );
}

/** Share of the numerator; none of a numerator of 0. */
function shareOf(group: readonly WeighedPart[], whole: readonly WeighedPart[]): number {
  const total = sum(whole.map(({ numerator }) => numerator));
  return total === 0 ? 0 : sum(group.map(({ numerator }) => numerator)) / total;
}

function rateOf(parts: readonly WeighedPart[]): number {
  return sum(parts.map(({ numerator }) => numerator)) / sum(parts.map(({ denominator }) => denominator));
}
