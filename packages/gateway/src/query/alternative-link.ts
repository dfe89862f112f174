import type { Alternative } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AnsweredComparison } from './compare.ts';
import { lastPublication } from './lists.ts';
import { permalink } from './permalink.ts';
import type { Reference } from './reference.ts';
import { answerValues } from './values.ts';

/** Permanent link to another publication of a benchmark. Undefined where its day alone does not lead to it. */
export async function alternativeLink(
  db: Kysely<Tables>,
  reference: Reference,
  {
    indicator,
    benchmarkArea,
    period,
    base,
  }: Pick<AnsweredComparison, 'indicator' | 'benchmarkArea' | 'period' | 'base'>,
  { candidate }: Alternative,
): Promise<string | undefined> {
  const [cell] = await answerValues(db, reference, {
    ...{ indicator, areas: [benchmarkArea.code], periods: [period], where: {}, by: [], base },
    asOf: candidate.cutOff?.day,
  });
  const isSame =
    cell?.answer.value === candidate.value && cell?.answer.sources[0]?.id === candidate.sources[0]?.id;
  return cell && isSame ? permalink(cell, await lastPublication(db, benchmarkArea.isSynthetic)) : undefined;
}
