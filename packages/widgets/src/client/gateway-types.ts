// Made from packages/gateway/schema.graphql by .ci/client-types.ts, to be made again with
// vitest run --project repo .ci/client-types.test.ts -u

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Tier of an area. REGION and GROUP are groupings, not tiers. */
export type AreaLevel =
  /** Commune, ward or township. */
  | 'COMMUNE'
  /** The nation, code VN. */
  | 'COUNTRY'
  /** District tier, abolished on 01/07/2025. */
  | 'DISTRICT'
  /** A named group that is not an area, such as the poor districts; never rolled up. */
  | 'GROUP'
  /** Province or centrally-run city. */
  | 'PROVINCE'
  /** One of the six socio-economic regions, until 30/06/2025. */
  | 'REGION'
  /** Village. */
  | 'VILLAGE';

/** What a cut-off rests on. */
export type AsOfBasis =
  /** Only the day of the document or conference is known. */
  | 'DOCUMENT'
  /** End of the period by convention, as with poverty reviews. */
  | 'PERIOD_END'
  /** The source states it. */
  | 'STATED';

/** What interrupts a series. */
export type BreakKind =
  /** The boundaries changed. */
  | 'EDITION'
  /** The method changed. */
  | 'METHOD'
  /** The plan was revised. */
  | 'PLAN_REVISION'
  /** The scope changed. */
  | 'SCOPE'
  /** Another standard counts from here on. */
  | 'STANDARD';

/** How far a day is known; a month or year is given as its last day. */
export type DayPrecision =
  /** Known to the day. */
  | 'day'
  /** Known to the month. */
  | 'month'
  /** Known to the year. */
  | 'year';

/** Keeps only what has one of the values in a dimension. Example: { dimension: "capital-type", values: ["investment"] } */
export type DimensionFilter = {
  /** programme, component, funding-source, capital-type, vintage, budget-holder, population-group, deprivation, list, standard or method. */
  readonly dimension: string;
  /** Values to keep, such as NTM or investment. */
  readonly values: ReadonlyArray<string>;
};

/** Whether more or less is better. */
export type Direction =
  /** Less is better. */
  | 'less'
  /** More is better. */
  | 'more';

/** Where a value comes from. */
export type Kind =
  /** Computed from parts: a ratio of sums. */
  | 'COMPUTED'
  /** Inferred by a person from other published figures; `derivation` says how. */
  | 'DERIVED'
  /** Published as it is. */
  | 'REPORTED';

/** Language of labels and sentences. */
export type Lang =
  /** English. */
  | 'EN'
  /** Vietnamese. */
  | 'VI';

/** Why there is no value. Missing is not zero. */
export type Missing =
  /** It would have to be computed across a change of standard or boundaries. */
  | 'ACROSS_BREAK'
  /** The area did not exist in the period. */
  | 'AREA_NOT_VALID'
  /** Not yet released. */
  | 'EMBARGOED'
  /** It does not apply to the area. */
  | 'NOT_APPLICABLE'
  /** It is not collected. */
  | 'NOT_COLLECTED'
  /** No published figure is known. */
  | 'NOT_PUBLISHED'
  /** The office has not reported it. */
  | 'NOT_REPORTED'
  /** A source speaks of it without giving the number. */
  | 'NOT_STATED'
  /** The denominator is not known. */
  | 'NO_DENOMINATOR'
  /** A split gives no basis to divide the figure. */
  | 'NO_SPLIT_WEIGHT'
  /** Waiting for review after a merger. */
  | 'PENDING_REVIEW'
  /** Hidden to protect households. */
  | 'SUPPRESSED'
  /** The denominator is zero. */
  | 'ZERO_DENOMINATOR';

/** An end of the values. */
export type RankingEnd =
  /** The highest value has rank 1. */
  | 'highest'
  /** The lowest value has rank 1. */
  | 'lowest';

/** How near a source is to the original. */
export type SourceTier =
  /** A state agency's page that reports it. */
  | 'AGENCY_PAGE'
  /** The document itself. */
  | 'ORIGINAL'
  /** A press report. */
  | 'PRESS'
  /** A foreign-language version made from Vietnamese text. */
  | 'TRANSLATION';

