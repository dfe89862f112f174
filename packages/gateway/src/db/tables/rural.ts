import type { Day } from '@tiendo/core';
import type { FromRow, Sourced, Versioned } from './versioned.ts';

/** Recognition of communes, and what was found of their criteria. */
export interface RuralTables {
  recognition: Versioned & {
    /** Null when no area of that name is known. */
    area: number | null;
    origin: string;
    series: string;
    area_name: string;
    district: string;
    level: string;
    event: string;
    year: number | null;
    decision: string | null;
    decided_on: Day | null;
    evidence: string | null;
    source: string;
    note: string | null;
  };
  assessment: Sourced & {
    standard: string;
    as_of: Day;
    criterion: number;
    state: string | null;
  };
  correspondence: FromRow & {
    earlier: string;
    earlier_criterion: number;
    later: string;
    later_criterion: number;
  };
}
