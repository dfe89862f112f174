import type { AreaKey } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
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

interface NumberedLabel {
  readonly label: Label;
  readonly number: number;
}

/** What is said of one form, year and cut. */
interface Sheet {
  readonly labels: readonly NumberedLabel[];
  /** First and last area that has rows. */
  readonly first: number;
  readonly last: number;
  /** What to add to an area for its slot among those of all sheets. */
  readonly shift: number;
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
  const sheets = toSheets(labels.met, areaRanges(rows, numbers, labels.met.length));
  return sortRows(rows, sheets);
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

/** Numbers the areas of rows; returns the first and the last that each label has. */
function areaRanges({ area, label }: Rows, numbers: Int32Array, labels: number) {
  const first = new Int32Array(labels).fill(0x7fffffff);
  const last = new Int32Array(labels);
  for (let i = 0; i < area.length; i++) {
    const a = numbers[area[i] as number] as number;
    const l = label[i] as number;
    area[i] = a;
    if (a < (first[l] as number)) first[l] = a;
    if (a > (last[l] as number)) last[l] = a;
  }
  return { first, last };
}

/** Sheets with their areas laid end to end, each from its first to its last. */
function toSheets(met: readonly Label[], { first, last }: ReturnType<typeof areaRanges>): readonly Sheet[] {
  const numbered = met.map((label, number) => ({ label, number }));
  const groups = groupBy(numbered, ({ label: { line, year, cut } }) => `${line.form.key}|${year}|${cut}`);
  let slots = 0;
  return Array.from(groups.values(), (group) => {
    const from = Math.min(...group.map(({ number }) => first[number] as number));
    const to = Math.max(...group.map(({ number }) => last[number] as number));
    const shift = slots - from;
    slots += to - from + 1;
    return { labels: group, first: from, last: to, shift };
  });
}

/** Sorts rows by sheet and area, by counting them. Reports mostly come in order. */
function sortRows({ area, label, measures }: Rows, sheets: readonly Sheet[]): readonly Block[] {
  const end = sheets.at(-1);
  const starts = new Int32Array(end ? end.shift + end.last + 2 : 1);
  const order = countSlots(area, label, sheets, starts) ? undefined : rowsOf(area, starts);
  const place = order ? scatter(label, new Int32Array(label.length), order) : label;
  const sorted = measures.map((column) =>
    column && order ? scatter(column, new Float64Array(column.length), order) : column,
  );
  return sheets.map(({ labels, first, last, shift }) => {
    const [from, to] = [starts[shift + first] as number, starts[shift + last + 1] as number];
    const { line, year, cut } = (labels[0] as NumberedLabel).label;
    return {
      form: line.form,
      year,
      cut,
      labels: labels.map(({ label: each }) => each),
      first,
      starts: starts.slice(shift + first, shift + last + 2).map((start) => start - from),
      label: place.subarray(from, to),
      measures: sorted.map((column) => column?.subarray(from, to)),
    };
  });
}

/**
 * Turns areas into slots, and labels into their places in their sheets; counts where the rows of each slot start.
 *
 * @returns true when the rows are in order
 */
function countSlots(
  area: Int32Array,
  label: Int32Array,
  sheets: readonly Sheet[],
  starts: Int32Array,
): boolean {
  const labels = sheets.reduce((sum, sheet) => sum + sheet.labels.length, 0);
  const shiftOf = new Int32Array(labels);
  const placeOf = new Int32Array(labels);
  for (const sheet of sheets)
    sheet.labels.forEach(({ number }, place) => {
      shiftOf[number] = sheet.shift;
      placeOf[number] = place;
    });
  let before = 0;
  let isInOrder = true;
  for (let i = 0; i < area.length; i++) {
    const l = label[i] as number;
    const slot = (area[i] as number) + (shiftOf[l] as number);
    area[i] = slot;
    label[i] = placeOf[l] as number;
    starts[slot + 1]! += 1;
    if (slot < before) isInOrder = false;
    before = slot;
  }
  for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1] as number;
  return isInOrder;
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
