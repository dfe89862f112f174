import { breaksAt, previousPeriod, type SeriesBreak } from '@tiendo/core';
import type { Reference } from './reference.ts';
import type { ValueCell } from './values.ts';

/** The breaks between a value and that of the period before. Values given for the areas of one day have none of boundaries. */
export function valueBreaks(
  { indicator, area, period, answer, geography }: ValueCell,
  { crosswalk }: Reference,
): readonly SeriesBreak[] {
  const { standard, method } = answer;
  const point = { area: answer.area, code: area.code, period, standard, method };
  return breaksAt(point, indicator.standards, geography ? [] : crosswalk, previousPeriod(period).start);
}
