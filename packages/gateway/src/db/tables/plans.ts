import type { Day } from '@tiendo/core';
import type { FromRow } from './versioned.ts';

/** Capital as it is planned, needed, matched and carried over. */
export interface PlanTables {
  plan: FromRow & {
    period: string;
    version: number;
    programme: string;
    component: string | null;
    funding_source: string | null;
    capital_type: string | null;
    budget_holder: string | null;
    amount: number;
    decision: string | null;
    decided_on: Day | null;
  };
  counterpart_rule: FromRow & {
    programme: string;
    payer: string;
    capital_type: string | null;
    min_ratio: number;
    exempt: string | null;
    valid_from: Day;
    valid_to: Day | null;
    legal_basis: string;
  };
  need: FromRow & {
    period: string;
    criterion: number;
    amount: number;
  };
  support: FromRow & {
    period: string;
    share: number;
    from_investment: number | null;
    from_other: number | null;
    exception: string | null;
    decision: string | null;
    decided_on: Day | null;
  };
  carry_over: FromRow & {
    period: string;
    programme: string;
    funding_source: string;
    capital_type: string;
    vintage: string;
    confirmed: number | null;
    booked: number | null;
    confirmed_on: Day | null;
  };
}
