import type { Rule } from '@tiendo/core';
import type { RowRole } from '../../file/frame/nesting.ts';
import type { Mapping, TableMapping } from '../../file/mapping.ts';

/** Lists that an office's own words are looked up in: areas and agencies by name, budget codes of the treasury. */
export type LookUpList = 'areas' | 'agencies' | 'budget-codes';

/** A field that stands in the table: in a column, in the label of its row, or in the labels from the outermost group in. */
export interface TableSource {
  /** Name of a column, `label`, or `path`. */
  readonly from: string;
  /** What the office's words mean, as they would stand in a CSV file. A path is `A / B / C`; the longest known counts. */
  readonly codes?: Readonly<Record<string, string>>;
  readonly list?: LookUpList;
  /** True where a cell names several, parted by commas or semicolons: each is a record of its own. */
  readonly splits?: boolean;
  /** Code of the area in which areas are looked up by name. */
  readonly within?: string;
  /** The unit of each row: in which column, and by how many places its word moves the decimal point. */
  readonly unit?: { readonly from: string; readonly places: Readonly<Record<string, number>> };
  /** Of a figure that runs up through the year: the column with what the month of the report added to it. */
  readonly added?: string;
}

/** Where a field of a record comes from: always the same, the table, or the year of the report and so many years on. */
export type FieldSource = string | TableSource | { readonly year: number };

export type FieldSources = Readonly<Record<string, FieldSource>>;

/** How the rows of an office's table become records of a dataset. */
export interface DatasetTable extends TableMapping {
  /** Roles of the rows that are records; all others are sums and parts, and only checked. */
  readonly rows: readonly RowRole[];
  /** Labels of rows that are no records. */
  readonly skip?: readonly string[];
  /** Fields of every record. Day, year and origin need none: they are those of the report. */
  readonly fields: FieldSources;
  /** Each row gives a record for each of these, unless all its cells are empty. */
  readonly records: readonly FieldSources[];
  /** Roles of the rows that are the sum of the rows below them. */
  readonly sums: readonly RowRole[];
  /** What must hold between the columns of a row, beside what the index row says. */
  readonly rules?: readonly Rule[];
  /**
   * Where a table gives no record but shows as shares what another one counts: that one's sheet, and the column that
   * all are shares of. Columns bear the names they have there.
   */
  readonly sharesOf?: { readonly sheet: string; readonly base: string };
  /** True where records of one key are parts of one figure, such as the projects of a component. */
  readonly addsUp?: boolean;
}

/** How an office's own layout is read, saved under an id so that next month's file needs no work. */
export interface DatasetMapping extends Mapping {
  readonly id: string;
  readonly title: string;
  readonly dataset: string;
  readonly tables: readonly DatasetTable[];
}
