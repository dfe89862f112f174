import type { Day } from '@tiendo/core';
import type { Generated } from 'kysely';

/** The lists that figures are told by, and what is decided of a list entry. */
export interface CatalogueTables {
  programme: {
    code: string;
    name: string;
    name_en: string;
    valid_from: Day;
    valid_to: Day | null;
    legal_basis: string;
  };
  component: {
    programme: string;
    code: string;
    parent: string | null;
    name: string;
    name_en: string | null;
    valid_from: Day;
    valid_to: Day | null;
    source: string | null;
    confidence: string | null;
  };
  /** A code of the treasury's accounts for a programme, or for a component of one. */
  budget_code: {
    code: string;
    valid_from: Day;
    valid_to: Day | null;
    name: string;
    programme: string;
    component: string | null;
    legal_basis: string | null;
    note: string | null;
  };
  source: {
    id: string;
    title: string;
    issuer: string | null;
    tier: string;
    url: string | null;
    document_number: string | null;
    /** To the precision known: 2024-02 or 2024-01-31. */
    issued_on: string | null;
    language: string | null;
    sha256: string | null;
    note: string | null;
    /** True for sources of invented figures. */
    synthetic: Generated<boolean>;
  };
  agency: {
    code: string;
    valid_from: Day;
    valid_to: Day | null;
    name: string;
    name_en: string | null;
    tier: string;
    area: string;
    successors: string | null;
    legal_basis: string | null;
  };
  measure: {
    id: string;
    name: string;
    name_en: string;
    unit: string;
    aggregation: string;
  };
  indicator: {
    id: string;
    name: string;
    name_en: string;
    full_name: string;
    full_name_en: string;
    formula: string;
    formula_en: string;
    unit: string;
    /** Ids of measures, with spaces between. */
    numerator: string;
    denominator: string | null;
    base: string | null;
    decimals: number;
    direction: string | null;
    visibility: string;
  };
  /** A day on which what an indicator counts changes. */
  break: {
    indicator: string;
    on_day: Day;
    kind: string;
    reason: string;
    reason_en: string;
    legal_basis: string | null;
  };
  /** For whom an indicator is forecast. */
  forecast: {
    indicator: string;
    synthetic: boolean;
    visibility: string;
    legal_basis: string | null;
  };
  /** From which count on figures of a dataset are shown; of real and of invented ones apart. */
  suppression: {
    dataset: string;
    synthetic: boolean;
    below: number;
    legal_basis: string | null;
  };
}