/** How firm a figure is. */
export type Status =
  /** A result. */
  | 'ACTUAL'
  /** An estimate (ước thực hiện). */
  | 'ESTIMATED'
  /** A forecast. */
  | 'FORECAST'
  /** Provisional (sơ bộ). */
  | 'PROVISIONAL'
  /** A target or plan. */
  | 'TARGET';

/** Unit of a value. */
export type Unit =
  /** A count, or an average of counts. */
  | 'count'
  /** Whole Vietnamese đồng. */
  | 'dong'
  /** Difference of two shares, 0 to 1; 0.072 prints as 7,2 điểm %. */
  | 'points'
  /** A share from 0 to 1; 0.612 prints as 61,2%. */
  | 'share';

/** Outcome of a comparison. */
export type Verdict =
  /** The subject is above the benchmark. */
  | 'ABOVE'
  /** The subject is below the benchmark. */
  | 'BELOW'
  /** The two print alike at the finer of their precisions. */
  | 'EQUAL'
  /** The two differ in what they count; `reason` says how. */
  | 'NOT_COMPARABLE'
  /** There is no value to compare, or nothing to compare it with. */
  | 'NO_DATA';

export type ComparisonQueryVariables = Exact<{
  indicator: string;
  area: string;
  period: string;
  benchmark: string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  lang: Lang;
}>;


export type ComparisonQuery = { readonly comparison: { readonly difference: number | null, readonly verdict: Verdict, readonly robust: boolean | null, readonly reason: string | null, readonly title: string, readonly sentence: string, readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null }, readonly subject: ValueFragment, readonly benchmark: ValueFragment | null, readonly alternatives: ReadonlyArray<{ readonly value: number | null, readonly precision: number | null, readonly asOf: string | null, readonly asOfPrecision: DayPrecision | null, readonly asOfBasis: AsOfBasis | null, readonly difference: number | null, readonly verdict: Verdict, readonly comparable: boolean, readonly reasons: ReadonlyArray<string>, readonly permalink: string | null, readonly source: SourceFragment | null, readonly area: { readonly code: string, readonly name: string } }>, readonly judgements: ReadonlyArray<{ readonly clause: string | null, readonly about: string | null, readonly judgement: string | null, readonly source: SourceFragment }> } | null };

export type ValueFragment = { readonly synthetic: boolean, readonly period: string, readonly value: number | null, readonly unit: Unit, readonly precision: number | null, readonly published: string | null, readonly numerator: number | null, readonly denominator: number | null, readonly base: string | null, readonly baseText: string | null, readonly kind: Kind, readonly status: Status, readonly missing: Missing | null, readonly asOf: string | null, readonly asOfPrecision: DayPrecision | null, readonly asOfBasis: AsOfBasis | null, readonly derivation: string | null, readonly permalink: string, readonly area: { readonly code: string, readonly name: string, readonly fullName: string, readonly level: AreaLevel }, readonly scope: ReadonlyArray<{ readonly dimension: string, readonly value: string }>, readonly coverage: { readonly reported: number, readonly expected: number } | null, readonly breaks: ReadonlyArray<{ readonly kind: BreakKind, readonly reason: string }>, readonly standard: { readonly id: string, readonly name: string, readonly legalBasis: string } | null, readonly source: SourceFragment | null, readonly sources: ReadonlyArray<SourceFragment>, readonly release: { readonly id: string, readonly publishedAt: string } | null, readonly others: ReadonlyArray<{ readonly value: number | null, readonly precision: number | null, readonly kind: Kind, readonly status: Status, readonly differs: boolean, readonly asOf: string | null, readonly asOfPrecision: DayPrecision | null, readonly asOfBasis: AsOfBasis | null, readonly source: SourceFragment | null }> };

export type SourceFragment = { readonly id: string, readonly title: string, readonly tier: SourceTier, readonly issuer: string | null, readonly url: string | null, readonly documentNumber: string | null, readonly issuedOn: string | null, readonly issuedPrecision: DayPrecision | null, readonly sha256: string | null, readonly locator: string | null };

