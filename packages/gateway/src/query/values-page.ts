import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { clientError } from '../errors.ts';
import { lastPublication } from './lists.ts';
import { comparePlaces, fieldsOf, type Place, type ValuesOrder } from './order-values.ts';
import { isOfInvented, type Reference } from './reference.ts';
import { type Selection, selectValues } from './select-values.ts';
import type { ValueCell, ValuesQuestion } from './values.ts';

/** Which page of an answer. */
interface PageQuestion extends Selection {
  readonly first: number;
  /** Cursor of the last value of the page before. */
  readonly after?: string | undefined;
}

/** Values with their cursors. */
export interface ValuesPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: ValueCell }[];
  readonly hasNextPage: boolean;
}

/** A cursor: what the value is sorted by, and the last publication that the first page saw. */
interface Cursor {
  readonly place: Place;
  readonly upTo: string | undefined;
}

/**
 * One page of the values of a question. Later pages see the publications that the first one saw, so that together they
 * are the whole answer as it was then, each value once, whatever is published meanwhile.
 *
 * @throws GraphQLError for a cursor of another question or order
 */
export async function answerPage(
  db: Kysely<Tables>,
  reference: Reference,
  question: ValuesQuestion,
  { order, having, first, after }: PageQuestion,
): Promise<ValuesPage> {
  const cursor = after === undefined ? undefined : readCursor(after, question, order);
  const isLong = question.by.length > 0 || question.areas.length * question.periods.length > first;
  const upTo = cursor
    ? cursor.upTo
    : isLong
      ? (await lastPublication(db, isOfInvented(reference, question.areas), question))?.id
      : undefined;
  const values = await selectValues(db, reference, { ...question, upTo }, { order, having });
  const compare = comparePlaces(question, order);
  const rest = cursor ? values.filter(({ place }) => compare(place, cursor.place) > 0) : values;
  return {
    totalCount: values.length,
    edges: rest
      .slice(0, first)
      .map(({ cell, place }) => ({ cursor: writeCursor({ place, upTo }, order), node: cell })),
    hasNextPage: rest.length > first,
  };
}

function writeCursor({ place, upTo }: Cursor, order: readonly ValuesOrder[]): string {
  const { keys, code, period, scope } = place;
  const parts = [code, period, scope, fieldsOf(order).join(), keys, upTo ?? null];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(text: string, { areas, periods }: ValuesQuestion, order: readonly ValuesOrder[]): Cursor {
  const [code, period, scope, fields, keys, upTo] = parse(text);
  const isOfQuestion =
    areas.includes(String(code)) &&
    periods.some((asked) => asked.text === period) &&
    typeof scope === 'string' &&
    fields === fieldsOf(order).join() &&
    isKeys(keys) &&
    (upTo === null || /^[0-9a-f]{16}$/.test(String(upTo)));
  if (!isOfQuestion)
    throw clientError('BAD_REQUEST', 'values requires after to be a cursor of the same question', {
      extensions: { argument: 'after' },
    });
  return {
    place: { keys, code: String(code), period: String(period), scope },
    upTo: upTo === null ? undefined : String(upTo),
  };
}

function isKeys(keys: unknown): keys is Place['keys'] {
  return (
    Array.isArray(keys) && keys.every((key) => key === null || ['number', 'string'].includes(typeof key))
  );
}

function parse(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
