import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { comparePlaces, fieldsOf, type Place, placeOf, type ValuesOrder } from './order-values.ts';
import { periodBefore } from './period-before.ts';
import type { Reference } from './reference.ts';
import { readChanges } from './value-changes.ts';
import { satisfies, type ValueCondition } from './value-condition.ts';
import { type ChangeOf, sinceOf } from './value-field.ts';
import { answerValues, type ValueCell, type ValuesQuestion } from './values.ts';

/** Which values of an answer are kept, and in which order. */
export interface Selection {
  readonly order: readonly ValuesOrder[];
  readonly having: readonly ValueCondition[];
}

/** A value with what it is sorted by. */
interface PlacedValue {
  readonly cell: ValueCell;
  readonly place: Place;
}

/** The values of a question that satisfy its conditions, in its order. */
export async function selectValues(
  db: Kysely<Tables>,
  reference: Reference,
  question: ValuesQuestion,
  { order, having }: Selection,
): Promise<readonly PlacedValue[]> {
  const cells = await answerValues(db, reference, question);
  const fields = fieldsOf(order);
  const read = [...fields, ...having.map(({ field }) => field)];
  const changeOf = await changesFor(db, reference, cells, read);
  const compare = comparePlaces(question, order);
  return cells
    .filter((cell) => satisfies(cell, having, changeOf))
    .map((cell) => ({ cell, place: placeOf(cell, fields, changeOf) }))
    .sort((a, b) => compare(a.place, b.place));
}

async function changesFor(
  db: Kysely<Tables>,
  reference: Reference,
  cells: readonly ValueCell[],
  fields: Parameters<typeof sinceOf>[0],
): Promise<ChangeOf> {
  const changes = new Map<string, Awaited<ReturnType<typeof readChanges>>>();
  for (const since of sinceOf(fields))
    changes.set(since, await readChanges(db, reference, cells, (period) => periodBefore(period, since)));
  return (cell, since) => changes.get(since)?.get(cell);
}
