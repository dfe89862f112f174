import type {
  AreaLevel,
  AsOfBasis,
  BreakKind,
  DayPrecision,
  Kind,
  Missing,
  SourceTier,
  Status,
  Unit,
  Verdict,
} from '@tiendo/core';

/** A document or page as the gateway answers it. */
export interface SourceData {
  readonly id: string;
  readonly title: string;
  readonly tier: SourceTier;
  readonly issuer?: string | null;
  readonly url?: string | null;
  readonly documentNumber?: string | null;
  readonly issuedOn?: string | null;
  readonly issuedPrecision?: DayPrecision | null;
  readonly sha256?: string | null;
  /** Page, clause or cell the figure was read from. */
  readonly locator?: string | null;
}

/** When figures count and what that rests on. */
export interface CutOffData {
  /** Last day, `YYYY-MM-DD`. */
  readonly asOf?: string | null;
  readonly asOfPrecision?: DayPrecision | null;
  readonly asOfBasis?: AsOfBasis | null;
}

/** Another publication of the same figure. */
export interface OtherData extends CutOffData {
  readonly value: number | null;
  /** Rounding does not explain the difference from the chosen value. */
  readonly differs?: boolean | null;
  readonly precision?: number | null;
  readonly kind: Kind;
  readonly status?: Status | null;
  readonly source?: SourceData | null;
}

/** One value with everything it travels with; `value` null says why in `missing`. */
export interface ValueData extends CutOffData {
  readonly area: {
    readonly code: string;
    readonly name: string;
    readonly fullName?: string | null;
    readonly level?: AreaLevel | null;
  };
  readonly period: string;
  /** True for invented figures of a demonstration. */
  readonly synthetic?: boolean | null;
  readonly value: number | null;
  readonly unit: Unit;
  readonly precision?: number | null;
  readonly published?: string | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly base?: string | null;
  readonly baseText?: string | null;
  readonly scope?: readonly { readonly dimension: string; readonly value: string }[] | null;
  readonly kind?: Kind | null;
  readonly status?: Status | null;
  readonly missing?: Missing | null;
  readonly coverage?: { readonly reported: number; readonly expected: number } | null;
  readonly breaks?: readonly { readonly kind: BreakKind; readonly reason?: string | null }[] | null;
  readonly standard?: {
    readonly id: string;
    readonly name: string;
    readonly legalBasis?: string | null;
  } | null;
  /** How a derived value was inferred. */
  readonly derivation?: string | null;
  readonly source?: SourceData | null;
  readonly sources?: readonly SourceData[] | null;
  readonly release?: { readonly id: string; readonly publishedAt: string } | null;
  readonly others?: readonly OtherData[] | null;
  readonly permalink?: string | null;
}

/** What is measured. */
export interface IndicatorData {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly formula?: string | null;
  readonly unit: Unit;
  /** Whether more or less of it is better, in any letter case. */
  readonly direction?: string | null;
}

/** Another figure of the benchmark area and what the comparison would be with it. */
export interface AlternativeData extends CutOffData {
  readonly value: number | null;
  readonly precision?: number | null;
  readonly difference?: number | null;
  readonly verdict: Verdict;
  readonly comparable: boolean;
  readonly reasons?: readonly string[] | null;
  readonly source?: SourceData | null;
  readonly area?: { readonly code: string; readonly name: string } | null;
  readonly permalink?: string | null;
}

/** An alternative that has a value. */
export type KnownAlternative = AlternativeData & { readonly value: number };

/** What a document judges without a number. */
export interface JudgementData {
  readonly clause?: string | null;
  /** `target` when it judges the area's own target. */
  readonly about?: string | null;
  readonly judgement?: string | null;
  readonly source?: SourceData | null;
}

/** What `comparisonChart` draws: an answer of the gateway's `comparison`. */
export interface ComparisonData {
  readonly indicator: IndicatorData;
  readonly subject: ValueData;
  readonly benchmark?: ValueData | null;
  readonly difference?: number | null;
  readonly verdict: Verdict;
  readonly robust?: boolean | null;
  readonly reason?: string | null;
  readonly alternatives?: readonly AlternativeData[] | null;
  readonly judgements?: readonly JudgementData[] | null;
  readonly title?: string | null;
  readonly sentence?: string | null;
}

/** What `trendChart` draws: an indicator with the values of an area and of its benchmark, in order of period. */
export interface TrendData {
  readonly indicator: IndicatorData;
  readonly subject: readonly ValueData[];
  /** Further areas in the same periods, each drawn in a panel of its own beside that of the first. */
  readonly others?: readonly (readonly ValueData[])[];
  readonly benchmark: readonly ValueData[];
  /** What was set to be reached in these periods. */
  readonly targets?: readonly TargetData[];
}

/** A number that was set to be reached by the end of its period, or by the day it is due. */
export interface TargetData extends ValueData {
  readonly id: string;
  readonly dueOn?: string | null;
  /** The number as its source prints it. */
  readonly text?: string | null;
  /** Whether it is reached, in words. */
  readonly statusText?: string | null;
}

/** The room a chart has; its height follows from what it shows. */
export interface ChartSize {
  /** px */
  readonly width: number;
}

/** The alternatives that have a value, in the order of the answer. */
export function knownAlternatives({ alternatives }: ComparisonData): readonly KnownAlternative[] {
  return (alternatives ?? []).filter(
    (alternative): alternative is KnownAlternative => typeof alternative.value === 'number',
  );
}
