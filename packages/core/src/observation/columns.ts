import type { AreaKey } from '../area/area.ts';
import type { Day } from '../time/day.ts';
import { requireThat } from '../unit/require-that.ts';
import type { Dataset } from './dataset.ts';
import type { Fact } from './fact.ts';
import { createLabels, type Form, type Label, type Labels, type Lines } from './labels.ts';

/** Stands in a column where nothing is reported: the one number that adds nothing, and that no others add up to. */
export const NOTHING = -0;

/** Facts of one form, year and cut in typed columns, the rows of an area side by side. */
export interface Block {
  readonly form: Form;
  readonly year: number;
  readonly cut: Day;
  /** What its rows say beside area and measures. */
  readonly labels: readonly Label[];
  /** The first area that has rows; those of area `a` run from `starts[a - first]` to `starts[a - first + 1]`. */
  readonly first: number;
  readonly starts: Int32Array;
  /** By row, its place among the labels. */
  readonly label: Int32Array;
  /** By measure and row, whole numbers or NOTHING; no column for a measure that no row reports. */
  readonly measures: readonly (Float64Array | undefined)[];
}

/** The first row of an area, which is the row after those of the area before it. */
export function startOf({ first, starts }: Block, area: number): number {
  return starts[Math.min(Math.max(area - first, 0), starts.length - 1)] as number;
}

/** Facts in columns in the order they came. */
interface Rows {
  readonly area: Int32Array;
  readonly label: Int32Array;
  readonly measures: readonly (Float64Array | undefined)[];
}

/** The labels of one form, year and cut. */
interface Sheet {
  readonly labels: Label[];
  /** First and last area that has rows. */
  first: number;
  last: number;
  /** What to add to an area for its place among the areas of all sheets. */
  shift: number;
}

/**
 * Facts as blocks. Each object is read once.
 *
 * @param lines grows by the lines that are new
 * @param numberAreas gives areas their lasting numbers; the rows of neighbours will lie side by side
 * @throws RangeError for a measure that is not a whole number within 2^53 − 1
 */
export function toBlocks(
  dataset: Dataset,
  facts: readonly Fact[],
  lines: Lines,
  numberAreas: (keys: readonly AreaKey[]) => readonly number[],
): readonly Block[] {
  const labels = createLabels(dataset, lines);
  const keys = new Map<AreaKey, number>();
  const rows = readRows(dataset, facts, labels, keys);
  const numbers = Int32Array.from(numberAreas([...keys.keys()]));
  for (let i = 0; i < rows.area.length; i++) rows.area[i] = numbers[rows.area[i] as number] as number;
  return sortRows(rows, labels.met);
}

function readRows(
  dataset: Dataset,
  facts: readonly Fact[],
  labels: Labels,
  keys: Map<AreaKey, number>,
): Rows {
  const area = new Int32Array(facts.length);
  const label = new Int32Array(facts.length);
  const measures = dataset.measures.map((): Float64Array | undefined => undefined);
  const ids = dataset.measures.map(({ id }) => id);
  let key: AreaKey | undefined;
  let number = 0;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact;
    if (fact.area !== key) {
      key = fact.area;
      number = keys.get(key) ?? keys.size;
      if (number === keys.size) keys.set(key, number);
    }
    area[i] = number;
    label[i] = labels.numberOf(fact);
    let next = 0;
    for (const id in fact.measures) {
      // Measures mostly stand in the order of the dataset.
      const m = ids[next] === id ? next : ids.indexOf(id);
      next = m + 1;
      const value = fact.measures[id];
      if (value === null || value === undefined || m < 0) continue;
      if (!Number.isSafeInteger(value)) requireThat('rollUp', false, 'whole numbers within 2^53 − 1', value);
      measures[m] ??= new Float64Array(facts.length).fill(NOTHING);
      // A reported −0 is 0.
      measures[m][i] = value + 0;
    }
  }
  return { area, label, measures };
}

/** Sorts rows by sheet and area, by counting them. Reports mostly come in order. */
function sortRows({ area, label, measures }: Rows, labels: readonly Label[]): readonly Block[] {
  const sheets = new Map<string, Sheet>();
  const sheetOf = labels.map((each) => sheetFor(sheets, each));
  const placeOf = Int32Array.from(labels, (each, i) => (sheetOf[i] as Sheet).labels.push(each) - 1);
  const places = shiftSheets(sheets, sheetOf, area, label);
  const slot = area;
  const shiftOf = Int32Array.from(sheetOf, ({ shift }) => shift);
  for (let i = 0; i < slot.length; i++) {
    slot[i]! += shiftOf[label[i] as number] as number;
    label[i] = placeOf[label[i] as number] as number;
  }
  const starts = countSlots(slot, places);
  const order = isAscending(slot) ? undefined : rowsOf(slot, starts);
  const place = order ? scatter(label, new Int32Array(label.length), order) : label;
  const sorted = measures.map((column) =>
    column && order ? scatter(column, new Float64Array(column.length), order) : column,
  );
  return [...sheets.values()].map(({ labels, first, last, shift }) => {
    const [from, to] = [starts[shift + first] as number, starts[shift + last + 1] as number];
    const { line, year, cut } = labels[0] as Label;
    return {
      form: line.form,
      year,
      cut,
      labels,
      first,
      starts: starts.slice(shift + first, shift + last + 2).map((start) => start - from),
      label: place.subarray(from, to),
      measures: sorted.map((column) => column?.subarray(from, to)),
    };
  });
}

/** Lays the areas of all sheets end to end, each from its first to its last; returns how many places that takes. */
function shiftSheets(
  sheets: ReadonlyMap<string, Sheet>,
  sheetOf: readonly Sheet[],
  area: Int32Array,
  label: Int32Array,
): number {
  for (let i = 0; i < area.length; i++) {
    const sheet = sheetOf[label[i] as number] as Sheet;
    const a = area[i] as number;
    if (a < sheet.first) sheet.first = a;
    if (a > sheet.last) sheet.last = a;
  }
  let places = 0;
  for (const sheet of sheets.values()) {
    sheet.shift = places - sheet.first;
    places += sheet.last - sheet.first + 1;
  }
  return places;
}

function countSlots(slot: Int32Array, places: number): Int32Array {
  const starts = new Int32Array(places + 1);
  for (let i = 0; i < slot.length; i++) starts[(slot[i] as number) + 1]! += 1;
  for (let p = 1; p <= places; p++) starts[p]! += starts[p - 1] as number;
  return starts;
}

function isAscending(slot: Int32Array): boolean {
  for (let i = 1; i < slot.length; i++) if ((slot[i] as number) < (slot[i - 1] as number)) return false;
  return true;
}

/** Turns slots into the rows they are moved to. */
function rowsOf(slot: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice();
  for (let i = 0; i < slot.length; i++) slot[i] = next[slot[i] as number]!++;
  return slot;
}

function scatter<T extends Int32Array | Float64Array>(from: T, to: T, order: Int32Array): T {
  for (let i = 0; i < from.length; i++) to[order[i] as number] = from[i] as number;
  return to;
}

function sheetFor(sheets: Map<string, Sheet>, { line, year, cut }: Label): Sheet {
  const key = `${line.form.key}|${year}|${cut}`;
  const sheet = sheets.get(key) ?? { labels: [], first: Number.MAX_SAFE_INTEGER, last: -1, shift: 0 };
  sheets.set(key, sheet);
  return sheet;
}
