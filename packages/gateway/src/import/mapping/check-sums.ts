import { type FigureCell, type FigureTable, type Rule, reconcile, type Unit } from '@tiendo/core';
import { cellName, columnName } from '../../file/cell-address.ts';
import type { MappedColumn } from '../../file/mapping.ts';
import type { ReportTable } from '../../file/report/report.ts';
import type { ReportRow } from '../../file/report/row-table.ts';
import { movePoint } from '../../file/value/move-point.ts';
import { type ColumnUnit, placesOf } from '../../file/value/read-value.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import type { Finding } from '../finding.ts';
import { misfitFinding } from '../misfit.ts';
import type { DatasetTable } from './dataset-mapping.ts';
import { indexFormula } from './index-formula.ts';
import { rowSums } from './row-sums.ts';

/** Excel shows no more digits of a rate than this; what lies beyond is the arithmetic of the machine. */
const MOST_DIGITS = 6;

/** The cell at fault is looked for among so many parts of a sum; beyond, they are taken together. */
const MOST_PARTS = 2000;

/** Columns of a table whose cells take part in sums. */
interface Figures {
  readonly name: string;
  readonly column: number;
  readonly unit: Unit;
  readonly precision: number | null;
}

/**
 * What of a table does not add up: its index row, its groups, totals and rates, each with the likeliest cell at fault
 * and the value that fits.
 */
export function checkSums(table: DatasetTable, read: ReportTable, dataset: FileDataset): readonly Finding[] {
  const rows = [...read.rows];
  const figures = figuresOf(table, read, rows);
  const refOf = (row: ReportRow, name: string) =>
    cellName(row.row, figures.find((figure) => figure.name === name)?.column ?? 1);
  const cells = rows.flatMap((row) => figures.map((figure) => cellOf(figure, row)));
  const usable = new Set(cells.filter(({ value }) => value === null || value >= 0).map(({ ref }) => ref));
  const rules = [...acrossRows(table, read, rows, refOf), ...downRows(table, rows, figures, refOf, dataset)];
  const checked = takenTogether({
    cells: cells.filter(({ ref }) => usable.has(ref)),
    rules: rules.filter((rule) => refsOf(rule).every((ref) => usable.has(ref))),
  });
  const written = writtenIn(table, figures);
  return reconcile(checked).map((misfit) => asWritten(misfitFinding(misfit, read.sheet), written));
}

function figuresOf(
  { columns }: DatasetTable,
  { frame }: ReportTable,
  rows: readonly ReportRow[],
): readonly Figures[] {
  return columns.flatMap((column) => {
    const unit = UNITS[column.unit];
    if (!unit) return [];
    const at = frame.columns[column.position - 1]?.column ?? 1;
    return [{ name: column.name, column: at, unit, precision: precisionOf(column, rows) }];
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

function cellOf({ name, column, unit, precision }: Figures, { row, values }: ReportRow): FigureCell {
  const value = values[name];
  return { ref: cellName(row, column), value: typeof value === 'number' ? value : null, unit, precision };
}

/** What the index row and the mapping say, for each row. */
function acrossRows(
  { columns, rules = [] }: DatasetTable,
  { frame }: ReportTable,
  rows: readonly ReportRow[],
  refOf: (row: ReportRow, name: string) => string,
): readonly Rule[] {
  const nameAt = (position: number) => columns.find((column) => column.position === position)?.name;
  const nameOf = (index: string) => nameAt(frame.columns.findIndex((column) => column.index === index) + 1);
  const ofIndex = frame.columns.flatMap(({ formula }, at) => {
    const name = nameAt(at + 1);
    return formula !== undefined && name !== undefined ? (indexFormula(name, formula, nameOf) ?? []) : [];
  });
  return rows.flatMap((row) =>
    [...ofIndex, ...rules].map((rule) => renamed(rule, (name) => refOf(row, name))),
  );
}

function downRows(
  table: DatasetTable,
  rows: readonly ReportRow[],
  figures: readonly Figures[],
  refOf: (row: ReportRow, name: string) => string,
  dataset: FileDataset,
): readonly Rule[] {
  const added = figures.filter(({ unit }) => unit !== 'share');
  return rowSums(table, rows, dataset).flatMap(({ sum, parts }) =>
    added.map(
      ({ name }): Rule => ({
        kind: 'TOTAL',
        total: refOf(sum, name),
        parts: parts.map((part) => refOf(part, name)),
      }),
    ),
  );
}

/** Long sums with all their parts as one cell, named as a range. */
function takenTogether({ cells, rules }: FigureTable): FigureTable {
  const known = new Map(cells.map((cell) => [cell.ref, cell]));
  const added: FigureCell[] = [];
  const shorter = rules.map((rule): Rule => {
    if (rule.kind === 'RATE' || rule.parts.length <= MOST_PARTS) return rule;
    const together = sumOf(rule.parts.map((ref) => known.get(ref) as FigureCell));
    added.push(together);
    return { ...rule, parts: [together.ref] };
  });
  return { cells: [...cells, ...added], rules: shorter };
}

/** Unknown when one of them is; rounded as far as all of them can be. */
function sumOf(cells: readonly FigureCell[]): FigureCell {
  const [first, last] = [cells[0] as FigureCell, cells.at(-1) as FigureCell];
  const values = cells.map(({ value }) => value);
  return {
    ref: `${first.ref}:${last.ref}`,
    value: values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    unit: first.unit,
    precision: first.precision === null ? null : first.precision * cells.length,
  };
}

function renamed(rule: Rule, refOf: (name: string) => string): Rule {
  if (rule.kind === 'RATE')
    return {
      ...rule,
      rate: refOf(rule.rate),
      numerator: refOf(rule.numerator),
      denominator: refOf(rule.denominator),
    };
  const { kind, total, parts, less = [] } = rule;
  return { kind, total: refOf(total), parts: parts.map(refOf), less: less.map(refOf) };
}

function refsOf(rule: Rule): readonly string[] {
  return rule.kind === 'RATE'
    ? [rule.rate, rule.numerator, rule.denominator]
    : [rule.total, ...rule.parts, ...(rule.less ?? [])];
}

/** A value of a cell as it would stand there, in the unit of its column. */
function writtenIn(
  { columns }: DatasetTable,
  figures: readonly Figures[],
): (cell: string, value: number) => number {
  const places = new Map(
    figures.map(({ name, column }) => [
      columnName(column),
      placesOf(columns.find((mapped) => mapped.name === name)?.unit ?? 'number'),
    ]),
  );
  return (cell, value) => movePoint(value, -(places.get(cell.replace(/\d+$/, '')) ?? 0));
}

function asWritten(finding: Finding, written: (cell: string, value: number) => number): Finding {
  const { cell = '', value, suspects = [] } = finding;
  return {
    ...finding,
    value: value ? String(written(cell, Number(value))) : '',
    suspects: suspects.map((suspect) => ({
      cell: suspect.cell,
      value: written(suspect.cell, suspect.value),
    })),
  };
}
