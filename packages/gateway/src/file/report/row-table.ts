import type { Place, RowRole } from '../frame/nesting.ts';
import { NumberColumn } from '../number-column.ts';
import type { Value } from '../value/read-value.ts';

/** A row of an office's table as values in canonical units. */
export interface ReportRow extends Place {
  readonly row: number;
  readonly ordinal: string;
  readonly values: Readonly<Record<string, Value>>;
}

/** Rows column by column. A missing number is NaN here, and null wherever a row is shown. */
export interface RowColumns {
  readonly rows: Int32Array;
  readonly levels: Uint8Array;
  readonly roles: readonly RowRole[];
  readonly labels: readonly string[];
  readonly ordinals: readonly string[];
  readonly paths: readonly (readonly string[])[];
  readonly values: Readonly<Record<string, Float64Array | readonly Value[]>>;
}

/** The rows of a table, kept by column: they cross from one thread to another without being copied. */
export class RowTable implements Iterable<ReportRow> {
  static readonly empty = new RowTable({
    ...{
      rows: new Int32Array(),
      levels: new Uint8Array(),
      roles: [],
      labels: [],
      ordinals: [],
      paths: [],
      values: {},
    },
  });
  readonly columns: RowColumns;

  constructor(columns: RowColumns) {
    this.columns = columns;
  }

  get length(): number {
    return this.columns.rows.length;
  }

  *[Symbol.iterator](): Generator<ReportRow, void> {
    const { rows, levels, roles, labels, ordinals, paths, values } = this.columns;
    const names = Object.entries(values);
    for (let index = 0; index < rows.length; index += 1) {
      yield {
        row: rows[index] as number,
        level: levels[index] as number,
        role: roles[index] as RowRole,
        label: labels[index] as string,
        ordinal: ordinals[index] as string,
        path: paths[index] as readonly string[],
        values: Object.fromEntries(names.map(([name, column]) => [name, shown(column[index])])),
      };
    }
  }
}

/** Collects rows into columns; a column holds numbers only, or any values. */
export class RowTableBuilder {
  readonly #rows = new NumberColumn(Int32Array);
  readonly #levels = new NumberColumn(Uint8Array);
  readonly #roles: RowRole[] = [];
  readonly #labels: string[] = [];
  readonly #ordinals: string[] = [];
  readonly #paths: (readonly string[])[] = [];
  readonly #values: ReadonlyMap<string, NumberColumn<Float64Array> | Value[]>;

  constructor(columns: readonly { readonly name: string; readonly isNumeric: boolean }[]) {
    this.#values = new Map(
      columns.map(({ name, isNumeric }) => [name, isNumeric ? new NumberColumn(Float64Array) : []]),
    );
  }

  get length(): number {
    return this.#rows.length;
  }

  /** Opens the next row; `addValue` follows once for each column. */
  addRow({
    row,
    level,
    role,
    label,
    ordinal,
    path,
  }: Place & { readonly row: number; readonly ordinal: string }): void {
    this.#rows.push(row);
    this.#levels.push(level);
    this.#roles.push(role);
    this.#labels.push(label);
    this.#ordinals.push(ordinal);
    this.#paths.push(path);
  }

  addValue(name: string, value: Value): void {
    const column = this.#values.get(name);
    if (column instanceof NumberColumn) column.push(typeof value === 'number' ? value : Number.NaN);
    else column?.push(value);
  }

  build(): RowTable {
    const values = [...this.#values].map(
      ([name, column]) => [name, column instanceof NumberColumn ? column.joined() : column] as const,
    );
    return new RowTable({
      rows: this.#rows.joined(),
      levels: this.#levels.joined(),
      roles: this.#roles,
      labels: this.#labels,
      ordinals: this.#ordinals,
      paths: this.#paths,
      values: Object.fromEntries(values),
    });
  }
}

const shown = (value: Value | undefined): Value =>
  value === undefined || Number.isNaN(value) ? null : value;
