import { originRank, STATUSES, scopeKey } from '@tiendo/core';
import type { ChangeSince } from './period-before.ts';
import { changeNumber, type ValueChange } from './value-change.ts';
import type { ValueCell } from './values.ts';

/** What a condition can be about: a number of the answer, null where it is missing. */
export type NumberField = 'VALUE' | 'NUMERATOR' | 'DENOMINATOR' | 'CHANGE' | 'YEAR_CHANGE' | 'COVERAGE';

/** What values can be ordered by. */
export type ValueField =
  | NumberField
  | 'AREA'
  | 'PERIOD'
  | 'SCOPE'
  | 'BASE'
  | 'KIND'
  | 'STATUS'
  | 'AS_OF'
  | 'PUBLISHED';

/** The change of a value, of those that were read for a question. */
export type ChangeOf = (cell: ValueCell, since: ChangeSince) => ValueChange | undefined;

const READERS: Readonly<
  Record<ValueField, (cell: ValueCell, changeOf: ChangeOf) => number | string | null | undefined>
> = {
  VALUE: ({ answer }) => answer.value,
  NUMERATOR: ({ answer }) => answer.numerator,
  DENOMINATOR: ({ answer }) => answer.denominator,
  CHANGE: (cell, changeOf) => changeIn(cell, 'PREVIOUS_PERIOD', changeOf),
  YEAR_CHANGE: (cell, changeOf) => changeIn(cell, 'YEAR_BEFORE', changeOf),
  COVERAGE: ({ answer: { coverage } }) =>
    coverage && coverage.expected > 0 ? coverage.reported / coverage.expected : null,
  AREA: ({ area }) => area.sortKey,
  PERIOD: ({ period }) => `${period.start} ${period.end}`,
  SCOPE: ({ answer }) => scopeKey(answer.scope) || null,
  BASE: ({ answer }) => answer.base,
  KIND: ({ answer }) => (answer.value === null ? null : originRank(answer.origin)),
  STATUS: ({ answer }) => (answer.value === null ? null : STATUSES.indexOf(answer.status)),
  AS_OF: ({ answer }) => answer.cutOff?.day,
  PUBLISHED: ({ answer }) => answer.release?.publishedAt,
};

/** The earlier periods whose values a field needs. */
const SINCE: Partial<Record<ValueField, ChangeSince>> = {
  CHANGE: 'PREVIOUS_PERIOD',
  YEAR_CHANGE: 'YEAR_BEFORE',
};

/** The fields that are numbers. */
export const NUMBER_FIELDS: readonly NumberField[] = [
  ...(['VALUE', 'NUMERATOR', 'DENOMINATOR', 'CHANGE', 'YEAR_CHANGE', 'COVERAGE'] as const),
];

export const VALUE_FIELDS = Object.keys(READERS) as readonly ValueField[];

/** A field of a value; null where it is missing. */
export function readField(cell: ValueCell, field: ValueField, changeOf: ChangeOf): number | string | null {
  return READERS[field](cell, changeOf) ?? null;
}

/** The earlier periods that some fields need, each once. */
export function sinceOf(fields: readonly ValueField[]): readonly ChangeSince[] {
  return [...new Set(fields.flatMap((field) => SINCE[field] ?? []))];
}

function changeIn(cell: ValueCell, since: ChangeSince, changeOf: ChangeOf): number | null {
  const change = changeOf(cell, since);
  return change ? changeNumber(change) : null;
}
