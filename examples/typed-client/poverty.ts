// Made from packages/gateway/schema.graphql by .ci/client-types.ts, to be made again with
// vitest run --project repo .ci/client-types.test.ts -u

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BreakKind =
  | 'EDITION'
  | 'METHOD'
  | 'PLAN_REVISION'
  | 'SCOPE'
  | 'STANDARD';

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

export type PovertyQueryVariables = Exact<{
  areas: ReadonlyArray<string> | string;
  lang?: Lang | null | undefined;
}>;


export type PovertyQuery = { readonly values: { readonly edges: ReadonlyArray<{ readonly node: { readonly period: string, readonly value: number | null, readonly text: string, readonly missing: Missing | null, readonly area: { readonly name: string }, readonly breaks: ReadonlyArray<{ readonly kind: BreakKind }> } }> } | null };
