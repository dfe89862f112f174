import { type Area, areaKey } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import type { Missing } from '../observation/code.ts';
import type { Figure } from '../observation/figure.ts';
import { narrowedScope, projectScope, type Scope, scopeKey } from '../observation/scope.ts';
import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import { type Period, previousPeriod } from '../time/period.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFromFigures, candidatesFromSums } from './candidates-from.ts';
import { choose, differsBeyondRounding } from './choose.ts';
import { reductionCandidates } from './reduction.ts';
import type { Sum } from './sum.ts';

/** How a question narrows and groups. */
export interface AnswerOptions {
  /** Dimensions to filter, each with the values to keep. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** Dimensions to keep apart. */
  readonly by: readonly string[];
  readonly base?: string | undefined;
  readonly asOf?: Day | undefined;
}

/** What is known about an area and period. */
export interface Evidence {
  readonly figures: readonly Figure[];
  readonly sums: readonly Sum[];
  /** True when there are figures that are withheld to protect households. */
  readonly isHidden?: boolean;
}

/** Finds the evidence about an area and period. */
export type FindEvidence = (area: Area, period: Period) => Evidence;

/** Another figure for the same question. */
export type OtherFigure = Candidate & {
  /** True when rounding does not explain the difference: chênh lệch giữa các nguồn. */
  readonly differs: boolean;
};

/** One value, or the reason why there is none. */
export type Answer = Candidate & { readonly others: readonly OtherFigure[] };

/**
 * Answers an indicator for one area and period: one answer per combination of the `by` dimensions that occurs,
 * and at least one.
 *
 * @param find evidence by area and period; a reduction also asks for the period before
 * @param indicators resolves the indicator that a reduction is of
 * @example answer(povertyRate, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2023'), { where: {}, by: [] }, () => ({ figures: [], sums: [] }),
 *   findIndicator)[0].missing // 'NOT_PUBLISHED'
 */
export function answer(
  indicator: Indicator,
  area: Area,
  period: Period,
  options: AnswerOptions,
  find: FindEvidence,
  indicators: (id: string) => Indicator | undefined,
): readonly Answer[] {
  const found = candidates(indicator, area, period, options, find, indicators);
  const groups = groupBy(found, ({ scope }) => scopeKey(scope));
  if (groups.size === 0) {
    const reason = find(area, period).isHidden ? 'SUPPRESSED' : 'NOT_PUBLISHED';
    return [nothing(indicator, area, period, scopeAsked(options), reason)];
  }
  return [...groups.entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => chooseAnswer(indicator, area, period, group, options));
}

/**
 * Every candidate of a question, in no order.
 *
 * @example candidates(povertyRate, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2023'), { where: {}, by: [] }, () => ({ figures: [], sums: [] }), findIndicator) // []
 */
export function candidates(
  indicator: Indicator,
  area: Area,
  period: Period,
  options: AnswerOptions,
  find: FindEvidence,
  indicators: (id: string) => Indicator | undefined,
): readonly Candidate[] {
  const evidence = find(area, period);
  const asked = [
    ...candidatesFromFigures(indicator, evidence.figures),
    ...candidatesFromSums(indicator, area, period, evidence.sums, options.where),
  ].filter((candidate) => isAsked(candidate, { ...options, base: options.base ?? usualBase(indicator) }));
  if (!indicator.reductionOf) return asked;
  const of = indicators(indicator.reductionOf);
  if (!of)
    throw new RangeError(
      `answer requires the indicator ${indicator.reductionOf} that ${indicator.id} is a reduction of`,
    );
  const now = answer(of, area, period, options, find, indicators);
  const before = answer(of, area, previousPeriod(period), options, find, indicators);
  return [...asked, ...reductionCandidates(indicator, area, period, before, now)];
}

/**
 * An answer without a value.
 *
 * @example nothing(povertyRate, { code: '20', validFrom: '1900-01-01' }, parsePeriod('2023'), {}, 'NOT_STATED').area // '20@1900-01-01'
 */
