import { NumberColumn } from '../file/number-column.ts';
import type { FileDataset } from './dataset/file-dataset.ts';
import type { Cell, Field } from './field.ts';
import type { Row, RowPlace } from './read-file.ts';

/** Rows that are alike in some fields. */
export interface RowGroups {
  /** By row, its group. */
  readonly groupOf: Int32Array;
  /** By group, the first of its rows. */
  readonly firsts: readonly number[];
}

/** The typed rows of a file in columns: a row becomes an object only while it is looked at. */
export class RowColumns implements Iterable<Row> {
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

  /** Rows that were objects. */
  static of(dataset: FileDataset, rows: Iterable<Row>): RowColumns {
    const made = new RowColumns(dataset);
    for (const { line, cells, place } of rows) made.add(line, place, (_, name) => cells[name] ?? null);
    return made;
  }

  get length(): number {
    return this.#lines.length;
  }

  /**
   * Adds a row.
   *
   * @param cellOf gives the cell of a field, by its place among the fields and its name
   */
  add(line: number, place: RowPlace | undefined, cellOf: (index: number, name: string) => Cell): void {
    for (let c = 0; c < this.#names.length; c += 1)
      (this.#columns[c] as CellColumn).add(cellOf(c, this.#names[c] as string));
    this.#lines.push(line);
    this.#places.add(place ?? null);
  }

  /** The cells of a field, by row; all empty for a field that the dataset does not have. */
  column(name: string): (row: number) => Cell {
    const column = this.#columns[this.#names.indexOf(name)];
    return column ? (row) => column.at(row) : () => null;
  }

  at(row: number): Row {
    const cells: Record<string, Cell> = {};
    for (let c = 0; c < this.#names.length; c += 1)
      cells[this.#names[c] as string] = (this.#columns[c] as CellColumn).at(row);
    const place = this.#places.at(row);
    return { line: this.#lines.at(row), cells, ...(place && { place }) };
  }

  *values(): Generator<Row, undefined> {
    for (let row = 0; row < this.length; row += 1) yield this.at(row);
  }

  [Symbol.iterator](): Generator<Row, undefined> {
    return this.values();
  }

  /** The cells of a row as JSON, in the order of the fields. */
  json(row: number): string {
    let text = '{';
    for (let c = 0; c < this.#names.length; c += 1)
      text += `${c > 0 ? ',' : ''}"${this.#names[c]}":${(this.#columns[c] as CellColumn).json(row)}`;
    return `${text}}`;
  }

  /** Groups rows by some fields. */
  groupsBy(names: readonly string[]): RowGroups {
    const numbers = this.#numbersBy(names)?.values ?? this.#textsBy(names);
    const groups = new Map<number | string, number>();
    const firsts: number[] = [];
    const groupOf = new Int32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      const key = numbers[row] as number | string;
      const known = groups.get(key);
      groupOf[row] = known ?? firsts.length;
      if (known !== undefined) continue;
      groups.set(key, firsts.length);
      firsts.push(row);
    }
    return { groupOf, firsts };
  }

  /** True when two rows are alike in some fields. */
  hasAlike(names: readonly string[]): boolean {
    const numbers = this.#numbersBy(names)?.values.sort();
    if (!numbers) return new Set(this.#textsBy(names)).size < this.length;
    for (let i = 1; i < numbers.length; i += 1) if (numbers[i] === numbers[i - 1]) return true;
    return false;
  }

  /** The rows in order of some fields by which no two are alike: empty cells first, then by what is smaller. */
  inOrderOf(names: readonly string[]): ArrayLike<number> {
    const numbers = this.#numbersBy(names, (column) => column.ranks());
    if (numbers && numbers.most * this.length <= Number.MAX_SAFE_INTEGER) return order(numbers.values);
    const texts = this.#textsBy(names);
    return texts.map((_, row) => row).sort((a, b) => compareText(texts[a] as string, texts[b] as string));
  }

  /** A number below `most` for each row, equal where rows are alike; undefined when there are too few whole numbers. */
  #numbersBy(
    names: readonly string[],
    ranksOf?: (column: CodeColumn<Cell>) => Int32Array,
  ): { readonly values: Float64Array; readonly most: number } | undefined {
    const columns = [...new Set(names)].flatMap((name) => this.#columns[this.#names.indexOf(name)] ?? []);
    const values = new Float64Array(this.length);
    let most = 1;
    for (const column of columns) {
      if (!(column instanceof CodeColumn)) return undefined;
      most *= column.size;
      if (most > Number.MAX_SAFE_INTEGER) return undefined;
      const ranks = ranksOf?.(column);
      for (let row = 0; row < values.length; row += 1) {
        const code = column.codeAt(row);
        values[row] = (values[row] as number) * column.size + (ranks ? (ranks[code] as number) : code);
      }
    }
    return { values, most };
  }

  #textsBy(names: readonly string[]): readonly string[] {
    const columns = names.map((name) => this.column(name));
    return Array.from({ length: this.length }, (_, row) => columns.map((at) => at(row) ?? '').join('|'));
  }
}

const isMeasured = ({ name, type }: Field, key: readonly string[]) =>
  (type === 'integer' || type === 'number') && !key.includes(name);

/** Places of numbers in their order; no two are equal. */
function order(numbers: Float64Array): ArrayLike<number> {
  const { length } = numbers;
  for (let place = 0; place < length; place += 1)
    numbers[place] = (numbers[place] as number) * length + place;
  numbers.sort();
  for (let place = 0; place < length; place += 1) numbers[place] = (numbers[place] as number) % length;
  return numbers;
}

/** One column of cells. */
interface CellColumn {
  add(value: Cell): void;
  at(row: number): Cell;
  json(row: number): string;
}

/** Values that repeat, kept once; their codes take no more bytes than there are values. */
class CodeColumn<Value extends Cell | RowPlace> {
  #codes: NumberColumn<Uint8Array | Uint16Array | Int32Array> = new NumberColumn(Uint8Array);
  readonly #values: (Value | null)[] = [null];
  readonly #texts: string[] = ['null'];
  readonly #codeOf = new Map<Value | null, number>([[null, 0]]);

  get size(): number {
    return this.#values.length;
  }

  add(value: Value | null): void {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#values.push(value) - 1;
      this.#codeOf.set(value, code);
      if (code === 2 ** 8) this.#codes = copied(this.#codes, new NumberColumn(Uint16Array));
      if (code === 2 ** 16) this.#codes = copied(this.#codes, new NumberColumn(Int32Array));
    }
    this.#codes.push(code);
  }

  codeAt(row: number): number {
    return this.#codes.at(row);
  }

  at(row: number): Value | null {
    return this.#values[this.#codes.at(row)] as Value | null;
  }

  json(row: number): string {
    const code = this.#codes.at(row);
    this.#texts[code] ??= JSON.stringify(this.#values[code]);
    return this.#texts[code];
  }

  /** By code, the place of its value among all: empty first, then by what is smaller. */
  ranks(): Int32Array {
    const codes = this.#values.map((_, code) => code);
    codes.sort((a, b) => compareCells(this.#values[a] as Cell, this.#values[b] as Cell));
    const ranks = new Int32Array(codes.length);
    for (const [rank, code] of codes.entries()) ranks[code] = rank;
    return ranks;
  }
}

function copied<A extends Uint16Array | Int32Array>(
  from: NumberColumn<Uint8Array | Uint16Array | Int32Array>,
  to: NumberColumn<A>,
): NumberColumn<A> {
  for (let row = 0; row < from.length; row += 1) to.push(from.at(row));
  return to;
}

function compareCells(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === null || b === null
    ? Number(b === null) - Number(a === null)
    : compareText(String(a), String(b));
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

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

  at(row: number): Cell {
    const value = row < this.#empty || !this.#numbers ? Number.NaN : this.#numbers.at(row - this.#empty);
    return Number.isNaN(value) ? null : value;
  }

  json(row: number): string {
    return JSON.stringify(this.at(row));
  }
}
