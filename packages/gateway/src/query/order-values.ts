import { scopeKey } from '@tiendo/core';
import type { ValueCell, ValuesQuestion } from './values.ts';

/** Order of values: that of the question, or by value with missing ones last. */
export type ValuesOrder = 'LIST' | 'VALUE_ASCENDING' | 'VALUE_DESCENDING';

/** What a value is sorted by: enough to find its place again, whatever else was published meanwhile. */
export interface Place {
  readonly code: string;
  readonly period: string;
  /** Scope key. */
  readonly scope: string;
  readonly value: number | null;
}

/** The place of a value. */
export function placeOf({ area, period, answer }: ValueCell): Place {
  return { code: area.code, period: period.text, scope: scopeKey(answer.scope), value: answer.value };
}

/** Compares places: in the order of the question's areas, periods and scopes, after the values where these decide. */
export function comparePlaces(
  { areas, periods }: Pick<ValuesQuestion, 'areas' | 'periods'>,
  order: ValuesOrder,
): (a: Place, b: Place) => number {
  const areaOrder = new Map(areas.map((code, i) => [code, i]));
  const periodOrder = new Map(periods.map(({ text }, i) => [text, i]));
  const inList = (a: Place, b: Place) =>
    (areaOrder.get(a.code) ?? 0) - (areaOrder.get(b.code) ?? 0) ||
    (periodOrder.get(a.period) ?? 0) - (periodOrder.get(b.period) ?? 0) ||
    (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0);
  if (order === 'LIST') return inList;
  const sign = order === 'VALUE_ASCENDING' ? 1 : -1;
  return (a, b) =>
    Number(a.value === null) - Number(b.value === null) ||
    sign * ((a.value ?? 0) - (b.value ?? 0)) ||
    inList(a, b);
}

/** Values in an order. */
export function orderValues(
  cells: readonly ValueCell[],
  question: Pick<ValuesQuestion, 'areas' | 'periods'>,
  order: ValuesOrder,
): readonly ValueCell[] {
  const compare = comparePlaces(question, order);
  return cells
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ cell }) => cell);
}
