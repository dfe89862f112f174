import type { FigureCell, Unit } from '@tiendo/core';
import { columnName } from '../../file/cell-address.ts';
import type { MappedColumn } from '../../file/mapping.ts';
import type { ReportTable } from '../../file/report/report.ts';
import type { ReportRow } from '../../file/report/row-table.ts';
import { movePoint } from '../../file/value/move-point.ts';
import { type ColumnUnit, placesOf } from '../../file/value/read-value.ts';
import type { DatasetTable } from './dataset-mapping.ts';

/** Excel shows no more digits of a rate than this; what lies beyond is the arithmetic of the machine. */
const MOST_DIGITS = 6;

/** A column of a table whose cells are figures. */
export interface FigureColumn {
  readonly name: string;
  readonly unit: Unit;
  /** Address of its cells without the row. */
  readonly at: string;
  /** By so many places the point moves from what is written to the canonical unit. */
  readonly places: number;
  readonly precision: number | null;
}

/** The figures of a table as core checks them. */
export interface TableFigures {
  readonly table: DatasetTable;
  readonly read: ReportTable;
  readonly rows: readonly ReportRow[];
  readonly columns: readonly FigureColumn[];
  readonly cells: readonly FigureCell[];
  /** Address of a figure of a row. */
  readonly refOf: (row: ReportRow, name: string) => string;
}

/** @param prefix stands before every address: `Hộ nghèo!` where the figures are held against those of another sheet */
export function tableFigures(table: DatasetTable, read: ReportTable, prefix = ''): TableFigures {
  const rows = [...read.rows];
  const columns = figureColumns(table, read, rows, prefix);
  const places = new Map(columns.map(({ name, at }) => [name, at]));
  const refOf = ({ row }: ReportRow, name: string) => `${places.get(name) ?? prefix + columnName(1)}${row}`;
  const cells = rows.flatMap((row) =>
    columns.map(({ name, unit, precision }): FigureCell => {
      const value = row.values[name];
      return { ref: refOf(row, name), value: typeof value === 'number' ? value : null, unit, precision };
    }),
  );
  return { table, read, rows, columns, cells, refOf };
}

function figureColumns(
  { columns }: DatasetTable,
  { frame }: ReportTable,
  rows: readonly ReportRow[],
  prefix: string,
): readonly FigureColumn[] {
  return columns.flatMap((column): FigureColumn[] => {
    const { name, position, unit: written } = column;
    const unit = UNITS[written];
    if (!unit) return [];
    const at = prefix + columnName(frame.columns[position - 1]?.column ?? 1);
    return [{ name, unit, at, places: placesOf(written), precision: precisionOf(column, rows) }];
  });
}

const UNITS: Partial<Record<ColumnUnit, Unit>> = {
  ...{ count: 'count', number: 'count', share: 'share', percent: 'share' },
  ...{ dong: 'dong', 'thousand-dong': 'dong', 'million-dong': 'dong', 'billion-dong': 'dong' },
};

/** A column is printed with the digits of the cell that has most. */
function precisionOf({ name, unit }: MappedColumn, rows: readonly ReportRow[]): number | null {
  if (unit === 'count' || unit === 'dong') return null;
  const places = placesOf(unit);
  const digits = rows.map(({ values: { [name]: value } }) =>
    typeof value === 'number' ? decimalsOf(movePoint(value, -places)) : 0,
  );
  return Number(`1e${places - Math.min(MOST_DIGITS, Math.max(0, ...digits))}`);
}

const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** A value of a cell as it would stand there, in the unit of its column. */
export function writtenIn(tables: readonly TableFigures[]): (ref: string, value: number) => number {
  const places = new Map(
    tables.flatMap(({ columns }) => columns.map((column) => [column.at, column.places])),
  );
  return (ref, value) => movePoint(value, -(places.get(ref.replace(/\d+$/, '')) ?? 0));
}
