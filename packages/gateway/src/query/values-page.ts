import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { clientError } from '../errors.ts';
import { lastPublication } from './lists.ts';
import { comparePlaces, orderValues, type Place, placeOf, type ValuesOrder } from './order-values.ts';
import { isOfInvented, type Reference } from './reference.ts';
import { answerValues, type ValueCell, type ValuesQuestion } from './values.ts';

/** Which page of an answer. */
export interface PageQuestion {
  readonly order: ValuesOrder;
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
interface Cursor extends Place {
  readonly upTo: string | undefined;
}

/**
 * One page of the values of a question. Later pages see the publications that the first one saw, so that together they
 * are the whole answer as it was then, each value once, whatever is published meanwhile.
 *
 * @throws GraphQLError for a cursor of another question
 */
export async function answerPage(
  db: Kysely<Tables>,
  reference: Reference,
  question: ValuesQuestion,
  { order, first, after }: PageQuestion,
): Promise<ValuesPage> {
  const cursor = after === undefined ? undefined : readCursor(after, question);
  const isLong = question.by.length > 0 || question.areas.length * question.periods.length > first;
  const upTo = cursor
    ? cursor.upTo
    : isLong
      ? (await lastPublication(db, isOfInvented(reference, question.areas), question))?.id
      : undefined;
  const cells = await answerValues(db, reference, { ...question, upTo });
  const compare = comparePlaces(question, order);
  const ordered = orderValues(cells, question, order);
  const rest = cursor ? ordered.filter((cell) => compare(placeOf(cell), cursor) > 0) : ordered;
  return {
    totalCount: ordered.length,
    edges: rest.slice(0, first).map((node) => ({ cursor: writeCursor({ ...placeOf(node), upTo }), node })),
    hasNextPage: rest.length > first,
  };
}

function writeCursor({ code, period, scope, value, upTo }: Cursor): string {
  return Buffer.from(JSON.stringify([code, period, scope, value, upTo ?? null])).toString('base64url');
}

function readCursor(text: string, { areas, periods }: ValuesQuestion): Cursor {
  const [code, period, scope, value, upTo] = parse(text);
  const isOfQuestion =
    areas.includes(String(code)) &&
    periods.some((asked) => asked.text === period) &&
    typeof scope === 'string' &&
    (value === null || typeof value === 'number') &&
    (upTo === null || /^[0-9a-f]{16}$/.test(String(upTo)));
  if (!isOfQuestion)
    throw clientError('BAD_REQUEST', 'values requires after to be a cursor of the same question', {
      extensions: { argument: 'after' },
    });
  return {
    code: String(code),
    period: String(period),
    scope,
    value,
    upTo: upTo === null ? undefined : String(upTo),
  };
}

function parse(text: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
