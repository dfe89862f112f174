import type { MapData } from '../chart/map-data.ts';
import { isTable } from './is-table.ts';

/** True for an object that has what the map cannot do without. */
export function isMap(data: unknown): data is MapData {
  return isTable({ columns: [data] });
}
