import { type Day, lastDayOfMonth, type Period, parsePeriod, previousPeriod } from '@tiendo/core';

/** What a value is set beside: the period just before, or the same one a year before. */
export type ChangeSince = 'PREVIOUS_PERIOD' | 'YEAR_BEFORE';

/** The earlier period that a period is set beside; for a range of years always the range before. */
export function periodBefore(period: Period, since: ChangeSince): Period {
  if (since === 'PREVIOUS_PERIOD' || period.kind === 'years') return previousPeriod(period);
  return parsePeriod(`${Number(period.text.slice(0, 4)) - 1}${period.text.slice(4)}`);
}

/** The day that lies in an earlier period as a day lies in a later one: 30/06/2023 for 30/06/2024 of the year after. */
export function dayBefore(day: Day, period: Period, before: Period): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = year * 12 + month - 1 - (monthOf(period) - monthOf(before));
  const last = lastDayOfMonth(Math.floor(target / 12), (target % 12) + 1);
  const isLast = day === lastDayOfMonth(year, month);
  return isLast || date > Number(last.slice(8)) ? last : `${last.slice(0, 8)}${day.slice(8)}`;
}

function monthOf({ start }: Period): number {
  return Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7));
}