export function nothing(
  indicator: Indicator,
  area: Area,
  period: Period,
  scope: Scope,
  missing: Missing,
): Answer {
  return {
    area: areaKey(area),
    period: period.text,
    scope,
    unit: indicator.unit,
    value: null,
    missing,
    numerator: null,
    denominator: null,
    base: null,
    standard: null,
    method: null,
    precision: null,
    published: null,
    cutOff: null,
    asOfBasis: null,
    kind: 'REPORTED',
    origin: 'REPORTED',
    status: 'ACTUAL',
    derivation: null,
    coverage: null,
    sources: [],
    confidence: 'high',
    release: null,
    others: [],
  };
}

function chooseAnswer(
  indicator: Indicator,
  area: Area,
  period: Period,
  group: readonly Candidate[],
  options: AnswerOptions,
): Answer {
  const standard = newestStandard(indicator, group);
  const method = usualMethod(group.filter((candidate) => candidate.standard === standard));
  const { chosen, others } = choose(
    group.filter((candidate) => candidate.standard === standard && [method, null].includes(candidate.method)),
    options.asOf,
  );
  const scope = group[0]?.scope ?? {};
  if (!chosen) return nothing(indicator, area, period, scope, 'NOT_PUBLISHED');
  return {
    ...chosen,
    others: others.map((other) => ({ ...other, differs: differsBeyondRounding(chosen, other) })),
  };
}

/** A year reviewed by two standards answers by the newer one, the baseline of what follows. */
function newestStandard(indicator: Indicator, group: readonly Candidate[]): string | null {
  const ids = indicator.standards.map((standard) => standard.id);
  const valued = group.filter((candidate) => candidate.value !== null);
  return (valued.length > 0 ? valued : group)
    .map((candidate) => candidate.standard)
    .reduce((a, b) => (rank(b) > rank(a) ? b : a));

  function rank(id: string | null): number {
    return id === null ? -1 : ids.indexOf(id);
  }
}

/**
 * A review of all households and a sample survey are two figures, never one series: a question that names neither
 * means the review. A figure that does not say its method may be of either.
 */
function usualMethod(group: readonly Candidate[]): string | null {
  const methods = group.flatMap(({ method }) => method ?? []);
  return methods.includes('review') ? 'review' : (methods[0] ?? null);
}

/** Where the base is part of the definition, the first one is meant unless another is asked for. */
function usualBase(indicator: Indicator): string | undefined {
  return indicator.basePerFigure ? undefined : indicator.bases[0]?.id;
}

/** A candidate is asked for when it is broken down by exactly the dimensions of the question. */
function isAsked(candidate: Candidate, { where, by, base }: AnswerOptions): boolean {
  const { standard, method, ...dimensions } = where;
  if (standard && !standard.includes(candidate.standard ?? '')) return false;
  if (method && !method.includes(candidate.method ?? '')) return false;
  if (base && candidate.base !== null && candidate.base !== base) return false;
  const named = [...Object.keys(dimensions), ...by];
  return (
    isWithin(candidate.scope, dimensions) &&
    by.every((dimension) => candidate.scope[dimension]) &&
    Object.keys(candidate.scope).every((dimension) => named.includes(dimension))
  );
}

/** Every dimension that is filtered by has one of the values asked for, or is the sum of them. */
function isWithin(scope: Scope, dimensions: Readonly<Record<string, readonly string[]>>): boolean {
  const sum = narrowedScope(dimensions, Object.keys(dimensions));
  return Object.entries(dimensions).every(([dimension, values]) => {
    const value = scope[dimension] ?? '';
    return values.includes(value) || value === sum[dimension];
  });
}

/**
 * The scope that a question names: the dimensions it narrows to one value.
 *
 * @example scopeAsked({ where: { programme: ['NTM'], vintage: ['2022', '2023'] }, by: [] }) // { programme: 'NTM' }
 */
export function scopeAsked({ where }: AnswerOptions): Scope {
  const single = Object.entries(where).filter(([, values]) => values.length === 1);
  return projectScope(
    Object.fromEntries(single.map(([dimension, values]) => [dimension, values[0] as string])),
    Object.keys(where),
  );
}
