import type { Grid } from './grid.ts';

/** A sheet of a workbook; a text file is one sheet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid;
  /** Texts printed at the top and the bottom of each page. */
  readonly pageTexts: readonly string[];
}

/** A file as grids of cells, and how it was read. */
export interface Workbook {
  readonly kind: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
  /** Of a text file. */
  readonly encoding?: string;
  readonly delimiter?: string;
}
