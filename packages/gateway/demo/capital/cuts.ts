import type { Day } from '@tiendo/core';

/** The last month for which there are figures. */
export const LAST_CUT: Day = '2026-10-31';

/** A month end of a budget year; month 13 is the January after it, when its books close. */
export interface Cut {
  readonly cut: Day;
  readonly month: number;
}

/** The thirteen cuts of a budget year. */
export function cutsOf(year: number): readonly Cut[] {
  return Array.from({ length: 13 }, (_, i) => ({
    month: i + 1,
    cut: new Date(Date.UTC(year, i + 1, 0)).toISOString().slice(0, 10),
  }));
}

/** The quarter a cut is reported with: the January after a year belongs to its fourth. */
export function quarterOf(year: number, cut: Day): number {
  return cut >= `${year + 1}-01-01` ? 4 : Math.ceil(Number(cut.slice(5, 7)) / 3);
}

/** The day on which the reports of a quarter are published. */
export function publishedOn(year: number, quarter: number): Day {
  const day = [`${year}-04-25`, `${year}-07-25`, `${year}-10-25`, `${year + 1}-02-20`][quarter - 1] as Day;
  return day > LAST_PUBLISHED ? LAST_PUBLISHED : day;
}

const LAST_PUBLISHED: Day = '2026-11-20';