export type TrendQueryVariables = Exact<{
  indicator: string;
  areas: ReadonlyArray<string> | string;
  benchmark: string;
  from: string;
  to: string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  lang: Lang;
}>;


export type TrendQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null } | null, readonly values: { readonly edges: ReadonlyArray<{ readonly node: ValueFragment }> } | null, readonly benchmark: { readonly edges: ReadonlyArray<{ readonly node: ValueFragment }> } | null };

export type RankingQueryVariables = Exact<{
  indicator: string;
  within: string;
  level: AreaLevel;
  period: string;
  benchmark: string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  area: string;
  lang: Lang;
}>;


export type RankingQuery = { readonly ranking: { readonly period: string, readonly level: AreaLevel, readonly rankedFrom: RankingEnd, readonly toReachUnit: Unit, readonly rankedCount: number, readonly unrankedCount: number, readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null }, readonly within: { readonly code: string, readonly name: string }, readonly benchmark: ValueFragment | null, readonly rows: ReadonlyArray<{ readonly rank: number, readonly tied: boolean, readonly difference: number | null, readonly verdict: Verdict, readonly robust: boolean | null, readonly toReachBenchmark: number | null, readonly figure: ValueFragment, readonly area: { readonly children: ReadonlyArray<{ readonly code: string }> } }>, readonly unranked: ReadonlyArray<{ readonly missing: Missing | null, readonly reasons: ReadonlyArray<string>, readonly area: { readonly code: string, readonly name: string, readonly fullName: string, readonly level: AreaLevel }, readonly figure: { readonly synthetic: boolean, readonly value: number | null, readonly precision: number | null, readonly kind: Kind, readonly status: Status, readonly base: string | null, readonly baseText: string | null, readonly asOf: string | null, readonly asOfPrecision: DayPrecision | null, readonly asOfBasis: AsOfBasis | null, readonly permalink: string, readonly source: SourceFragment | null } }>, readonly coverage: { readonly reported: number, readonly expected: number } } | null, readonly own: { readonly edges: ReadonlyArray<{ readonly node: ValueFragment }> } | null };

export type CommunesQueryVariables = Exact<{
  area: string;
  period: string;
  benchmark: string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  lang: Lang;
}>;


export type CommunesQuery = { readonly met: LevelFragment | null, readonly advanced: LevelFragment | null, readonly model: LevelFragment | null, readonly communes: { readonly subject: { readonly area: { readonly children: ReadonlyArray<{ readonly validFrom: string, readonly validTo: string | null }> } } } | null };

export type LevelFragment = { readonly difference: number | null, readonly verdict: Verdict, readonly robust: boolean | null, readonly reason: string | null, readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null }, readonly subject: ValueFragment, readonly benchmark: ValueFragment | null, readonly alternatives: ReadonlyArray<{ readonly value: number | null, readonly precision: number | null, readonly asOf: string | null, readonly asOfPrecision: DayPrecision | null, readonly asOfBasis: AsOfBasis | null, readonly difference: number | null, readonly verdict: Verdict, readonly comparable: boolean, readonly reasons: ReadonlyArray<string>, readonly permalink: string | null, readonly source: SourceFragment | null, readonly area: { readonly code: string, readonly name: string } }> };

export type DeprivationQueryVariables = Exact<{
  area: string;
  benchmark: string;
  period: string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  lang: Lang;
}>;


export type DeprivationQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null } | null, readonly values: { readonly edges: ReadonlyArray<{ readonly node: ValueFragment }> } | null };

export type TableQueryVariables = Exact<{
  indicator: string;
  areas: ReadonlyArray<string> | string;
  periods: ReadonlyArray<string> | string;
  where: ReadonlyArray<DimensionFilter> | DimensionFilter;
  asOf: string;
  knownOn: string;
  lang: Lang;
}>;


export type TableQuery = { readonly indicator: { readonly id: string, readonly name: string, readonly fullName: string, readonly formula: string, readonly unit: Unit, readonly direction: Direction | null } | null, readonly values: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: ValueFragment }> } | null };
