import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import { type Area, type AreaKey, type AreaLevel, areaKey, isValidOn } from './area.ts';
import { groupBy } from './group-by.ts';

/** A member of a grouping that is not a tier, such as a province in its socio-economic region. */
export interface Membership {
  readonly group: string;
  readonly member: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Areas with their parents and groupings, on any day. */
export interface Hierarchy {
  readonly areas: readonly Area[];
  /** Days on which an area or a membership begins or ends, in order: between two of them nothing changes. */
  readonly changes: readonly Day[];
  /** The area that carries `code` on `day`, or undefined. */
  find(code: string, day: Day): Area | undefined;
  /** Every edition that ever carried `code`, oldest first. */
  editions(code: string): readonly Area[];
  /** The area one tier up on `day`, or undefined for the nation. */
  parent(area: Area, day: Day): Area | undefined;
  /** Areas directly below on `day`, in code order: those whose tier parent it is, or the members of a grouping. */
  children(area: Area, day: Day): readonly Area[];
  /** Descendants of one level on `day`, in code order. */
  descendants(area: Area, level: AreaLevel, day: Day): readonly Area[];
}

/**
 * Builds the hierarchy from dated areas and memberships.
 *
 * @throws RangeError when two areas carry one code on the same day
 * @example createHierarchy([{ code: '20', validFrom: '1900-01-01', validTo: null, level: 'PROVINCE', type: 'Tỉnh', name: 'Lạng Sơn', parent: null }]).find('20', '2024-06-30').name // 'Lạng Sơn'
 */
export function createHierarchy(areas: readonly Area[], memberships: readonly Membership[] = []): Hierarchy {
  const byCode = groupBy(areas, (area) => area.code);
  for (const editions of byCode.values()) {
    editions.sort((a, b) => compareText(a.validFrom, b.validFrom));
    requireDisjoint(editions);
  }
  const byParent = groupBy(areas, (area) => area.parent ?? '');
  const byGroup = groupBy(memberships, (membership) => membership.group);
  const find = (code: string, day: Day) => byCode.get(code)?.find((area) => isValidOn(area, day));

  const children = (area: Area, day: Day): readonly Area[] => {
    const own = (byParent.get(area.code) ?? []).filter(
      (child) => isValidOn(child, day) && child.level !== 'GROUP',
    );
    const members = (byGroup.get(area.code) ?? [])
      .filter((membership) => isValidOn(membership, day))
      .map((membership) => find(membership.member, day))
      .filter((member) => member !== undefined);
    return [...own, ...members].sort(byCodeOrder);
  };

  const descendants = (area: Area, level: AreaLevel, day: Day): readonly Area[] => {
    const seen = new Map<AreaKey, Area>();
    const visit = (parent: Area): void => {
      for (const child of children(parent, day)) {
        if (child.level === level) seen.set(areaKey(child), child);
        else visit(child);
      }
    };
    visit(area);
    return [...seen.values()].sort(byCodeOrder);
  };

  const ends = [...areas, ...memberships].flatMap(({ validFrom, validTo }) =>
    [validFrom, validTo ?? []].flat(),
  );
  return {
    areas,
    changes: [...new Set(ends)].sort(),
    find,
    editions: (code) => byCode.get(code) ?? [],
    parent: (area, day) => (area.parent === null ? undefined : find(area.parent, day)),
    children,
    descendants,
  };
}

/**
 * The areas whose figures make up `area`: its tier children, without groupings, so that nothing counts twice.
 *
 * @example reportingChildren(createHierarchy([]), { code: 'VN' }, '2024-06-30') // []
 */
export function reportingChildren(hierarchy: Hierarchy, area: Area, day: Day): readonly Area[] {
  return hierarchy.children(area, day).filter((child) => child.level !== 'REGION' && child.level !== 'GROUP');
}

function byCodeOrder(a: Area, b: Area): number {
  return compareText(a.code, b.code);
}

function requireDisjoint(editions: readonly Area[]): void {
  for (const [i, area] of editions.entries()) {
    const before = editions[i - 1];
    if (before && (before.validTo === null || before.validTo > area.validFrom)) {
      throw new RangeError(
        `createHierarchy requires one area per code and day, got ${areaKey(before)} and ${areaKey(area)}`,
      );
    }
  }
}
