import type { Day } from '../time/day.ts';
import { type Area, type AreaLevel, isValidOn } from './area.ts';
import type { Hierarchy } from './hierarchy.ts';
import { nameKey } from './name-key.ts';

/** An area by its name, as a report writes it. */
export interface NamedArea {
  /** With or without the word for its kind: `Chi Lăng`, `xã Chi Lăng`. */
  readonly name: string;
  /** Name of an area above it, with or without the word for its kind. */
  readonly within?: string;
  readonly level?: AreaLevel;
}

/**
 * The one area that bears a name on a day. Several communes of a province share a name: a homonym is found only
 * together with an area above it, and where that leaves two, with the word for its kind.
 *
 * @returns undefined when no area has the name, and when more than one has it
 * @example findByName(createHierarchy([
 *   { code: '180', validFrom: '1900-01-01', validTo: null, level: 'DISTRICT', type: 'Huyện', name: 'Tràng Định', parent: null },
 *   { code: '06001', validFrom: '1900-01-01', validTo: null, level: 'COMMUNE', type: 'Xã', name: 'Khánh Long', parent: '180' },
 * ]), { name: 'Khánh Long', within: 'Huyện Tràng Định' }, '2024-01-01')?.code // '06001'
 */
export function findByName(hierarchy: Hierarchy, named: NamedArea, day: Day): Area | undefined {
  const key = nameKey(named.name);
  const above = named.within === undefined ? undefined : nameKey(named.within);
  const found = hierarchy.areas.filter(
    (area) =>
      isValidOn(area, day) &&
      (named.level === undefined || area.level === named.level) &&
      bears(area, key) &&
      (above === undefined || isWithin(hierarchy, area, above, day)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isWithin(hierarchy: Hierarchy, area: Area, key: string, day: Day): boolean {
  const parent = hierarchy.parent(area, day);
  return parent !== undefined && (bears(parent, key) || isWithin(hierarchy, parent, key, day));
}

function bears(area: Area, key: string): boolean {
  return key === nameKey(area.name) || key === nameKey(`${area.type} ${area.name}`);
}
