import {
  type Day,
  type Indicator,
  type Period,
  PUBLISHED_MEASURES,
  parsePeriod,
  periodsBetween,
} from '@tiendo/core';
import { argumentError, clientError } from '../errors.ts';
import type { Reference, StoredArea } from './reference.ts';

/** Cells that one question may compute at most. */
export const MOST_CELLS = 20_000;

/** The public indicator an argument names. */
export function requireIndicator(field: string, id: string, reference: Reference): Indicator {
  const indicator = reference.findIndicator(id);
  if (indicator?.visibility !== 'public')
    throw argumentError(
      'UNKNOWN_INDICATOR',
      field,
      'indicator',
      'the id of an indicator in the catalogue, such as "poverty-rate"',
      id,
    );
  return indicator;
}

/** Checks that codes were carried by some area. */
export function requireAreas(
  field: string,
  argument: string,
  codes: readonly string[],
  reference: Reference,
): readonly string[] {
  const unknown = codes.find((code) => reference.hierarchy.editions(code).length === 0);
  if (unknown !== undefined) {
    throw argumentError(
      'UNKNOWN_AREA',
      field,
      argument,
      'a code of the area lists, such as "20" for Lạng Sơn or "VN" for the nation',
      unknown,
    );
  }
  return codes;
}

/** The areas that an argument names, in whatever edition, oldest first. */
export function requireEditions(
  field: string,
  argument: string,
  code: string,
  reference: Reference,
): readonly StoredArea[] {
  requireAreas(field, argument, [code], reference);
  return reference.hierarchy.editions(code).map((edition) => reference.stored(edition));
}

/** The area that carries a code on a day. */
export function requireArea(
  field: string,
  argument: string,
  code: string,
  day: Day,
  reference: Reference,
): StoredArea {
  requireAreas(field, argument, [code], reference);
  const area = reference.hierarchy.find(code, day);
  if (!area) throw argumentError('UNKNOWN_AREA', field, argument, `a code valid on ${day}`, code);
  return reference.stored(area);
}

/** The period an argument names. */
export function requirePeriod(field: string, argument: string, text: string): Period {
  try {
    return parsePeriod(text);
  } catch {
    throw argumentError(
      'BAD_PERIOD',
      field,
      argument,
      'a period such as 2023, 2023-Q4, 2023-12 or 2021/2025',
      text,
    );
  }
}

/** The year an argument names. */
export function requireYear(field: string, argument: string, text: string): Period {
  const period = requirePeriod(field, argument, text);
  if (period.kind === 'year') return period;
  throw argumentError('BAD_PERIOD', field, argument, 'a year such as 2024', text);
}

/** The public indicator or published measure that a target is set for. */
export function requireSubject(field: string, id: string, reference: Reference): string {
  const indicator = reference.findIndicator(id);
  const isKnown = indicator
    ? indicator.visibility === 'public'
    : PUBLISHED_MEASURES.some((measure) => measure.id === id);
  if (isKnown) return id;
  throw argumentError(
    'UNKNOWN_INDICATOR',
    field,
    'indicator',
    'the id of an indicator or published measure, such as "ntm-rate"',
    id,
  );
}

/** The earlier period that an argument sets another one beside. */
export function requireEarlier(field: string, argument: string, text: string, period: Period): Period {
  const before = requirePeriod(field, argument, text);
  if (before.kind === period.kind && before.end < period.start) return before;
  throw argumentError(
    'BAD_PERIOD',
    field,
    argument,
    `a period of the same kind as period (${period.text}) and before it`,
    text,
  );
}

/** The periods from one to another at their own grain. */
export function requirePeriods(field: string, from: string, to: string): readonly Period[] {
  const first = requirePeriod(field, 'from', from);
  const last = requirePeriod(field, 'to', to);
  try {
    return periodsBetween(first, last);
  } catch {
    throw argumentError(
      'BAD_PERIOD',
      field,
      'to',
      `a period of the same kind as from (${from}), not before it and at most 1000 periods on`,
      to,
    );
  }
}

/** How many items a page has. */
export function requirePageSize(field: string, first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw argumentError('TOO_LARGE', field, 'first', `from 1 to ${most}`, first);
}

/** Refuses a question that would compute too many cells. */
export function requireFewCells(field: string, cells: number): void {
  if (cells > MOST_CELLS) {
    throw clientError(
      'TOO_COSTLY',
      `${field} requires at most ${MOST_CELLS} areas × periods, got ${cells}; ask for fewer areas or a shorter range`,
    );
  }
}
