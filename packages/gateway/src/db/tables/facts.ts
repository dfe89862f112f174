import type { FromRow } from './versioned.ts';

/** Published figures, and what is kept beside the fact tables of a dataset. */
export interface FactTables {
  /** Dictionary of dimension combinations: full ones (grain −1) and collapsed ones (index of the dataset's grain). */
  line: {
    dataset: string;
    id: number;
    grain: number;
    key: string;
    /** Fixed dimensions, as a scope key. */
    form: string;
    /** Section of a report, as a scope key; null on lines wider than one section. */
    section: string | null;
  };
  /** An area that is not shown in a line of a year, at whatever cut and in whatever release. */
  hidden_cell: {
    root: number;
    dataset: string;
    area: number;
    year: number;
    line: number;
  };
  figure: FromRow & {
    figure: string;
    period: string;
    scope: string;
    base: string;
    standard: string;
    method: string;
    as_of: string;
    as_of_basis: string | null;
    status: string;
    value: number;
    precision: number | null;
    published: string | null;
    kind: string;
    derivation: string | null;
    locator: string | null;
    confidence: string;
  };
}
