import type { Day } from '@tiendo/core';
import type { FromRow } from './versioned.ts';

/** What offices do; for offices only unless `visibility` is public. */
interface Work extends FromRow {
  title: string;
  title_en: string | null;
  programme: string | null;
  visibility: string | null;
}

/** What offices have to do, and have done. */
export interface WorkTables {
  task: Work & {
    clause: string | null;
    lead: string;
    co_ordinating: string | null;
    product: string | null;
    given_on: Day | null;
    due_on: Day | null;
    extensions: string | null;
    done_on: Day | null;
    evidence: string | null;
  };
  recommendation: Work & {
    clause: string | null;
    from_agency: string;
    to_agency: string;
    raised_on: Day;
    due_on: Day | null;
    answered_on: Day | null;
    answer: string | null;
  };
  document: Work & {
    issuer: string;
    issuer_tier: string;
    due_on: Day | null;
    number: string | null;
    issued_on: Day | null;
  };
  inspection: Work & {
    inspector: string;
    inspected: string;
    begun_on: Day;
    concluded_on: Day | null;
    number: string | null;
    shortcomings: number | null;
    due_on: Day | null;
    remedied_on: Day | null;
  };
  project: Work & {
    as_of: Day;
    component: string | null;
    manager: string;
    special: string | null;
    total: number | null;
    one_commune: string | null;
    simple: string | null;
    listed: string | null;
    approved_on: Day | null;
    site_cleared_on: Day | null;
    tendered_on: Day | null;
    started_on: Day | null;
    completed_on: Day | null;
    settled_on: Day | null;
  };
}
