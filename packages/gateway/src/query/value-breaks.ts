import { breaksAt, type Period, previousPeriod, type SeriesBreak } from '@tiendo/core';
import type { Reference } from './reference.ts';
import type { ValueCell } from './values.ts';

/** The breaks between a value and that of an earlier period. Values given for the areas of one day have none of boundaries. */
export function valueBreaks(
  { indicator, area, period, answer, geography }: ValueCell,
  { crosswalk }: Reference,
  before: Period = previousPeriod(period),
): readonly SeriesBreak[] {
  const { standard, method } = answer;
  const point = { area: answer.area, code: area.code, period, standard, method };
  return breaksAt(point, indicator.standards, geography ? [] : crosswalk, before.start);
}
