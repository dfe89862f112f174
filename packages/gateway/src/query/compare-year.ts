import { compareWith, type Period } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { ComparedSides, ComparisonQuestion } from './compare.ts';
import { gatherEvidence } from './evidence.ts';
import type { Reference, StoredArea } from './reference.ts';
import { readChanges } from './value-changes.ts';
import type { ValueCell } from './values.ts';

/** Compares an area with itself in an earlier period; across a break the two are not comparable. */
export async function compareYear(
  db: Kysely<Tables>,
  reference: Reference,
  question: ComparisonQuestion,
  area: StoredArea,
  before: Period,
): Promise<ComparedSides | undefined> {
  const { indicator, period, asOf, base, knownOn } = question;
  const evidence = await gatherEvidence(db, reference, question, [area], [period]);
  const [subject] = evidence.answers(area, period);
  if (!subject) return undefined;
  const cell: ValueCell = { indicator, area, period, answer: subject, asOf, base, knownOn };
  const change = (await readChanges(db, reference, [cell], () => before)).get(cell);
  const earlier = change?.earlier;
  const breaks = change?.breaks ?? [];
  const benchmark = typeof earlier?.answer.value === 'number' ? earlier.answer : null;
  const others = (earlier?.answer.others ?? []).filter(
    ({ value, status }) => value !== null && status !== 'FORECAST' && status !== 'TARGET',
  );
  const comparison = compareWith(indicator, subject, benchmark, others);
  const sides = { benchmarkArea: earlier?.area ?? area, benchmarkPeriod: before, breaks };
  if (breaks.length === 0 || comparison.verdict === 'NO_DATA') return { ...comparison, ...sides };
  return {
    ...comparison,
    ...sides,
    difference: null,
    verdict: 'NOT_COMPARABLE',
    alternatives: [],
    robust: null,
  };
}
