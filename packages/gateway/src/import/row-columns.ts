import { NumberColumn } from '../file/number-column.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import type { Cell, Field } from './field.ts';
import type { Row, RowPlace } from './read-file.ts';
import type { Rows } from './rows.ts';

/** One column of cells. */
interface CellColumn {
  add(value: Cell): void;
  at(index: number): Cell;
}

/**
 * The typed rows of a file in columns: a million rows of capital take some 60 MB, and a row becomes an object only while
 * it is looked at.
 */
export class RowColumns implements Rows {
  readonly #names: readonly string[];
  readonly #columns: readonly CellColumn[];
  readonly #lines = new NumberColumn(Int32Array);
  readonly #places = new CodeColumn<RowPlace>();

  constructor({ fields, key }: FileDataset) {
    this.#names = fields.map(({ name }) => name);
    this.#columns = fields.map((field) =>
      isMeasured(field, key) ? new MeasureColumn() : new CodeColumn<Cell>(),
    );
  }

  get length(): number {
    return this.#lines.length;
  }

  /** Adds a row, with its cells in the order of the fields. */
  add(line: number, place: RowPlace, cells: readonly Cell[]): void {
    for (const [index, column] of this.#columns.entries()) column.add(cells[index] ?? null);
    this.#lines.push(line);
    this.#places.add(place);
  }

  at(index: number): Row | undefined {
    return index < this.length ? this.#row(index) : undefined;
  }

  *values(): Generator<Row, undefined> {
    for (let index = 0; index < this.length; index += 1) yield this.#row(index);
  }

  [Symbol.iterator](): Generator<Row, undefined> {
    return this.values();
  }

  /**
   * A number for each row, equal where rows are equal in some fields. Undefined when these tell apart more rows than
   * there are whole numbers.
   */
  numbersBy(names: readonly string[]): Float64Array | undefined {
    const columns = names.map((name) => this.#columns[this.#names.indexOf(name)]);
    if (!columns.every((column) => column instanceof CodeColumn)) return undefined;
    const sizes = columns.map(({ size }) => size);
    if (sizes.reduce((product, size) => product * size, 1) > Number.MAX_SAFE_INTEGER) return undefined;
    return Float64Array.from({ length: this.length }, (_, row) =>
      columns.reduce((number, column, i) => number * (sizes[i] as number) + column.codeAt(row), 0),
    );
  }

  #row(index: number): Row {
    const cells: Record<string, Cell> = {};
    for (let c = 0; c < this.#names.length; c += 1)
      cells[this.#names[c] as string] = (this.#columns[c] as CellColumn).at(index);
    return { line: this.#lines.at(index), cells, place: this.#places.at(index) as RowPlace };
  }
}

const isMeasured = ({ name, type }: Field, key: readonly string[]) =>
  (type === 'integer' || type === 'number') && !key.includes(name);

/** Values that repeat, kept once. */
class CodeColumn<Value> {
  readonly #codes = new NumberColumn(Int32Array);
  readonly #values: (Value | null)[] = [null];
  readonly #codeOf = new Map<Value | null, number>([[null, 0]]);

  get size(): number {
    return this.#values.length;
  }

  add(value: Value | null): void {
    const known = this.#codeOf.get(value);
    if (known === undefined) {
      this.#codeOf.set(value, this.#values.length);
      this.#values.push(value);
    }
    this.#codes.push(known ?? this.#values.length - 1);
  }

  codeAt(index: number): number {
    return this.#codes.at(index);
  }

  at(index: number): Value | null {
    return this.#values[this.#codes.at(index)] as Value | null;
  }
}

/** Numbers that hardly repeat. Nothing is kept before the first. */
class MeasureColumn implements CellColumn {
  #numbers: NumberColumn<Float64Array> | undefined;
  #empty = 0;

  add(value: Cell): void {
    if (value === null && !this.#numbers) {
      this.#empty += 1;
      return;
    }
    this.#numbers ??= new NumberColumn(Float64Array);
    this.#numbers.push(value === null ? Number.NaN : Number(value));
  }

  at(index: number): Cell {
    const value = index < this.#empty ? Number.NaN : (this.#numbers?.at(index - this.#empty) ?? Number.NaN);
    return Number.isNaN(value) ? null : value;
  }
}
