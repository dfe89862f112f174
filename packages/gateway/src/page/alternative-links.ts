import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { AnsweredComparison } from '../query/compare.ts';
import { lastPublication } from '../query/lists.ts';
import { permalink } from '../query/permalink.ts';
import type { Reference } from '../query/reference.ts';
import { answerValues } from '../query/values.ts';

/** Permanent links to the other publications of a benchmark, in their order. Null for one that its day alone does not lead to. */
export async function alternativeLinks(
  db: Kysely<Tables>,
  reference: Reference,
  { alternatives, benchmarkArea, indicator, period, base }: AnsweredComparison,
): Promise<readonly (string | null)[]> {
  const last = await lastPublication(db);
  return Promise.all(
    alternatives.map(async ({ candidate }) => {
      const [cell] = await answerValues(db, reference, {
        ...{ indicator, areas: [benchmarkArea.code], periods: [period], where: {}, by: [], base },
        asOf: candidate.cutOff?.day,
      });
      const isSame =
        cell?.answer.value === candidate.value && cell?.answer.sources[0]?.id === candidate.sources[0]?.id;
      return cell && isSame ? permalink(cell, last) : null;
    }),
  );
}
