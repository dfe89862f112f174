import type { Frame, FrameColumn } from '../frame/frame.ts';
import { figuresBelowSignatures, type TableRow, tableRows } from '../frame/table-rows.ts';
import type { GridCell } from '../grid.ts';
import type { TableMapping } from '../mapping.ts';
import type { NumberLocale } from '../value/number-text.ts';
import { isNumeric, isWrittenNumber, readValue } from '../value/read-value.ts';
import type { Sheet } from '../workbook.ts';
import type { WrittenNumber } from './find-locale.ts';
import type { ProblemList } from './problem-list.ts';
import { type RowTable, RowTableBuilder } from './row-table.ts';

/** A table of a sheet that is as its mapping expects. */
export interface MappedTable {
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly mapping: TableMapping;
}

/** The numbers of a table that are written as text. */
export function* writtenNumbers({ sheet, frame, mapping }: MappedTable): Generator<WrittenNumber, void> {
  const numeric = new Set(
    mapping.columns.filter(({ unit }) => isNumeric(unit)).map((c) => columnOf(frame, c.position)),
  );
  for (const { row, cells } of tableRows(sheet.grid, frame, columnOf(frame, mapping.label))) {
    for (const cell of cells) {
      const { column, text } = cell;
      if (numeric.has(column) && isWrittenNumber(cell)) yield { sheet: sheet.name, row, column, text };
    }
  }
}

/** The rows of a table as values; whatever is wrong goes to `problems`, each with its cell. */
export function readTable(table: MappedTable, locale: NumberLocale, problems: ProblemList): RowTable {
  const { sheet, frame, mapping } = table;
  const rows = new RowTableBuilder(
    mapping.columns.map(({ name, unit }) => ({ name, isNumeric: isNumeric(unit) && unit !== 'mixed' })),
  );
  for (const row of tableRows(sheet.grid, frame, columnOf(frame, mapping.label))) {
    checkRow(table, row, problems);
    rows.addRow(row);
    addValues(table, row, locale, rows, problems);
  }
  for (const { row, cells } of figuresBelowSignatures(sheet.grid, frame))
    problems.addAt(sheet.name, row, cells[0]?.column ?? 1, belowSignature);
  if (rows.length === 0) problems.addAt(sheet.name, frame.headerBottom, 1, noRows);
  return rows.build();
}

function addValues(
  { sheet, frame, mapping }: MappedTable,
  { row, cells }: TableRow,
  locale: NumberLocale,
  rows: RowTableBuilder,
  problems: ProblemList,
): void {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  for (const { name, position, unit } of mapping.columns) {
    const column = columnOf(frame, position);
    const cell = byColumn.get(column);
    const { value, issue } = readValue(cell, unit, locale);
    rows.addValue(name, value);
    if (issue) problems.addAt(sheet.name, row, column, { raw: (cell as GridCell).text, ...issue });
  }
}

function checkRow({ sheet, frame, mapping }: MappedTable, row: TableRow, problems: ProblemList): void {
  const labelColumn = columnOf(frame, mapping.label);
  if (row.label === '') problems.addAt(sheet.name, row.row, labelColumn, noName);
  if (row.isHidden) problems.addAt(sheet.name, row.row, labelColumn, { ...hiddenRow, raw: row.label });
  const width = widthOf(frame);
  if (row.width !== undefined && row.width !== width)
    problems.addAt(sheet.name, row.row, Math.min(row.width, width) + 1, rowLength(row.width, width));
}

const columnOf = (frame: Frame, position: number) => (frame.columns[position - 1] as FrameColumn).column;

/** Fields of a record in a text file: its columns are counted from the first, whether captioned or not. */
const widthOf = (frame: Frame) => frame.columns.at(-1)?.column ?? 0;

const noName = {
  code: 'no-name',
  severity: 'error',
  vi: 'dòng có số liệu nhưng không có tên đơn vị, nội dung',
  en: 'the row has figures and no name',
} as const;

const hiddenRow = {
  code: 'hidden-row',
  severity: 'warning',
  vi: 'dòng bị ẩn nhưng vẫn được đọc',
  en: 'the row is hidden and read all the same',
} as const;

const belowSignature = {
  code: 'row-after-signature',
  severity: 'error',
  vi: 'có số liệu nằm dưới phần ký; không rõ thuộc bảng nào',
  en: 'figures stand below the signatures and belong to no table',
  right: { vi: 'chuyển dòng lên trong bảng hoặc xóa', en: 'move the row into the table or delete it' },
} as const;

const noRows = {
  code: 'empty',
  severity: 'error',
  vi: 'bảng không có dòng số liệu nào',
  en: 'the table has no row',
} as const;

const rowLength = (fields: number, expected: number) =>
  ({
    code: 'row-length',
    severity: 'error',
    raw: String(fields),
    vi: `dòng có ${fields} cột, tiêu đề có ${expected}`,
    en: `the line has ${fields} fields, the header ${expected}`,
    right: {
      vi: 'đặt số có dấu phẩy trong ngoặc kép, hoặc dùng dấu chấm phẩy giữa các cột',
      en: 'put numbers with a comma in quotes, or use semicolons between the fields',
    },
  }) as const;
