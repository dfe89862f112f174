import type { Candidate } from '../aggregate/candidate.ts';
import type { Missing } from '../observation/code.ts';
import { scopeKey, scopeWithout } from '../observation/scope.ts';
import { type Difference, differencesBetween } from './compare.ts';
import { isExpected } from './expected.ts';

/** A part with a rate, and what its rate is made of. */
export interface WeighedPart<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly numerator: number;
  /** Above 0, in the unit of the base. */
  readonly denominator: number;
}

/** A part without a figure. */
export interface MissingPart<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly missing: Missing;
}

/** The parts of a whole, each with its weight: its denominator. */
export interface WeighedParts<C extends Candidate = Candidate> {
  /** What the denominators are; null without a part that has one. */
  readonly base: string | null;
  readonly known: readonly WeighedPart<C>[];
  readonly missing: readonly MissingPart<C>[];
  /** Parts with a figure, of those that the indicator applies to. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  /** What differs among the parts, or is unknown of them, besides what they are split by. */
  readonly reasons: readonly Difference[];
}

/**
 * Weighs the parts of a whole by their denominators and says what keeps them from being taken together.
 *
 * A part without a rate or a denominator is missing with its reason, and weighs nothing.
 *
 * @param parts areas, or an area by some dimensions, without overlap
 * @param by the dimensions that the parts are split by; none for areas
 * @throws RangeError for a part given twice
 * @example weighParts([{ area: 'a', scope: {}, value: null, missing: 'NOT_REPORTED' }], []).coverage // { reported: 0, expected: 1 }
 */
export function weighParts<C extends Candidate>(parts: readonly C[], by: readonly string[]): WeighedParts<C> {
  requireOnce(parts);
  const weighed = parts.map(weigh);
  const known = weighed.filter((part) => 'denominator' in part);
  const yardstick = known.find(({ candidate }) => candidate.base !== 'unstated') ?? known[0];
  const reasons = known.flatMap(({ candidate }) =>
    yardstick ? differencesBetween(withoutSplit(candidate, by), withoutSplit(yardstick.candidate, by)) : [],
  );
  return {
    base: yardstick?.candidate.base ?? null,
    known,
    missing: weighed.filter((part) => 'missing' in part),
    coverage: { reported: known.length, expected: parts.filter(isExpected).length },
    reasons: [...new Set(reasons)],
  };
}

/**
 * A part as a figure of the whole, without the dimensions it is split by.
 *
 * @example withoutSplit({ scope: { programme: 'NTM', vintage: '2023' } }, ['programme']).scope // { vintage: '2023' }
 */
export function withoutSplit<C extends Candidate>(part: C, by: readonly string[]): C {
  return { ...part, scope: scopeWithout(part.scope, by) };
}

function weigh<C extends Candidate>(candidate: C): WeighedPart<C> | MissingPart<C> {
  const { value, missing, numerator, denominator } = candidate;
  if (value === null) return { candidate, missing: missing ?? 'NOT_PUBLISHED' };
  if (denominator === null) return { candidate, missing: 'NO_DENOMINATOR' };
  if (denominator === 0) return { candidate, missing: 'ZERO_DENOMINATOR' };
  return { candidate, numerator: numerator ?? value * denominator, denominator };
}

function requireOnce(parts: readonly Candidate[]): void {
  const keys = parts.map(({ area, scope }) => `${area} ${scopeKey(scope)}`.trim());
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) throw new RangeError(`weighParts requires each part once, got ${twice} twice`);
}
