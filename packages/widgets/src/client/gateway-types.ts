// Made from packages/gateway/schema.graphql by .ci/client-types.ts, to be made again with
// vitest run --project repo .ci/client-types.test.ts -u

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AreaLevel =
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DISTRICT'
  | 'GROUP'
  | 'PROVINCE'
  | 'REGION'
  | 'VILLAGE';

export type AsOfBasis =
  | 'DOCUMENT'
  | 'PERIOD_END'
  | 'STATED';

export type BreakKind =
  | 'EDITION'
  | 'METHOD'
  | 'PLAN_REVISION'
  | 'SCOPE'
  | 'STANDARD';

export type DayPrecision =
  | 'day'
  | 'month'
  | 'year';

export type DimensionFilter = {
  readonly dimension: string;
  readonly values: ReadonlyArray<string>;
};

export type Direction =
  | 'less'
  | 'more';

export type Kind =
  | 'COMPUTED'
  | 'DERIVED'
  | 'REPORTED';

export type Lang =
  | 'EN'
  | 'VI';

export type Missing =
  | 'ACROSS_BREAK'
  | 'AREA_NOT_VALID'
  | 'EMBARGOED'
  | 'NOT_APPLICABLE'
  | 'NOT_COLLECTED'
  | 'NOT_PUBLISHED'
  | 'NOT_REPORTED'
  | 'NOT_STATED'
  | 'NO_DENOMINATOR'
  | 'NO_SPLIT_WEIGHT'
  | 'PENDING_REVIEW'
  | 'SUPPRESSED'
  | 'ZERO_DENOMINATOR';

export type RankingEnd =
  | 'highest'
  | 'lowest';

export type SourceTier =
  | 'AGENCY_PAGE'
  | 'ORIGINAL'
  | 'PRESS'
  | 'TRANSLATION';

export type Status =
  | 'ACTUAL'
  | 'ESTIMATED'
  | 'FORECAST'
  | 'PROVISIONAL'
  | 'TARGET';

export type Unit =
  | 'count'
  | 'dong'
  | 'points'
  | 'share';

export type Verdict =
  | 'ABOVE'
  | 'BELOW'
  | 'EQUAL'
  | 'NOT_COMPARABLE'
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
