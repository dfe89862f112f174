import type { Unit } from '../unit/unit.ts';
import type { Repair } from './repairs.ts';

/** What a check can find. */
export type FindingKind =
  | 'TOTAL'
  | 'CHILDREN'
  | 'RATE'
  | 'RATES'
  | 'EXCEEDS'
  | 'SHARE'
  | 'FALL'
  | 'SOURCES'
  | 'SCALE'
  | 'GAP'
  | 'AREA'
  | 'DENOMINATOR';

/** An error stops a file; a warning needs a written explanation. */
export type Severity = 'error' | 'warning';

/** A number as it stands in a sheet, a form or a document. */
export interface FigureCell {
  /** How the caller names it: an address, a column, a source. No two of one table alike. */
  readonly ref: string;
  /** 0 or more; null where nothing is stated. */
  readonly value: number | null;
  readonly unit: Unit;
  /** Size of the last printed digit in the unit itself, 0.001 for 61,2%; null for a whole number that is not rounded. */
  readonly precision: number | null;
}

/** A cell that may be wrong, and what would be right. */
export interface Suspect {
  readonly cell: FigureCell;
  readonly value: number;
  readonly repair: Repair;
}

/** What does not fit. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The cells concerned; `found` and `expected` are in the unit of the first. */
  readonly cells: readonly FigureCell[];
  readonly found: number | null;
  /** What the other cells lead to, or the bound that is passed; null where nothing does. */
  readonly expected: number | null;
  /** The likeliest cells at fault; more than one where they cannot be told apart, none where nothing is known. */
  readonly suspects: readonly Suspect[];
  /** Periods without a figure, or the code and the day of an area. */
  readonly about: readonly string[];
}

/**
 * A whole number that is not rounded, as a cell.
 *
 * @example countCell('total', 200) // { ref: 'total', value: 200, unit: 'count', precision: null }
 */
export function countCell(ref: string, value: number | null): FigureCell {
  return { ref, value, unit: 'count', precision: null };
}
