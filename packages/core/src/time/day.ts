/** A calendar day, ISO `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** How far a published date is known. */
export type DayPrecision = 'day' | 'month' | 'year';

/** The day up to which figures count, stored as its last day with the precision of the source. */
export interface CutOff {
  readonly day: Day;
  readonly precision: DayPrecision;
}

const DAY_MS = 86_400_000;

/**
 * True for an existing calendar day written `YYYY-MM-DD`.
 *
 * @example [isDay('2024-02-29'), isDay('2023-02-29')] // [true, false]
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // A day past the end of its month is read as one of the next.
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice(8));
}

/** Whole days from `from` to `to`, negative when `to` is earlier. @example daysBetween('2024-01-31', '2024-03-08') // 37 */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** The day `days` after `day`. @example addDays('2025-06-30', 1) // '2025-07-01' */
export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

/** The last day of a month, month 1–12. @example lastDayOfMonth(2024, 2) // '2024-02-29' */
export function lastDayOfMonth(year: number, month: number): Day {
  return toDay(Date.UTC(year, month, 0));
}

/**
 * Reads a date known to the day, month or year; month and year become their last day.
 *
 * @throws RangeError for any other text
 * @example parseCutOff('2023-10') // { day: '2023-10-31', precision: 'month' }
 */
export function parseCutOff(text: string): CutOff {
  if (isDay(text)) return { day: text, precision: 'day' };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return { day: lastDayOfMonth(Number(month[1]), Number(month[2])), precision: 'month' };
  if (/^\d{4}$/.test(text)) return { day: `${text}-12-31`, precision: 'year' };
  throw new RangeError(`parseCutOff requires YYYY-MM-DD, YYYY-MM or YYYY, got ${text}`);
}

/**
 * A cut-off as its source printed it: `2024-01-31`, `2023-10` or `2024`.
 *
 * @example cutOffText({ day: '2023-10-31', precision: 'month' }) // '2023-10'
 */
export function cutOffText(cutOff: CutOff): string {
  return cutOff.day.slice(0, { day: 10, month: 7, year: 4 }[cutOff.precision]);
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
