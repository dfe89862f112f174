import { type Area, parseCutOff, parsePeriod } from '@tiendo/core';
import type { Reference } from '../query/reference.ts';
import { areaIn } from '../query/values.ts';
import type { Row } from './read-file.ts';

/** First day of the area lists: what is said of no time is about the oldest edition. */
const FIRST_DAY = '1900-01-01';

/** Days by which rows without cut-off, year or period say when they are about their area. */
const OTHER_DAYS = ['valid_from', 'given_on', 'raised_on', 'begun_on', 'due_on', 'issued_on'];

/** Columns that say when a row is about its area. */
export const TIMES = ['cut', 'as_of', 'decided_on', 'year', 'period', ...OTHER_DAYS];
/** Columns that say what area a row is about, and when. */
export const AREA_AND_TIME = ['area', 'area_name', ...TIMES];

/**
 * The area a row is about, in the edition valid on the figure's cut-off or the day of the decision, else in the period:
 * on its last day, or where the area had gone by then, last in it.
 */
export function areaOfRow({ cells }: Row, reference: Reference): Area | undefined {
  const code = String(cells.area);
  const when = timeOfRow(cells);
  // Checked before: of days and periods only a day is so long.
  return when.length === FIRST_DAY.length
    ? reference.hierarchy.find(code, when)
    : areaIn(reference, code, parsePeriod(when), undefined);
}

/** The day or period that a row is about. */
export function timeOfRow(cells: Row['cells']): string {
  if (typeof cells.cut === 'string') return cells.cut;
  if (typeof cells.as_of === 'string') return parseCutOff(cells.as_of).day;
  if (typeof cells.decided_on === 'string') return cells.decided_on;
  if (typeof cells.year === 'number') return `${cells.year}-12-31`;
  if (typeof cells.period === 'string') return cells.period;
  const named = OTHER_DAYS.map((name) => cells[name]).find((cell) => cell !== null && cell !== undefined);
  return String(named ?? FIRST_DAY);
}
