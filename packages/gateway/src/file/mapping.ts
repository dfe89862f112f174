import type { NumberLocale } from './value/number-text.ts';
import type { ColumnUnit } from './value/read-value.ts';

/** One column of an office's table: which it is, and what its header must say. */
export interface MappedColumn {
  readonly name: string;
  /** Place in the table, 1 being its first column: equal captions are told apart by it. */
  readonly position: number;
  /** From the top down; compared without regard to case, spaces and the place of tone marks. */
  readonly captions: readonly string[];
  readonly unit: ColumnUnit;
}

/** How one table of a file is read. */
export interface TableMapping {
  /** Name of the sheet; the first visible one when absent. */
  readonly sheet?: string;
  /** Number of columns, so that an inserted one is noticed under equal captions too. */
  readonly width: number;
  /** Place of the column that names each row. */
  readonly label: number;
  /** What the line "Đơn vị tính" must say, when figures depend on it. */
  readonly unitLine?: string;
  readonly columns: readonly MappedColumn[];
}

/** How an office's file is read, saved so that next month's needs no work. */
export interface Mapping {
  /** How the file writes numbers as text; found from the file when absent. */
  readonly numbers?: NumberLocale;
  readonly tables: readonly TableMapping[];
}
