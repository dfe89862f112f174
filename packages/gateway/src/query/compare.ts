import { type Candidate, type Comparison, compare, type Indicator, type Period } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Reference, StoredArea } from './reference.ts';
import { areaIn, gatherEvidence, type ValueCell, type ValuesQuestion } from './values.ts';

/** A question for a comparison of one area with another. */
export interface ComparisonQuestion extends Omit<ValuesQuestion, 'areas' | 'periods'> {
  readonly area: string;
  readonly benchmark: string;
  readonly period: Period;
}

/** The comparison, with the areas it is between. */
export interface AnsweredComparison
  extends Comparison,
    Pick<ComparisonQuestion, 'asOf' | 'base' | 'knownOn'> {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly area: StoredArea;
  readonly benchmarkArea: StoredArea;
}

/** Compares an area with its benchmark area. Undefined when one of the two did not exist in the period. */
export async function answerComparison(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
): Promise<AnsweredComparison | undefined> {
  const { indicator, period, asOf, base, knownOn } = question;
  const area = areaIn(reference, question.area, period, question.asOf);
  const benchmarkArea = areaIn(reference, question.benchmark, period, question.asOf);
  if (!area || !benchmarkArea) return undefined;
  const evidence = await gatherEvidence(db, reference, question, [area, benchmarkArea], [period]);
  const [subject] = evidence.answers(area, period);
  if (!subject) return undefined;
  const comparison = compare(indicator, subject, evidence.candidates(benchmarkArea, period));
  return { ...comparison, indicator, period, area, benchmarkArea, asOf, base, knownOn };
}

/** The subject of a comparison as a value of its own. */
export function subjectCell(comparison: AnsweredComparison): ValueCell {
  const { subject, area, indicator, period, asOf, base, knownOn } = comparison;
  return { indicator, area, period, answer: asAnswer(subject), asOf, base, knownOn };
}

/** The benchmark as a value of its own: chosen for its cut-off, not because it is the latest. */
export function benchmarkCell(comparison: AnsweredComparison): ValueCell | undefined {
  const { benchmark, benchmarkArea: area, indicator, period, base } = comparison;
  const asOf = benchmark?.cutOff?.day ?? comparison.asOf;
  return benchmark ? { indicator, area, period, answer: asAnswer(benchmark), asOf, base } : undefined;
}

function asAnswer(candidate: Candidate): ValueCell['answer'] {
  return 'others' in candidate ? (candidate as ValueCell['answer']) : { ...candidate, others: [] };
}
