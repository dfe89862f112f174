// Made from packages/gateway/schema.graphql by .ci/client-types.ts, to be made again with
// vitest run --project repo .ci/client-types.test.ts -u

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type PovertyQueryVariables = Exact<{
  areas: ReadonlyArray<string> | string;
  lang?: Lang | null | undefined;
}>;


export type PovertyQuery = { readonly values: { readonly edges: ReadonlyArray<{ readonly node: { readonly period: string, readonly value: number | null, readonly text: string, readonly missing: Missing | null, readonly area: { readonly name: string }, readonly breaks: ReadonlyArray<{ readonly kind: BreakKind }> } }> } | null };
