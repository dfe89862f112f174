import {
  type Candidate,
  type Comparison,
  compare,
  type Indicator,
  type Period,
  type SeriesBreak,
} from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { compareGroup, type PooledGroup } from './compare-group.ts';
import { compareYear } from './compare-year.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import { areaIn, type ValueCell, type ValuesQuestion } from './values.ts';

/** What an area is set beside: another area, itself in an earlier period, or a group of areas together. */
export type OtherSide =
  | { readonly kind: 'area'; readonly code: string }
  | { readonly kind: 'year'; readonly period: Period }
  | { readonly kind: 'group'; readonly codes: readonly string[]; readonly includesSubject: boolean };

/** A question for a comparison. */
export interface ComparisonQuestion extends Omit<ValuesQuestion, 'areas' | 'periods'> {
  readonly area: string;
  readonly period: Period;
  readonly other: OtherSide;
}

/** What a comparison found. */
export interface ComparedSides extends Comparison {
  /** Whose figures stand on the other side; undefined for a group. */
  readonly benchmarkArea: StoredArea | undefined;
  readonly benchmarkPeriod: Period;
  readonly group?: PooledGroup;
  /** What lies between two periods that are compared. */
  readonly breaks: readonly SeriesBreak[];
}

/** The comparison, with what it is about. */
export interface AnsweredComparison
  extends ComparedSides,
    Pick<ComparisonQuestion, 'asOf' | 'base' | 'knownOn'> {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly area: StoredArea;
}

/** Compares an area with the other side. Undefined when an area that is named did not exist in the period. */
export async function answerComparison(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
): Promise<AnsweredComparison | undefined> {
  const { indicator, period, asOf, base, knownOn } = question;
  const area = areaIn(reference, question.area, period, asOf);
  const sides = area && (await compareSides(db, reference, question, area));
  return sides && { ...sides, indicator, period, area, asOf, base, knownOn };
}

function compareSides(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
  area: StoredArea,
): Promise<ComparedSides | undefined> {
  const { other } = question;
  switch (other.kind) {
    case 'area':
      return compareArea(db, reference, question, area, other.code);
    case 'year':
      return compareYear(db, reference, question, area, other.period);
    case 'group':
      return compareGroup(db, reference, question, area, other);
  }
}

async function compareArea(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
  area: StoredArea,
  code: string,
): Promise<ComparedSides | undefined> {
  const { indicator, period, asOf } = question;
  const benchmarkArea = areaIn(reference, code, period, asOf);
  if (!benchmarkArea) return undefined;
  const evidence = await gatherEvidence(db, reference, question, [area, benchmarkArea], [period]);
  const [subject] = evidence.answers(area, period);
  if (!subject) return undefined;
  const comparison = compare(indicator, subject, evidence.candidates(benchmarkArea, period));
  return { ...comparison, benchmarkArea, benchmarkPeriod: period, breaks: [] };
}

/** The subject of a comparison as a value of its own. */
export function subjectCell(comparison: AnsweredComparison): ValueCell {
  const { subject, area, indicator, period, asOf, base, knownOn } = comparison;
  return { indicator, area, period, answer: asAnswer(subject), asOf, base, knownOn };
}

/** The benchmark as a value of its own: chosen for its cut-off, not because it is the latest. */
export function benchmarkCell(comparison: AnsweredComparison): ValueCell | undefined {
  const { benchmark, benchmarkArea: area, indicator, benchmarkPeriod: period, base } = comparison;
  if (!benchmark || !area) return undefined;
  const asOf = benchmark.cutOff?.day ?? comparison.asOf;
  return { indicator, area, period, answer: asAnswer(benchmark), asOf, base };
}

function asAnswer(candidate: Candidate): ValueCell['answer'] {
  return 'others' in candidate ? (candidate as ValueCell['answer']) : { ...candidate, others: [] };
}
