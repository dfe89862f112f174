import type { Alternative, Indicator, Period } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { lastPublication } from './lists.ts';
import { permalink } from './permalink.ts';
import type { Reference, StoredArea } from './reference.ts';
import { answerValues } from './values.ts';

/** What a figure of a benchmark is of. */
export interface FigureOf {
  readonly indicator: Indicator;
  readonly benchmarkArea: StoredArea;
  readonly period: Period;
  readonly base?: string | undefined;
}

/** Permanent link to another publication of a benchmark. Undefined where its day alone does not lead to it. */
export async function alternativeLink(
  db: Kysely<Tables>,
  reference: Reference,
  { indicator, benchmarkArea, period, base }: FigureOf,
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
