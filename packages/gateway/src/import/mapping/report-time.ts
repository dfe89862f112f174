import type { Day } from '@tiendo/core';
import { readDay } from '../../file/value/day-text.ts';

/** The day a report runs to, and its year. */
export interface ReportTime {
  readonly cut: Day;
  readonly year: number;
}

const YEAR = /năm\s+(?<year>\d{4})/giu;
const MONTH = /tháng\s+(?<month>\d{1,2})\s*(?:năm\s+|[/-])(?<year>\d{4})/iu;
const QUARTER = /quý\s+(?<quarter>IV|I{1,3}|[1-4])\s*(?:năm\s+|[/-])(?<year>\d{4})/iu;
const UNTIL = /đến\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu;
/** Titles that name another document and its day. */
const DOCUMENT = /công văn|quyết định|kèm theo|thông tư|nghị quyết|báo cáo số/i;

/** Titles but for those that name another document. */
export function ownTitles(titles: readonly string[]): readonly string[] {
  return titles.filter((title) => !DOCUMENT.test(title));
}

/**
 * The time of a report from its titles: "đến ngày 31/10/2024", "tháng 10 năm 2024", "quý III năm 2024", "năm 2024". A
 * budget year ends in January after it, so that the year named beside a day counts. Undefined where no title says.
 */
export function reportTime(titles: readonly string[]): ReportTime | undefined {
  const own = ownTitles(titles).join('\n');
  const cut = dayIn(own) ?? monthIn(own) ?? quarterIn(own);
  const named = [...own.matchAll(YEAR)].map(({ groups }) => Number(groups?.year));
  const year = named[0] ?? (cut === undefined ? undefined : Number(cut.slice(0, 4)));
  return year === undefined ? undefined : { cut: cut ?? `${year}-12-31`, year };
}

function dayIn(text: string): Day | undefined {
  const read = readDay(UNTIL.exec(text)?.groups?.day ?? '');
  return 'day' in read ? read.day : undefined;
}

function monthIn(text: string): Day | undefined {
  const { month, year } = MONTH.exec(text)?.groups ?? {};
  return month === undefined ? undefined : lastDay(Number(year), Number(month));
}

function quarterIn(text: string): Day | undefined {
  const { quarter, year } = QUARTER.exec(text)?.groups ?? {};
  if (quarter === undefined) return undefined;
  const number = Number(quarter) || ['I', 'II', 'III', 'IV'].indexOf(quarter.toUpperCase()) + 1;
  return lastDay(Number(year), number * 3);
}

const lastDay = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
