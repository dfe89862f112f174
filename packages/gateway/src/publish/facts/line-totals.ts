import type { FormLines } from './form-lines.ts';
import type { LineColumns } from './line-columns.ts';

/** Sums of lines, a place a line of the form. */
export class LineTotals {
  readonly #sums: readonly Float64Array[];
  readonly #asOfMin: Int32Array;
  readonly #asOfMax: Int32Array;
  readonly #status: Int32Array;
  readonly #isMet: Uint8Array;
  /** Places that have anything, in the order in which they had it first. */
  readonly met: number[] = [];

  constructor({ dataset, lines }: FormLines) {
    this.#sums = dataset.measures.map(() => new Float64Array(lines.length));
    this.#asOfMin = new Int32Array(lines.length);
    this.#asOfMax = new Int32Array(lines.length);
    this.#status = new Int32Array(lines.length);
    this.#isMet = new Uint8Array(lines.length);
  }

  /**
   * Adds a line without the measures whose bits are hidden; days and status are the extremes.
   *
   * @returns false when no measure is left of it: then it does not count at all
   */
  add(place: number, from: LineColumns, row: number, hidden: number): boolean {
    let isKnown = false;
    for (let m = 0; m < this.#sums.length; m += 1) {
      const value = (from.measures[m] as Float64Array)[row] as number;
      if (Number.isNaN(value) || hidden & (1 << m)) continue;
      if (!isKnown) this.#meet(place, from, row);
      isKnown = true;
      const sums = this.#sums[m] as Float64Array;
      const sum = sums[place] as number;
      sums[place] = Number.isNaN(sum) ? value : sum + value;
    }
    return isKnown;
  }

  #meet(place: number, from: LineColumns, row: number): void {
    const [asOfMin, asOfMax] = [from.asOfMin[row] as number, from.asOfMax[row] as number];
    const status = from.status[row] as number;
    if (this.#isMet[place] === 0) {
      this.#isMet[place] = 1;
      this.met.push(place);
      for (const sums of this.#sums) sums[place] = Number.NaN;
      this.#asOfMin[place] = asOfMin;
      this.#asOfMax[place] = asOfMax;
      this.#status[place] = status;
    } else {
      if (asOfMin < (this.#asOfMin[place] as number)) this.#asOfMin[place] = asOfMin;
      if (asOfMax > (this.#asOfMax[place] as number)) this.#asOfMax[place] = asOfMax;
      if (status > (this.#status[place] as number)) this.#status[place] = status;
    }
  }

  /**
   * Writes a sum as a line and returns its row.
   *
   * @throws RangeError for a sum beyond 2^53 − 1
   */
  write(into: LineColumns, area: number, cut: number, line: number, place: number): number {
    const row = into.add(
      ...([area, cut, line] as const),
      this.#asOfMin[place] as number,
      this.#asOfMax[place] as number,
      this.#status[place] as number,
    );
    for (const [m, sums] of this.#sums.entries()) {
      const sum = sums[place] as number;
      if (Math.abs(sum) > Number.MAX_SAFE_INTEGER)
        throw new RangeError(`LineTotals requires sums within 2^53 − 1, got ${sum}`);
      (into.measures[m] as Float64Array)[row] = sum;
    }
    return row;
  }

  /** Forgets everything. */
  clear(): void {
    for (const place of this.met) this.#isMet[place] = 0;
    this.met.length = 0;
  }
}
