const START = 256;

/**
 * Lines of reports in columns: a line of an area at a cut, as reported or summed. Days are counts (see `dayCount`),
 * a measure that nobody reported is NaN. Coverage is kept of sums alone.
 */
export class LineColumns {
  length = 0;
  area: Int32Array;
  cut: Int32Array;
  line: Int32Array;
  asOfMin: Int32Array;
  asOfMax: Int32Array;
  status: Int32Array;
  reported: Int32Array;
  expected: Int32Array;
  complete: Int32Array;
  own: Int32Array;
  measures: readonly Float64Array[];

  /** @param room for so many lines to begin with */
  constructor(measures: number, room = START) {
    const integers = () => new Int32Array(Math.max(room, 1));
    [this.area, this.cut, this.line] = [integers(), integers(), integers()];
    [this.asOfMin, this.asOfMax, this.status] = [integers(), integers(), integers()];
    [this.reported, this.expected] = [integers(), integers()];
    [this.complete, this.own] = [integers(), integers()];
    this.measures = Array.from({ length: measures }, () => new Float64Array(Math.max(room, 1)));
  }

  /** Adds a line, whose measures are NaN until they are set, and returns its place. */
  add(area: number, cut: number, line: number, asOfMin: number, asOfMax: number, status: number): number {
    const row = this.length;
    if (row === this.area.length) this.#grow();
    this.area[row] = area;
    this.cut[row] = cut;
    this.line[row] = line;
    this.asOfMin[row] = asOfMin;
    this.asOfMax[row] = asOfMax;
    this.status[row] = status;
    for (const measure of this.measures) measure[row] = Number.NaN;
    this.length += 1;
    return row;
  }

  /** Adds a line of others. */
  addFrom(from: LineColumns, at: number): void {
    const row = this.add(
      from.area[at] as number,
      from.cut[at] as number,
      from.line[at] as number,
      from.asOfMin[at] as number,
      from.asOfMax[at] as number,
      from.status[at] as number,
    );
    for (const [m, measure] of this.measures.entries())
      measure[row] = (from.measures[m] as Float64Array)[at] as number;
  }

  /** True for a line of which any measure is reported: without one it only takes back what was reported before. */
  hasFigure(row: number): boolean {
    return this.measures.some((measure) => !Number.isNaN(measure[row]));
  }

  #grow(): void {
    this.area = wider(this.area);
    this.cut = wider(this.cut);
    this.line = wider(this.line);
    this.asOfMin = wider(this.asOfMin);
    this.asOfMax = wider(this.asOfMax);
    this.status = wider(this.status);
    this.reported = wider(this.reported);
    this.expected = wider(this.expected);
    this.complete = wider(this.complete);
    this.own = wider(this.own);
    this.measures = this.measures.map(wider);
  }
}

function wider<A extends Int32Array | Float64Array>(column: A): A {
  const made = new (column.constructor as new (length: number) => A)(column.length * 2);
  made.set(column);
  return made;
}
