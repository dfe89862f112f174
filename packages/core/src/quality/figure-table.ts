import type { FigureCell } from './finding.ts';

/** A cell that is the sum of others: total = Σ parts − Σ less. */
export interface SumRule {
  /** CHILDREN where the total is an area's own report and the parts are those of the areas below. */
  readonly kind: 'TOTAL' | 'CHILDREN';
  readonly total: string;
  readonly parts: readonly string[];
  readonly less?: readonly string[];
}

/** A cell that is a rate: rate = numerator / denominator. */
export interface RateRule {
  readonly kind: 'RATE';
  readonly rate: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** What must hold between cells, which it names by their `ref`. */
export type Rule = SumRule | RateRule;

/** Cells, and what must hold between them. */
export interface FigureTable {
  readonly cells: readonly FigureCell[];
  readonly rules: readonly Rule[];
}
