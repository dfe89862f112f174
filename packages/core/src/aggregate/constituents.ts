import { type Area, areaKey } from '../area/area.ts';
import { type Constituent, isWhole } from '../area/lineage.ts';
import type { Indicator } from '../indicator/define-indicator.ts';
import { printedStep } from '../indicator/printed-step.ts';
import { CONFIDENCES, type Confidence, type Missing, weakerStatus } from '../observation/code.ts';
import { newestRelease } from '../observation/source.ts';
import type { Period } from '../time/period.ts';
import { exactSum } from '../unit/unit.ts';
import { type Answer, nothing } from './answer.ts';
import type { Candidate, Origin } from './candidate.ts';
import { distinctCitations } from './citations.ts';
import { finish } from './finish.ts';
import { portion } from './portion.ts';

/** What is known of an area that lies in another one, wholly or in part. */
export interface ConstituentAnswer {
  readonly constituent: Constituent;
  readonly answer: Answer;
}

/** An answer with a value, cut down to the part that lies in the area. */
interface Part {
  readonly constituent: Constituent;
  readonly answer: Answer;
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * The figure of an area from those of its constituents: Σ count, or Σ numerator / Σ denominator.
 *
 * Counts of a divided area are divided by its stretches. Constituents without a value are left out and counted in the
 * coverage. Figures of different standards, methods or bases, and rates without their parts, give ACROSS_BREAK.
 *
 * @param expected how many constituents the area has, with or without an answer in this scope
 * @example addConstituents(povertyRate, { code: '1', validFrom: '2025-07-01' }, parsePeriod('2023'), [], 2).missing // 'NOT_PUBLISHED'
 */
export function addConstituents(
  indicator: Indicator,
  area: Area,
  period: Period,
  answers: readonly ConstituentAnswer[],
  expected: number,
): Candidate {
  // A denominator of 0 leaves a rate without a value and is a known part all the same.
  const valued = answers.filter(({ answer }) => answer.value !== null || answer.denominator === 0);
  const [any] = answers;
  const [first] = valued;
  const none = (reason: Missing) => nothing(indicator, area, period, any?.answer.scope ?? {}, reason);
  if (answers.some(({ answer }) => answer.missing === 'SUPPRESSED')) return none('SUPPRESSED');
  if (!first) return none(any?.answer.missing ?? 'NOT_PUBLISHED');
  const parts = valued.flatMap((one) => partOf(indicator, one) ?? []);
  if (parts.length < valued.length || valued.some(({ answer }) => !isAlike(first.answer, answer)))
    return none('ACROSS_BREAK');
  return totalOf(indicator, area, period, parts, expected);
}

function totalOf(
  indicator: Indicator,
  area: Area,
  period: Period,
  parts: readonly Part[],
  expected: number,
): Candidate {
  const answers = parts.map(({ answer }) => answer);
  const numerator = exactSum(parts.map((part) => part.numerator));
  const isRatio = indicator.bases.length > 0;
  const denominator = isRatio ? exactSum(parts.map((part) => part.denominator as number)) : null;
  const oldest = answers.reduce((a, b) => ((b.cutOff?.day ?? '') < (a.cutOff?.day ?? '') ? b : a));
  const divided = parts.some(({ constituent }) => !isWhole(constituent));
  return {
    ...oldest,
    area: areaKey(area),
    period: period.text,
    ...finish(indicator, numerator, denominator),
    numerator,
    denominator,
    precision: isRatio ? printedStep(indicator) : coarsest(answers),
    published: null,
    kind: 'COMPUTED',
    origin: originOf(answers, expected),
    status: answers.map(({ status }) => status).reduce(weakerStatus, divided ? 'ESTIMATED' : 'ACTUAL'),
    derivation: null,
    coverage: { reported: parts.length, expected },
    sources: distinctCitations(answers.flatMap(({ sources }) => sources)),
    confidence: parts.map(confidenceOf).reduce(weaker),
    release: newestRelease(answers.map(({ release }) => release)),
  };
}

/** The parts of an answer that add up; undefined for one that cannot be taken apart. */
function partOf(indicator: Indicator, { constituent, answer }: ConstituentAnswer): Part | undefined {
  const isRatio = indicator.bases.length > 0;
  const numerator = isRatio ? answer.numerator : answer.value;
  const denominator = isRatio ? answer.denominator : null;
  const isCount = indicator.unit === 'count' || indicator.unit === 'dong';
  if (numerator === null || (isRatio ? denominator === null : !isCount)) return undefined;
  if (isWhole(constituent)) return { constituent, answer, numerator, denominator };
  const stretches = constituent.stretches ?? [];
  const inside = portion(numerator, stretches);
  if (denominator === null) return { constituent, answer, numerator: inside, denominator };
  // The rest is divided apart, so that rounding never leaves more in the numerator than in the denominator.
  const rest = portion(denominator - numerator, stretches);
  return { constituent, answer, numerator: inside, denominator: inside + rest };
}

function isAlike(a: Answer, b: Answer): boolean {
  return a.standard === b.standard && a.method === b.method && a.base === b.base;
}

function originOf(answers: readonly Answer[], expected: number): Origin {
  const complete = answers.length === expected && answers.every(({ origin }) => origin !== 'SOME_CHILDREN');
  return complete ? 'ALL_CHILDREN' : 'SOME_CHILDREN';
}

function coarsest(answers: readonly Answer[]): number | null {
  const known = answers.flatMap(({ precision }) => precision ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

/** An edge that no legal text gives makes what is drawn from it unsure. */
function confidenceOf({ constituent, answer }: Part): Confidence {
  return constituent.changes.some(({ type }) => type.endsWith('-inferred')) ? 'low' : answer.confidence;
}

function weaker(a: Confidence, b: Confidence): Confidence {
  return CONFIDENCES[Math.max(CONFIDENCES.indexOf(a), CONFIDENCES.indexOf(b))] as Confidence;
}
