import { type Day, editionDay, isValidOn, lineage, type Period } from '@tiendo/core';
import type { Reference, StoredArea } from './reference.ts';

/** The areas whose figures are read for areas of another day: those that lay in them in the editions of the periods. */
export function areasBehind(
  areas: readonly StoredArea[],
  geography: Day,
  periods: readonly Period[],
  asOf: Day | undefined,
  { editions, stored }: Reference,
): readonly StoredArea[] {
  const days = [...new Set(periods.map((period) => editionDay(period, asOf)))];
  const found = areas
    .filter((area) => isValidOn(area, geography))
    .flatMap((area) => days.flatMap((day) => lineage(area, geography, day, editions)));
  return [...new Map(found.map(({ area }) => stored(area)).map((area) => [area.id, area])).values()];
}
