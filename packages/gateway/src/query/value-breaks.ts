import { type BreakKind, breaksAt, type Period, previousPeriod, type SeriesBreak } from '@tiendo/core';
import type { Reference } from './reference.ts';
import type { ValueCell } from './values.ts';

/** The breaks between a value and that of an earlier period. Values given for the areas of one day have none of boundaries. */
export function valueBreaks(
  { indicator, area, period, answer, geography }: ValueCell,
  { crosswalk, breaks }: Reference,
  before: Period = previousPeriod(period),
): readonly SeriesBreak[] {
  const { standard, method } = answer;
  const point = { area: answer.area, code: area.code, period, standard, method };
  const registered = (breaks.get(indicator.id) ?? [])
    .filter(({ on_day }) => before.start < on_day && on_day <= period.end)
    .map(({ kind, reason, reason_en }) => ({
      ...{ kind: kind as BreakKind, reasonVi: reason, reasonEn: reason_en },
    }));
  return [...registered, ...breaksAt(point, indicator.standards, geography ? [] : crosswalk, before.start)];
}
