import type { Reading, TableTwin } from './figure.ts';

/** What the values of a table are told apart by. */
export type TableAxis = 'indicator' | 'period' | 'area';

/** Areas in the order of a list, by their last value with the favourable end first, or by a column; 0 are the names. */
export type TableOrder = 'list' | 'value' | { readonly column: number; readonly isDescending: boolean };

/** How a table stands. */
export interface TableArrangement {
  /** What stands in the columns. */
  readonly columns: TableAxis;
  readonly order: TableOrder;
  /** Part of the names of the rows that stay, with or without marks; empty for all. */
  readonly filter: string;
}

/** A table as it stands, with the values that it shows. */
export interface ArrangedTable {
  readonly table: TableTwin;
  readonly readings: ReadonlyMap<string, Reading>;
  /** Columns by which the rows can be put in order. */
  readonly sortable: readonly number[];
  /** How many rows stayed of how many. */
  readonly rows: { readonly shown: number; readonly all: number };
}

/** What a reader can do with a table that is the figure. */
export interface Arranging {
  readonly initial: TableArrangement;
  /** What can stand in the columns, in words. */
  readonly axes: readonly { readonly axis: TableAxis; readonly name: string }[];
  readonly arrange: (arrangement: TableArrangement) => ArrangedTable;
}
