import { type Day, type Period, yearOf } from '@tiendo/core';
import type { Window } from './sum-rows.ts';

/** The reporting cuts a period takes: any of its budget year, which may run into January, or those inside a month or quarter. */
export function cutWindow(period: Period): [from: Day, to: Day] {
  return period.kind === 'year' ? ['0001-01-01', '9999-12-31'] : [period.start, period.end];
}

/** The years and cuts that some periods take between them. */
export function windowOf(periods: readonly Period[]): Window | undefined {
  if (periods.length === 0) return undefined;
  const years = periods.map(yearOf).sort((a, b) => a - b);
  const from = periods.map((period) => cutWindow(period)[0]).sort();
  const to = periods.map((period) => cutWindow(period)[1]).sort();
  return {
    years: [years[0] as number, years.at(-1) as number],
    cuts: [from[0] as Day, to.at(-1) as Day],
  };
}
