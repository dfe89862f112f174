import type { AreaLevel, Missing, RankingEnd, Unit, Verdict } from '@tiendo/core';
import type { IndicatorData, ValueData } from './value.ts';

/** An area in its place. */
export interface RankedData {
  /** 1 for the best; tied areas share the better rank and the next is skipped. */
  readonly rank: number;
  readonly tied: boolean;
  readonly figure: ValueData;
  /** Value minus benchmark. */
  readonly difference?: number | null;
  readonly verdict?: Verdict | null;
  /** Whether the verdict survives the benchmark's other publications. */
  readonly robust?: boolean | null;
  /** How much the numerator must grow, or shrink where less is better, in `toReachUnit`. */
  readonly toReachBenchmark?: number | null;
}

/** An area without a place: no figure, or one that cannot be set beside the others. */
export interface UnrankedData {
  readonly area: ValueData['area'];
  /** Why there is no figure; null when there is one that is not comparable. */
  readonly missing?: Missing | null;
  /** What sets its figure apart, in words. */
  readonly reasons?: readonly string[] | null;
  readonly figure?: Partial<ValueData> | null;
}

/** The reader's own area where it is a part of one that is ranked. */
export interface OwnPart {
  readonly value: ValueData;
  /** Code of the ranked area that it lies in. */
  readonly inside: string;
}

/** What `rankingChart` draws: an answer of the gateway's `ranking`, in the order of the official list. */
export interface RankingData {
  readonly indicator: IndicatorData;
  readonly period: string;
  readonly level: AreaLevel;
  readonly within: { readonly code: string; readonly name: string };
  readonly rankedFrom: RankingEnd;
  readonly toReachUnit?: Unit | null;
  readonly benchmark?: ValueData | null;
  readonly rows: readonly RankedData[];
  readonly unranked: readonly UnrankedData[];
  /** Areas with a figure, of those that the indicator applies to. */
  readonly coverage: { readonly reported: number; readonly expected: number };
  readonly own?: OwnPart | null;
}

/** In which order the rows stand: that of the official list, or the best first. */
export type RankingOrder = 'list' | 'value';
