import type { Day } from '@tiendo/core';

/** Areas from day to day, and what became of them. */
export interface AreaTables {
  area: {
    id: number;
    code: string;
    valid_from: Day;
    valid_to: Day | null;
    level: string;
    type: string;
    name: string;
    name_en: string | null;
    sort_key: string;
    parent: string | null;
    /** Id of the stable top area it reports under. */
    root: number;
    legal_basis: string | null;
    source: string | null;
  };
  membership: {
    group_code: string;
    member_code: string;
    valid_from: Day;
    valid_to: Day | null;
    legal_basis: string | null;
  };
  crosswalk: {
    on_day: Day;
    from_code: string;
    to_code: string;
    type: string;
    weight: string | null;
    weight_basis: string | null;
    legal_basis: string | null;
    source: string | null;
    confidence: string | null;
    note: string | null;
  };
  centre: {
    code: string;
    valid_from: Day;
    lon: number;
    lat: number;
  };
}
