import { addDays, type Day } from '@tiendo/core';
import type { StoredArea } from './reference.ts';

/** A day, or the nearest one on which an edition of an area stood. */
export function dayOfArea({ validFrom, validTo }: StoredArea, day: Day): Day {
  const last = validTo === null ? undefined : addDays(validTo, -1);
  return day < validFrom ? validFrom : last && day > last ? last : day;
}
