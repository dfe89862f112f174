import type { Day } from '@tiendo/core';
import type { FromRow } from './versioned.ts';

/** What documents set as targets, and what they judge. */
export interface TargetTables {
  target: FromRow & {
    indicator: string;
    period: string;
    kind: string;
    due_on: Day | null;
    value: number | null;
    unit: string;
    standard: string | null;
    programme: string | null;
  };
  named_list: FromRow & {
    indicator: string;
    period: string;
    member: string | null;
    member_name: string;
  };
  statement: FromRow & {
    period: string;
    subject: string;
    programme: string | null;
    clause: string | null;
    kind: string;
    about: string | null;
    value: number | null;
    unit: string | null;
    judgement: string | null;
    judgement_en: string | null;
    due_on: Day | null;
  };
}
