import { NumberColumn } from './number-column.ts';
import { TextPool } from './text-pool.ts';
import { movePoint } from './value/move-point.ts';

/** What a cell holds. `day` is a true date, `percent` a number shown with the percent sign. */
export type CellKind = 'text' | 'number' | 'percent' | 'day' | 'error' | 'uncomputed' | 'external';

/** A cell that is not empty. */
export interface GridCell {
  readonly column: number;
  readonly kind: CellKind;
  /** As it is shown, in composed form: a day as `2024-01-31`, a formula without result as `=A1+B1`. */
  readonly text: string;
  /** Of kinds number and percent (a share). */
  readonly number?: number;
  readonly isBold: boolean;
}

export interface GridRow {
  readonly row: number;
  /** Fields of the record in a text file. */
  readonly width?: number;
  readonly isHidden: boolean;
  readonly cells: readonly GridCell[];
}

/** Cells that are drawn as one; the upper left one holds the content. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const KINDS: readonly CellKind[] = ['text', 'number', 'percent', 'day', 'error', 'uncomputed', 'external'];
const BOLD = 0x80;
const HIDDEN = 1;
/** The cells of a sheet, kept in columns of numbers: 200,000 rows of 12 cells take 30 MB and the bytes of their texts. */
export class Grid {
  readonly #rows = new NumberColumn(Int32Array);
  readonly #widths = new NumberColumn(Int32Array);
  readonly #rowFlags = new NumberColumn(Uint8Array);
  readonly #starts = new NumberColumn(Int32Array);
  readonly #columns = new NumberColumn(Uint16Array);
  readonly #kinds = new NumberColumn(Uint8Array);
  readonly #values = new NumberColumn(Float64Array);
  readonly #texts = new TextPool();
  readonly merges: Merge[] = [];

  get rowCount(): number {
    return this.#rows.length;
  }

  get cellCount(): number {
    return this.#columns.length;
  }

  /** Opens the next row; rows come in order. */
  addRow(row: number, options: { readonly width?: number; readonly isHidden?: boolean } = {}): void {
    this.#rows.push(row);
    this.#widths.push(options.width ?? 0);
    this.#rowFlags.push(options.isHidden ? HIDDEN : 0);
    this.#starts.push(this.#columns.length);
  }

  /** Adds a cell to the row opened last; columns come in order. */
  addCell(column: number, kind: CellKind, value: string | number, isBold = false): void {
    this.#columns.push(column);
    this.#kinds.push(KINDS.indexOf(kind) | (isBold ? BOLD : 0));
    this.#values.push(typeof value === 'number' ? value : this.#texts.add(value));
  }

  rowAt(index: number): GridRow {
    const width = this.#widths.at(index);
    const end = index + 1 < this.rowCount ? this.#starts.at(index + 1) : this.cellCount;
    const cells: GridCell[] = [];
    for (let at = this.#starts.at(index); at < end; at += 1) cells.push(this.#cellAt(at));
    return {
      row: this.#rows.at(index),
      isHidden: this.#rowFlags.at(index) === HIDDEN,
      cells,
      ...(width > 0 && { width }),
    };
  }

  *rows(from = 0, to = this.rowCount): Generator<GridRow, void> {
    for (let index = from; index < to; index += 1) yield this.rowAt(index);
  }

  #cellAt(at: number): GridCell {
    const kind = KINDS[this.#kinds.at(at) & ~BOLD] as CellKind;
    const value = this.#values.at(at);
    const column = this.#columns.at(at);
    const isBold = (this.#kinds.at(at) & BOLD) > 0;
    if (kind === 'number' || kind === 'percent') return new NumberCell(column, kind, value, isBold);
    return { column, kind, text: this.#texts.at(value), isBold };
  }
}

/** A number is spelled out only when its text is asked for. */
class NumberCell implements GridCell {
  readonly column: number;
  readonly kind: 'number' | 'percent';
  readonly number: number;
  readonly isBold: boolean;

  constructor(column: number, kind: 'number' | 'percent', number: number, isBold: boolean) {
    this.column = column;
    this.kind = kind;
    this.number = number;
    this.isBold = isBold;
  }

  get text(): string {
    return this.kind === 'percent' ? `${movePoint(this.number, 2)}%` : String(this.number);
  }
}
