import { CONFIDENCES, SOURCE_TIERS } from '../observation/code.ts';
import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import { type Candidate, originRank } from './candidate.ts';

/** The chosen candidate and the ones it was chosen from. */
export interface Choice {
  readonly chosen: Candidate | undefined;
  readonly others: readonly Candidate[];
}

/**
 * Chooses among the candidates of one indicator, area, period and scope.
 *
 * A value before none; a whole before an incomplete sum; dated before undated; then the latest cut-off. On one
 * cut-off: own parts, reported, all children, derived; then source tier, confidence, later issue, source id.
 * Forecasts and targets never answer for a result.
 *
 * @param asOf keeps only candidates whose cut-off is not later, and undated ones
 * @example choose([], undefined).chosen // undefined
 */
export function choose(candidates: readonly Candidate[], asOf: Day | undefined): Choice {
  const kept = candidates.filter((candidate) => !asOf || !candidate.cutOff || candidate.cutOff.day <= asOf);
  const ranked = [...kept].sort(compareCandidates);
  const chosen = ranked.find(isResult);
  return { chosen, others: ranked.filter((candidate) => candidate !== chosen) };
}

/**
 * True when two values differ by more than the rounding of either can explain.
 *
 * @example differsBeyondRounding({ value: 0.122, precision: 0.001 }, { value: 0.1224, precision: 0.0001 }) // false
 */
export function differsBeyondRounding(a: Candidate, b: Candidate): boolean {
  if (a.value === null || b.value === null) return false;
  const rounding = ((a.precision ?? 0) + (b.precision ?? 0)) / 2;
  return Math.abs(a.value - b.value) > rounding * (1 + 1e-9) + 1e-12;
}

/** Why one figure stands behind another, in the order in which it is decided. */
export type Grounds =
  | 'LATER_THAN_ASKED'
  | 'OTHER_STANDARD'
  | 'OTHER_METHOD'
  | 'NOT_A_RESULT'
  | 'NO_VALUE'
  | 'INCOMPLETE'
  | 'UNDATED'
  | 'EARLIER_CUT_OFF'
  | 'WEAKER_ORIGIN'
  | 'FARTHER_SOURCE'
  | 'LESS_SURE'
  | 'ISSUED_EARLIER'
  | 'LISTED_LATER';

type Criterion = readonly [grounds: Grounds, compare: (a: Candidate, b: Candidate) => number];

const CRITERIA: readonly Criterion[] = [
  ['NOT_A_RESULT', (a, b) => Number(!isResult(a)) - Number(!isResult(b))],
  ['NO_VALUE', (a, b) => Number(a.value === null) - Number(b.value === null)],
  ['INCOMPLETE', (a, b) => Number(isPartial(a)) - Number(isPartial(b))],
  ['UNDATED', (a, b) => Number(!a.cutOff) - Number(!b.cutOff)],
  ['EARLIER_CUT_OFF', (a, b) => compareText(b.cutOff?.day ?? '', a.cutOff?.day ?? '')],
  ['WEAKER_ORIGIN', (a, b) => originRank(a.origin) - originRank(b.origin)],
  ['FARTHER_SOURCE', (a, b) => tierRank(a) - tierRank(b)],
  ['LESS_SURE', (a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)],
  ['ISSUED_EARLIER', (a, b) => compareText(issued(b), issued(a))],
  ['LISTED_LATER', (a, b) => compareText(a.sources[0]?.id ?? '', b.sources[0]?.id ?? '')],
  ['LISTED_LATER', (a, b) => compareText(a.base ?? '', b.base ?? '')],
];

/**
 * Orders candidates, the one to choose first.
 *
 * @example [{ value: 1, cutOff: null, sources: [] }, { value: 2, cutOff: { day: '2024-01-31' }, sources: [] }].sort(compareCandidates)[0].value // 2
 */
export function compareCandidates(a: Candidate, b: Candidate): number {
  for (const [, compare] of CRITERIA) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * The first ground on which a figure was set behind the chosen one.
 *
 * @param asOf the day up to which was asked
 * @example whyNotChosen({ value: 1, cutOff: { day: '2024-01-31' }, sources: [] }, { value: 2, cutOff: null, sources: [] }) // 'UNDATED'
 */
export function whyNotChosen(chosen: Candidate, other: Candidate, asOf?: Day): Grounds {
  if (asOf && other.cutOff && other.cutOff.day > asOf) return 'LATER_THAN_ASKED';
  if (other.standard !== chosen.standard) return 'OTHER_STANDARD';
  if (other.method && other.method !== chosen.method) return 'OTHER_METHOD';
  return CRITERIA.find(([, compare]) => compare(chosen, other) !== 0)?.[0] ?? 'LISTED_LATER';
}

function isResult(candidate: Candidate): boolean {
  return candidate.status !== 'FORECAST' && candidate.status !== 'TARGET';
}

function isPartial(candidate: Candidate): boolean {
  return candidate.origin === 'SOME_CHILDREN';
}

function tierRank(candidate: Candidate): number {
  const tier = candidate.sources[0]?.tier;
  return tier ? SOURCE_TIERS.indexOf(tier) : 0;
}

function issued(candidate: Candidate): Day {
  return candidate.sources[0]?.issuedOn?.day ?? '';
}
