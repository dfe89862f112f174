import type { Day } from '../time/day.ts';

/** Tier of an area; REGION and GROUP are groupings, not tiers. */
export type AreaLevel = 'COUNTRY' | 'REGION' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'VILLAGE' | 'GROUP';

/** An area as it stood from `validFrom` until the day before `validTo`. Codes are re-used: identity is (code, validFrom). */
export interface Area {
  readonly code: string;
  readonly validFrom: Day;
  /** First day no longer valid; null while it stands. */
  readonly validTo: Day | null;
  readonly level: AreaLevel;
  /** Vietnamese word for the kind of unit: Tỉnh, Huyện, Xã, Phường… */
  readonly type: string;
  /** Name without its type word, as the legal text spells it. */
  readonly name: string;
  readonly nameEn?: string;
  /** Code of the area one tier up, valid on `validFrom`; null for the nation. */
  readonly parent: string | null;
  readonly legalBasis?: string;
}

/** Identity of an area, `20@1900-01-01`. */
export type AreaKey = string;

/** The identity of an area. @example areaKey({ code: '15', validFrom: '1900-01-01' }) // '15@1900-01-01' */
export function areaKey(area: Pick<Area, 'code' | 'validFrom'>): AreaKey {
  return `${area.code}@${area.validFrom}`;
}

/**
 * True when the area stands on `day`.
 *
 * @example isValidOn({ validFrom: '1900-01-01', validTo: '2025-07-01' }, '2025-07-01') // false
 */
export function isValidOn(area: Pick<Area, 'validFrom' | 'validTo'>, day: Day): boolean {
  return area.validFrom <= day && (area.validTo === null || day < area.validTo);
}
