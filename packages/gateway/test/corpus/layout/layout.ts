import type { MappedColumn, TableMapping } from '../../../src/file/mapping.ts';
import type { ColumnUnit } from '../../../src/file/value/read-value.ts';
import type { CorpusFile, ExpectedRow } from '../corpus-file.ts';
import { type OfficeTable, officeSheet } from '../office-sheet.ts';
import { type CellSpec, xlsxFile } from '../xlsx-file.ts';

/** A column of a mapping. */
export const column = (
  name: string,
  position: number,
  captions: readonly string[],
  unit: ColumnUnit,
): MappedColumn => ({
  ...{ name, position, captions, unit },
});

/** A table, how it is read, and what is read of it. */
export interface Layout {
  readonly sheet?: string;
  readonly table: OfficeTable;
  readonly mapping: Omit<TableMapping, 'label'> & { readonly label?: number };
  readonly rows: readonly ExpectedRow[];
}

/** A workbook with a sheet for each layout. */
export const layoutFile = (name: string, ...layouts: readonly Layout[]): CorpusFile => ({
  name: `layout/${name}.xlsx`,
  bytes: xlsxFile({
    sheets: layouts.map(({ sheet, table }) => ({ ...officeSheet(table), ...(sheet && { name: sheet }) })),
  }),
  mapping: {
    tables: layouts.map(({ sheet, mapping }) => ({ label: 2, ...mapping, ...(sheet && { sheet }) })),
  },
  rows: layouts.flatMap(({ rows }) => rows),
});

/** An index row. */
export const index = (...tokens: (string | number)[]) => tokens;
/** Whole numbers from one to another. */
export const counting = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => from + step);
/** Empty cells. */
export const nothing = (count: number) => Array<null>(count).fill(null);
/** A cell in bold. */
export const bold = (value: string | number): CellSpec => ({ value, style: { isBold: true } });
