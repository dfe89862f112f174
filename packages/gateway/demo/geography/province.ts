import type { Day } from '@tiendo/core';

/** The days on which the editions of areas begin: those of Lạng Sơn, so that programmes and reforms fit. */
export const EDITION_DAYS: readonly Day[] = ['2020-01-01', '2024-12-01', '2025-07-01'];

/** The day on which districts end. */
export const DISTRICTS_END: Day = '2025-07-01';

/** Half of a commune of 2020: the smallest piece, which no change of areas divides. All figures are made of pieces. */
export interface Place {
  readonly id: string;
  readonly district: District;
  readonly isUrban: boolean;
  /** Zone of ethnic-minority and mountainous areas, 3 the hardest; 0 outside them. */
  readonly zone: 0 | 1 | 2 | 3;
  /** How poor it is beside the province, 1 being as poor. */
  readonly hardship: number;
  /** Households at the end of 2020. */
  readonly households: number;
  readonly lon: number;
  readonly lat: number;
}

export interface District {
  readonly code: string;
  readonly type: 'Thành phố' | 'Huyện';
  readonly name: string;
  readonly isPoor: boolean;
}

export type CommuneType = 'Xã' | 'Phường' | 'Thị trấn';

/** A commune as one row of the list of areas, with the pieces it has in one edition. */
export interface Commune {
  readonly code: string;
  readonly validFrom: Day;
  readonly type: CommuneType;
  readonly name: string;
  /** Null from the day on which districts end. */
  readonly district: District | null;
  readonly places: readonly Place[];
}

/** The communes between two days. */
export interface Edition {
  readonly from: Day;
  /** First day of the next edition; null for the last. */
  readonly to: Day | null;
  readonly communes: readonly Commune[];
}

/** An invented province. */
export interface Province {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly districts: readonly District[];
  readonly places: readonly Place[];
  readonly editions: readonly Edition[];
}

/** The edition valid on a day. */
export function editionOn(province: Province, day: Day): Edition {
  const found = province.editions.findLast(({ from }) => from <= day);
  if (!found) throw new RangeError(`editionOn requires a day from ${EDITION_DAYS[0]} on, got ${day}`);
  return found;
}

/** The commune in which each piece lies on a day. */
export function communesOn(province: Province, day: Day): ReadonlyMap<Place, Commune> {
  const { communes } = editionOn(province, day);
  return new Map(communes.flatMap((commune) => commune.places.map((place) => [place, commune])));
}
