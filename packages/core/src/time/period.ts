import { compareText } from './compare-text.ts';
import { addDays, type Day, lastDayOfMonth } from './day.ts';
import { PERIOD_PATTERN } from './period-pattern.ts';

/** What a period spans. `years` is a range of whole years such as a five-year plan. */
export type PeriodKind = 'year' | 'quarter' | 'month' | 'years';

/** The time a figure is about: `2023`, `2023-Q4`, `2023-12` or `2021/2025`. */
export interface Period {
  readonly text: string;
  readonly kind: PeriodKind;
  readonly start: Day;
  readonly end: Day;
}

/**
 * Reads a period.
 *
 * @param text `2023`, `2023-Q4`, `2023-12` or `2021/2025`
 * @throws RangeError for other text or a range that ends before it starts
 * @example parsePeriod('2023-Q4').start // '2023-10-01'
 */
export function parsePeriod(text: string): Period {
  const match = PERIOD_PATTERN.exec(text);
  if (!match) throw new RangeError(`parsePeriod requires 2023, 2023-Q4, 2023-12 or 2021/2025, got ${text}`);
  const year = Number(match[1]);
  if (match[2]) return span(text, 'quarter', year, Number(match[2]) * 3 - 2, year, Number(match[2]) * 3);
  if (match[3]) return span(text, 'month', year, Number(match[3]), year, Number(match[3]));
  if (!match[4]) return span(text, 'year', year, 1, year, 12);
  const last = Number(match[4]);
  if (last <= year)
    throw new RangeError(`parsePeriod requires a range that ends after it starts, got ${text}`);
  return span(text, 'years', year, 1, last, 12);
}

/**
 * True when every day of `inner` lies in `outer`.
 *
 * @example containsPeriod(parsePeriod('2023'), parsePeriod('2023-Q4')) // true
 */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Orders by start, then the longer period first, then text.
 *
 * @example ['2023-Q1', '2023'].map(parsePeriod).sort(comparePeriods)[0].text // '2023'
 */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(b.end, a.end) || compareText(a.text, b.text);
}

/** The period of the same kind and length that ends the day before `period` starts. @example previousPeriod(parsePeriod('2023-01')).text // '2022-12' */
export function previousPeriod(period: Period): Period {
  const end = addDays(period.start, -1);
  const year = Number(end.slice(0, 4));
  const month = Number(end.slice(5, 7));
  switch (period.kind) {
    case 'year':
      return parsePeriod(String(year));
    case 'quarter':
      return parsePeriod(`${year}-Q${month / 3}`);
    case 'month':
      return parsePeriod(end.slice(0, 7));
    case 'years':
      return parsePeriod(`${year - yearsIn(period) + 1}/${year}`);
  }
}

/** The period of the same kind that starts the day after `period` ends. @example nextPeriod(parsePeriod('2023')).text // '2024' */
export function nextPeriod(period: Period): Period {
  const start = addDays(period.end, 1);
  const year = Number(start.slice(0, 4));
  switch (period.kind) {
    case 'year':
      return parsePeriod(String(year));
    case 'quarter':
      return parsePeriod(`${year}-Q${(Number(start.slice(5, 7)) + 2) / 3}`);
    case 'month':
      return parsePeriod(start.slice(0, 7));
    case 'years':
      return parsePeriod(`${year}/${year + yearsIn(period) - 1}`);
  }
}

/**
 * Every period from `from` to `to`, both included, at their own grain.
 *
 * @throws RangeError when the two are of different kinds, the range runs backwards or exceeds 1,000 periods
 * @example periodsBetween(parsePeriod('2021'), parsePeriod('2023')).map((p) => p.text) // ['2021', '2022', '2023']
 */
export function periodsBetween(from: Period, to: Period): Period[] {
  if (from.kind !== to.kind)
    throw new RangeError(`periodsBetween requires one kind of period, got ${from.text} and ${to.text}`);
  if (from.start > to.start)
    throw new RangeError(`periodsBetween requires from before to, got ${from.text} and ${to.text}`);
  const periods = [from];
  let current = from;
  while (current.end < to.end) {
    if (periods.length === 1000)
      throw new RangeError(`periodsBetween requires at most 1000 periods, got ${from.text} to ${to.text}`);
    current = nextPeriod(current);
    periods.push(current);
  }
  return periods;
}

/**
 * The calendar year a period ends in; capital's budget year.
 *
 * @example yearOf(parsePeriod('2021/2025')) // 2025
 */
export function yearOf(period: Period): number {
  return Number(period.end.slice(0, 4));
}

function yearsIn(period: Period): number {
  return yearOf(period) - Number(period.start.slice(0, 4)) + 1;
}

function span(text: string, kind: PeriodKind, y0: number, m0: number, y1: number, m1: number): Period {
  return {
    text,
    kind,
    start: `${String(y0).padStart(4, '0')}-${String(m0).padStart(2, '0')}-01`,
    end: lastDayOfMonth(y1, m1),
  };
}
