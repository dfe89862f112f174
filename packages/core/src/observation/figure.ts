import type { AreaKey } from '../area/area.ts';
import type { CutOff } from '../time/day.ts';
import type { AsOfBasis, Confidence, Kind, Status } from './code.ts';
import type { Scope } from './scope.ts';
import type { Release, Source } from './source.ts';

/**
 * One published number: a measure or an indicator of an area and period, in one scope, from one source.
 * Published numbers stand for themselves and are never rolled up.
 */
export interface Figure {
  /** Id of a measure or an indicator. */
  readonly figure: string;
  readonly area: AreaKey;
  readonly period: string;
  readonly scope: Scope;
  /** What the denominator is, `unstated` when the source does not say; empty for a count. */
  readonly base: string;
  readonly standard: string | null;
  readonly method: string | null;
  /** In the canonical unit: a share 0–1, points 0–1, whole đồng, a count. */
  readonly value: number;
  /** Size of the last printed digit in the same unit. */
  readonly precision: number | null;
  /** As printed in the source. */
  readonly published: string | null;
  readonly cutOff: CutOff | null;
  readonly asOfBasis: AsOfBasis | null;
  readonly kind: Exclude<Kind, 'COMPUTED'>;
  readonly status: Status;
  /** How a derived value was inferred. */
  readonly derivation: string | null;
  readonly source: Source;
  /** Page, clause or cell in the source. */
  readonly locator: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly release: Release | null;
}
