import type { AreaLevel, Day, Period } from '@tiendo/core';
import { dayOfArea } from './day-of-area.ts';
import type { Reference, StoredArea } from './reference.ts';

/** The areas of a level within one on a day, itself where it is of that level. */
export function areasOfLevel(
  reference: Reference,
  area: StoredArea,
  level: AreaLevel,
  day: Day,
): readonly StoredArea[] {
  if (area.level === level) return [area];
  return reference.hierarchy.descendants(area, level, day).map((one) => reference.stored(one));
}

/** The areas of a level within one at the end of a period, or where it had none by then, at its beginning. */
export function areasInPeriod(
  reference: Reference,
  area: StoredArea,
  level: AreaLevel,
  { start, end }: Period,
): readonly StoredArea[] {
  const last = areasOfLevel(reference, area, level, end);
  return last.length > 0 ? last : areasOfLevel(reference, area, level, start);
}

/** The areas that the plans of a period are given to below one: districts, or communes since there are no districts. */
export function unitsBelow(reference: Reference, area: StoredArea, period: Period): readonly StoredArea[] {
  const districts = areasInPeriod(reference, area, 'DISTRICT', period);
  return districts.length > 0 ? districts : areasOfLevel(reference, area, 'COMMUNE', period.end);
}

/** An area and those above it on a day, itself first. */
export function areaAndAbove(reference: Reference, area: StoredArea, day: Day): readonly StoredArea[] {
  const parent = reference.hierarchy.parent(area, day);
  return parent ? [area, ...areaAndAbove(reference, reference.stored(parent), day)] : [area];
}

/** Whether an area lay within another, or is it in whatever edition, on a day or the nearest one on which it stood. */
export function liesWithin(
  reference: Reference,
  area: StoredArea,
  { code, root }: StoredArea,
  day: Day,
): boolean {
  const above = areaAndAbove(reference, area, dayOfArea(area, day));
  return above.some((one) => one.code === code && one.root === root);
}

/** Every edition of every area that can have lain within one. */
export function editionsWithin(reference: Reference, area: StoredArea): readonly StoredArea[] {
  const isOwn = (one: StoredArea) =>
    area.level === 'COUNTRY' ? one.isSynthetic === area.isSynthetic : one.root === area.root;
  return [...reference.areas.values()].filter(isOwn);
}
