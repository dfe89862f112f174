import type { Candidate } from '../aggregate/candidate.ts';
import { compareCandidates } from '../aggregate/choose.ts';
import { type Indicator, isRelative } from '../indicator/define-indicator.ts';
import type { Verdict } from '../observation/code.ts';
import { scopeKey } from '../observation/scope.ts';
import { daysBetween } from '../time/day.ts';
import { cleanFraction, roundTo } from '../unit/unit.ts';

/** What differs between two figures, or is not known of them. Only the first five make them incomparable. */
export type Difference =
  | 'UNIT'
  | 'SCOPE'
  | 'STANDARD'
  | 'METHOD'
  | 'BASE'
  | 'BASE_UNKNOWN'
  | 'CUT_OFF'
  | 'CUT_OFF_UNKNOWN'
  | 'STATUS';

/** Another published figure of the benchmark, and what the verdict would be by it. */
export interface Alternative {
  readonly candidate: Candidate;
  readonly difference: number | null;
  readonly verdict: Verdict;
  readonly comparable: boolean;
  readonly reasons: readonly Difference[];
}

/** A subject beside its benchmark. */
export interface Comparison {
  readonly subject: Candidate;
  readonly benchmark: Candidate | null;
  /** Subject minus benchmark: points for shares; null when there is none to give. */
  readonly difference: number | null;
  readonly verdict: Verdict;
  /** Why there is no verdict, or what a reader must know beside it. */
  readonly reasons: readonly Difference[];
  readonly alternatives: readonly Alternative[];
  /** Whether the verdict survives every comparable alternative; null without any. */
  readonly robust: boolean | null;
}

/** Alternatives may lie this many days from the subject's cut-off. */
export const ALTERNATIVE_DAYS = 92;

const INCOMPARABLE: readonly Difference[] = ['UNIT', 'SCOPE', 'STANDARD', 'METHOD', 'BASE'];

/**
 * Compares a subject with the benchmark area's candidate nearest in days to the subject's cut-off; on a tie the one
 * from the same document, then the better candidate. The benchmark's other candidates within 92 days are alternatives.
 *
 * @param subject the chosen candidate of the subject area
 * @param benchmarks every candidate of the benchmark area for the same indicator, period and scope
 * @example compare(disbursementRate, { value: 0.612, unit: 'share', scope: {}, status: 'ACTUAL', sources: [], cutOff: null },
 *     [{ value: 0.54, unit: 'share', scope: {}, status: 'ACTUAL', sources: [], cutOff: null }]).difference // 0.072
 */
export function compare(
  indicator: Indicator,
  subject: Candidate,
  benchmarks: readonly Candidate[],
): Comparison {
  const results = benchmarks.filter(
    ({ value, status }) => value !== null && status !== 'FORECAST' && status !== 'TARGET',
  );
  const sameStandard = results.filter(({ standard }) => standard === subject.standard);
  const usable = [...(sameStandard.length > 0 ? sameStandard : results)].sort(
    (a, b) =>
      nearness(subject, a) - nearness(subject, b) || sameDocument(subject, a, b) || compareCandidates(a, b),
  );
  const [benchmark, ...rest] = usable;
  return compareWith(
    indicator,
    subject,
    benchmark ?? null,
    rest.filter((candidate) => nearness(subject, candidate) <= ALTERNATIVE_DAYS),
  );
}

/**
 * Compares a subject with a benchmark that is chosen already, and with the other figures it could have been.
 *
 * @example compareWith(disbursementRate, { value: null }, null, []).verdict // 'NO_DATA'
 */
export function compareWith(
  indicator: Indicator,
  subject: Candidate,
  benchmark: Candidate | null,
  others: readonly Candidate[],
): Comparison {
  if (!benchmark || subject.value === null) {
    return {
      subject,
      benchmark,
      difference: null,
      verdict: 'NO_DATA',
      reasons: [],
      alternatives: [],
      robust: null,
    };
  }
  const pair = comparePair(indicator, subject, benchmark);
  const alternatives = others.map((candidate) => ({
    candidate,
    ...comparePair(indicator, subject, candidate),
  }));
  const comparable = alternatives.filter((alternative) => alternative.comparable);
  return {
    subject,
    benchmark,
    difference: pair.difference,
    verdict: pair.verdict,
    reasons: pair.reasons,
    alternatives,
    robust:
      pair.comparable && comparable.length > 0
        ? comparable.every(({ verdict }) => verdict === pair.verdict)
        : null,
  };
}

/**
 * What differs between two candidates, or is unknown of them.
 *
 * @example differencesBetween({ scope: {}, base: 'pooled' }, { scope: {}, base: 'current-plan' }) // ['BASE', 'CUT_OFF_UNKNOWN']
 */
export function differencesBetween(a: Candidate, b: Candidate): readonly Difference[] {
  return [
    a.unit !== b.unit && 'UNIT',
    scopeKey(a.scope) !== scopeKey(b.scope) && 'SCOPE',
    a.standard !== b.standard && 'STANDARD',
    a.method !== b.method && 'METHOD',
    a.base !== b.base && a.base !== 'unstated' && b.base !== 'unstated' && 'BASE',
    (a.base === 'unstated' || b.base === 'unstated') && 'BASE_UNKNOWN',
    (!a.cutOff || !b.cutOff) && 'CUT_OFF_UNKNOWN',
    a.cutOff && b.cutOff && a.cutOff.day !== b.cutOff.day && 'CUT_OFF',
    a.status !== b.status && 'STATUS',
  ].filter((difference): difference is Difference => typeof difference === 'string');
}

/**
 * True when nothing that differs makes two figures incomparable.
 *
 * @example [isComparable(['CUT_OFF']), isComparable(['BASE'])] // [true, false]
 */
export function isComparable(reasons: readonly Difference[]): boolean {
  return !reasons.some((reason) => INCOMPARABLE.includes(reason));
}

function comparePair(
  indicator: Indicator,
  subject: Candidate,
  benchmark: Candidate,
): Omit<Alternative, 'candidate'> {
  const reasons = differencesBetween(subject, benchmark);
  const comparable = isRelative(indicator) && isComparable(reasons);
  if (!comparable || subject.value === null || benchmark.value === null) {
    return { difference: null, verdict: 'NOT_COMPARABLE', comparable: false, reasons };
  }
  const difference = cleanFraction(subject.value - benchmark.value);
  return { difference, verdict: verdictOf(difference, subject, benchmark), comparable, reasons };
}

/** Two values are equal when they print alike at the finer of their precisions. */
function verdictOf(difference: number, a: Candidate, b: Candidate): Verdict {
  const precision = Math.min(a.precision || 1e-4, b.precision || 1e-4);
  switch (Math.sign(roundTo(difference, precision))) {
    case 1:
      return 'ABOVE';
    case -1:
      return 'BELOW';
    default:
      return 'EQUAL';
  }
}

function nearness(subject: Candidate, candidate: Candidate): number {
  if (!subject.cutOff) return 0;
  return candidate.cutOff
    ? Math.abs(daysBetween(subject.cutOff.day, candidate.cutOff.day))
    : Number.MAX_SAFE_INTEGER;
}

function sameDocument(subject: Candidate, a: Candidate, b: Candidate): number {
  const source = subject.sources[0]?.id;
  return Number(b.sources[0]?.id === source) - Number(a.sources[0]?.id === source);
}
