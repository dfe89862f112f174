import type { AreaLevel, Day } from '@tiendo/core';
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

/** The areas that plans are given to below one on a day: districts, or communes since there are no districts. */
export function unitsBelow(reference: Reference, area: StoredArea, day: Day): readonly StoredArea[] {
  const districts = areasOfLevel(reference, area, 'DISTRICT', day);
  return districts.length > 0 ? districts : areasOfLevel(reference, area, 'COMMUNE', day);
}

/** An area and those above it on a day, itself first. */
export function areaAndAbove(reference: Reference, area: StoredArea, day: Day): readonly StoredArea[] {
  const parent = reference.hierarchy.parent(area, day);
  return parent ? [area, ...areaAndAbove(reference, reference.stored(parent), day)] : [area];
}
