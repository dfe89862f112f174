import type { Indicator, Period } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { argumentError } from '../errors.ts';
import { lastPublication } from './lists.ts';
import { isOfInvented, type Reference } from './reference.ts';
import { answerValues, type ValueCell, type ValuesQuestion } from './values.ts';

/** A question for several indicators side by side, every one in every period. */
interface TableQuestion extends Omit<ValuesQuestion, 'indicator'> {
  readonly indicators: readonly Indicator[];
}

/** What a column holds. */
export interface TableColumn {
  readonly indicator: Indicator;
  readonly period: Period;
}

/** An area with its values, one for each column. */
export interface TableRow {
  readonly cursor: string;
  readonly cells: readonly ValueCell[];
}

/** Some areas of a table. */
export interface TablePage {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Areas in all pages. */
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * One page of a table: the figures of its areas only are read, once for each indicator. Later pages see the
 * publications that the first one saw.
 *
 * @throws GraphQLError for a cursor of another table
 */
export async function answerTable(
  db: Kysely<Tables>,
  reference: Reference,
  { indicators, ...question }: TableQuestion,
  { first, after }: { readonly first: number; readonly after: string | undefined },
): Promise<TablePage> {
  const { areas, periods } = question;
  const [last, seen] = after === undefined ? [] : readCursor(after, areas);
  const start = last === undefined ? 0 : areas.indexOf(last) + 1;
  const page = areas.slice(start, start + first);
  const upTo =
    seen || after !== undefined || areas.length <= first
      ? seen
      : (await lastPublication(db, isOfInvented(reference, areas), question))?.id;
  const asked = { ...question, areas: page, upTo };
  const cells = new Map<string, ValueCell>();
  for (const indicator of indicators)
    for (const cell of [...(await answerValues(db, reference, { ...asked, indicator }))].reverse())
      cells.set([indicator.id, cell.area.code, cell.period.text].join('|'), cell);
  const columns = indicators.flatMap((indicator) => periods.map((period) => ({ indicator, period })));
  return {
    columns,
    rows: page.map((code) => ({
      cursor: writeCursor(code, upTo),
      cells: columns.map(
        ({ indicator, period }) => cells.get([indicator.id, code, period.text].join('|')) as ValueCell,
      ),
    })),
    totalCount: areas.length,
    hasNextPage: start + first < areas.length,
  };
}

function writeCursor(code: string, upTo: string | undefined): string {
  return Buffer.from(JSON.stringify([code, upTo ?? null])).toString('base64url');
}

function readCursor(text: string, areas: readonly string[]): readonly [string, string | undefined] {
  const [, code = '', upTo] =
    /^\["([\w-]+)",(?:null|"([0-9a-f]{16})")\]$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (areas.includes(code)) return [code, upTo];
  throw argumentError('BAD_REQUEST', 'table', 'after', 'a cursor of the same table', text);
}
