import type { AreaKey } from '../area/area.ts';
import type { AsOfBasis, Confidence, Kind, Missing, Status } from '../observation/code.ts';
import type { Scope } from '../observation/scope.ts';
import type { Release, Source } from '../observation/source.ts';
import type { CutOff } from '../time/day.ts';
import type { Unit } from '../unit/unit.ts';

/**
 * How a candidate came about, best first on one cut-off: computed from the area's own parts, published,
 * summed from all children, inferred by a person, summed from some children.
 */
export type Origin = 'OWN_PARTS' | 'REPORTED' | 'ALL_CHILDREN' | 'DERIVED' | 'SOME_CHILDREN';

/** A source and the place in it that a value was read from. */
export interface Citation extends Source {
  readonly locator: string | null;
}

/** A figure of one indicator, area, period and scope, with everything it must not be parted from. */
export interface Candidate {
  readonly area: AreaKey;
  readonly period: string;
  readonly scope: Scope;
  readonly unit: Unit;
  readonly value: number | null;
  /** Why there is no value; null when there is one. */
  readonly missing: Missing | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly base: string | null;
  readonly standard: string | null;
  readonly method: string | null;
  readonly precision: number | null;
  readonly published: string | null;
  readonly cutOff: CutOff | null;
  readonly asOfBasis: AsOfBasis | null;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly status: Status;
  readonly derivation: string | null;
  readonly coverage: { readonly reported: number; readonly expected: number } | null;
  /** None for facts, whose source is the release. */
  readonly sources: readonly Citation[];
  readonly confidence: Confidence;
  readonly release: Release | null;
}

const ORIGINS: readonly Origin[] = ['OWN_PARTS', 'REPORTED', 'ALL_CHILDREN', 'DERIVED', 'SOME_CHILDREN'];

/**
 * Rank of an origin, 0 is best.
 *
 * @example originRank('OWN_PARTS') < originRank('REPORTED') // true
 */
export function originRank(origin: Origin): number {
  return ORIGINS.indexOf(origin);
}
