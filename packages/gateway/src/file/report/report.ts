import type { Frame } from '../frame/frame.ts';
import type { Problem } from '../problem.ts';
import type { NumberLocale } from '../value/number-text.ts';
import type { RowTable } from './row-table.ts';

/** A table of a file. Without a mapping it has its frame and no rows. */
export interface ReportTable {
  readonly sheet: string;
  readonly frame: Frame;
  readonly rows: RowTable;
}

/** A file as tables of values, and everything wrong with it. While there is an error no table has rows. */
export interface Report {
  readonly kind?: 'csv' | 'xlsx';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly numbers?: NumberLocale;
  readonly tables: readonly ReportTable[];
  /** At most a thousand. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}
