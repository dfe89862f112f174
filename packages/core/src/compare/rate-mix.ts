import type { SeriesBreak } from '../aggregate/break.ts';
import type { Candidate } from '../aggregate/candidate.ts';
import { changeBetween } from '../aggregate/change.ts';
import { projectScope, scopeKey } from '../observation/scope.ts';
import type { Standard } from '../standard/standard.ts';
import { addable } from '../unit/addable.ts';
import { sum } from '../unit/sum.ts';
import { type Difference, isComparable } from './compare.ts';
import { isExpected } from './expected.ts';
import { type MissingPart, type WeighedPart, weighParts } from './weigh-parts.ts';

/** What one part adds to a difference of two rates. */
export interface PartEffects<C extends Candidate = Candidate> {
  readonly from: C;
  readonly to: C;
  /** By the change of its rate. */
  readonly rate: number;
  /** By the change of its share. */
  readonly mix: number;
}

/** A difference of two rates, split into what other rates and what other shares of the parts make of it. */
export interface RateAndMix<C extends Candidate = Candidate> {
  /** What the denominators are. */
  readonly base: string | null;
  /** Rate at the second end minus rate at the first: exactly rate + mix. All three null when there is none. */
  readonly difference: number | null;
  readonly rate: number | null;
  readonly mix: number | null;
  /** In the order of the second end; none when there is no difference. */
  readonly parts: readonly PartEffects<C>[];
  /** Parts without a figure at one end, left out at both; their effects are not known, which is not 0. */
  readonly missing: readonly MissingPart<C>[];
  /** Parts with a figure at both ends, of those at either that the indicator applies to. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly reasons: readonly Difference[];
  /** What interrupts the series between the two; nothing is compared across it. */
  readonly breaks: readonly SeriesBreak[];
}

type Pair<C extends Candidate> = readonly [from: WeighedPart<C>, to: WeighedPart<C>];

/**
 * Splits the difference of two rates into rate and mix effects, each at the mean of the other, so that nothing is left
 * over and both change sign when it is read backwards.
 *
 * rate = Σ (r₁ − r₀)·(s₀ + s₁)/2; mix = Σ (s₁ − s₀)·(r₀ + r₁)/2, with s a part's share of the denominator and r its
 * rate. Parts are matched by area, or by the dimensions they are split by: so the ends are two periods of an area or
 * two areas in one period. Parts without a figure at both ends are left out at both, and `coverage` says so.
 *
 * @param from parts of one indicator at the first end
 * @param to parts of the same indicator at the second
 * @param by the dimensions that the parts are split by; none for areas
 * @param standards where the standards of the figures are found
 * @returns no difference, but the breaks and reasons, when the two ends are not one series or not comparable
 * @throws RangeError for a part given twice at one end, and for parts of several areas by a dimension
 * @see Kitagawa (1955), Journal of the American Statistical Association 50, 1168–1194; Das Gupta (1993), Standardization and Decomposition of Rates
 * @example rateAndMix([{ area: 'a', period: '2023', scope: { programme: 'NTM' }, value: 0.5, denominator: 4 }], [{ area: 'a', period: '2024', scope: { programme: 'NTM' }, value: 0.75, denominator: 8 }], ['programme'], []).rate // 0.25
 */
export function rateAndMix<C extends Candidate>(
  from: readonly C[],
  to: readonly C[],
  by: readonly string[],
  standards: readonly Standard[],
): RateAndMix<C> {
  const ends = [weighParts(from, by), weighParts(to, by)] as const;
  const pairs = pairUp(ends[0].known, ends[1].known, by);
  const breaks = breaksIn(pairs, standards);
  const reasons = [...new Set(ends.flatMap((end) => end.reasons))];
  const isSplit = pairs.length > 0 && breaks.length === 0 && isComparable(reasons);
  const parts = isSplit ? effectsOf(pairs) : [];
  const [rate, mix] = [sum(parts.map((part) => part.rate)), sum(parts.map((part) => part.mix))];
  const keys = new Set([...from, ...to].filter(isExpected).map((candidate) => keyOf(candidate, by)));
  return {
    base: ends[1].base,
    ...(isSplit ? { difference: rate + mix, rate, mix } : { difference: null, rate: null, mix: null }),
    parts,
    missing: ends.flatMap((end) => end.missing),
    coverage: { reported: pairs.length, expected: keys.size },
    reasons,
    breaks,
  };
}

function pairUp<C extends Candidate>(
  from: readonly WeighedPart<C>[],
  to: readonly WeighedPart<C>[],
  by: readonly string[],
): readonly Pair<C>[] {
  const before = byKey(from, by);
  return [...byKey(to, by)].flatMap(([key, part]) => {
    const earlier = before.get(key);
    return earlier ? [[earlier, part] as const] : [];
  });
}

function byKey<C extends Candidate>(
  parts: readonly WeighedPart<C>[],
  by: readonly string[],
): ReadonlyMap<string, WeighedPart<C>> {
  const keyed = new Map(parts.map((part) => [keyOf(part.candidate, by), part]));
  if (keyed.size < parts.length)
    throw new RangeError(`rateAndMix requires parts of one area by ${by.join(', ')}, got ${parts.length}`);
  return keyed;
}

function keyOf({ area, scope }: Candidate, by: readonly string[]): string {
  return by.length === 0 ? area : scopeKey(projectScope(scope, by));
}

/** One of each kind. Two areas in one period are no series, so that their being two is no break. */
function breaksIn<C extends Candidate>(
  pairs: readonly Pair<C>[],
  standards: readonly Standard[],
): readonly SeriesBreak[] {
  const breaks = pairs.flatMap(([{ candidate: from }, { candidate: to }]) => {
    const area = from.period === to.period ? to.area : from.area;
    return changeBetween({ ...from, area }, to, standards).breaks;
  });
  return [...new Map(breaks.map((found) => [found.reasonVi, found])).values()];
}

function effectsOf<C extends Candidate>(pairs: readonly Pair<C>[]): readonly PartEffects<C>[] {
  const d0 = sum(pairs.map(([from]) => from.denominator));
  const d1 = sum(pairs.map(([, to]) => to.denominator));
  const effects = pairs.flatMap(([from, to]) => {
    const [s0, s1] = [from.denominator / d0, to.denominator / d1];
    const [r0, r1] = [from.numerator / from.denominator, to.numerator / to.denominator];
    return [((r1 - r0) * (s0 + s1)) / 2, ((s1 - s0) * (r0 + r1)) / 2];
  });
  const amounts = addable(effects);
  return pairs.map(([from, to], i) => ({
    from: from.candidate,
    to: to.candidate,
    rate: amounts[2 * i] as number,
    mix: amounts[2 * i + 1] as number,
  }));
}
