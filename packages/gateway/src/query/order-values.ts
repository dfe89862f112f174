import { scopeKey } from '@tiendo/core';
import { type ChangeOf, readField, VALUE_FIELDS, type ValueField } from './value-field.ts';
import type { ValueCell, ValuesQuestion } from './values.ts';

/** Order of values: that of the question, or by a field of the answer with missing ones last. */
export type ValuesOrder = 'LIST' | `${ValueField}_${'ASCENDING' | 'DESCENDING'}`;

export const VALUES_ORDERS: readonly ValuesOrder[] = [
  'LIST',
  ...VALUE_FIELDS.flatMap((field) => [`${field}_ASCENDING`, `${field}_DESCENDING`] as const),
];

type SortKey = number | string | null;

/** What a value is sorted by: enough to find its place again, whatever else was published meanwhile. */
export interface Place {
  /** What the orders read, one each. */
  readonly keys: readonly SortKey[];
  readonly code: string;
  readonly period: string;
  /** Scope key. */
  readonly scope: string;
}

/** The fields that decide an order, the first one first. */
export function fieldsOf(order: readonly ValuesOrder[]): readonly ValueField[] {
  return order.flatMap((one) => (one === 'LIST' ? [] : [one.replace(/_[A-Z]+$/, '') as ValueField]));
}

/** The place of a value in an order that these fields decide. */
export function placeOf(cell: ValueCell, fields: readonly ValueField[], changeOf: ChangeOf): Place {
  const { area, period, answer } = cell;
  const keys = fields.map((field) => readField(cell, field, changeOf));
  return { keys, code: area.code, period: period.text, scope: scopeKey(answer.scope) };
}

/** Compares places: by what the orders read, then in the order of the question's areas, periods and scopes. */
export function comparePlaces(
  { areas, periods }: Pick<ValuesQuestion, 'areas' | 'periods'>,
  order: readonly ValuesOrder[],
): (a: Place, b: Place) => number {
  const areaOrder = new Map(areas.map((code, i) => [code, i]));
  const periodOrder = new Map(periods.map(({ text }, i) => [text, i]));
  const signs = order.filter((one) => one !== 'LIST').map((one) => (one.endsWith('_DESCENDING') ? -1 : 1));
  return (a, b) => {
    for (const [i, sign] of signs.entries()) {
      const found = compareKeys(a.keys[i] ?? null, b.keys[i] ?? null, sign);
      if (found !== 0) return found;
    }
    return (
      (areaOrder.get(a.code) ?? 0) - (areaOrder.get(b.code) ?? 0) ||
      (periodOrder.get(a.period) ?? 0) - (periodOrder.get(b.period) ?? 0) ||
      (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0)
    );
  };
}

function compareKeys(a: SortKey, b: SortKey, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -sign : a > b ? sign : 0;
}
