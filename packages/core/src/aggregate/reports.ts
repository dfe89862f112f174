import { type Block, NOTHING, startOf } from '../observation/columns.ts';
import type { Form, Label } from '../observation/labels.ts';
import type { Day } from '../time/day.ts';
import { dayNumber } from '../time/day-number.ts';
import { type AreaTree, childCount, type NumberedAreas } from './area-tree.ts';
import { type CoverageColumns, createCoverage } from './coverage.ts';

/** The reports of all areas at one cut: what they sent themselves, and what those below them had sent by then. */
export interface Reports {
  /** The cut, see `dayNumber`. */
  readonly cut: number;
  /** What areas sent for this very cut. */
  readonly blocks: readonly Block[];
  readonly tree: AreaTree;
  /** By area, 1 + the place of the cut of its latest report so far; 0 without any. */
  readonly latest: Int32Array;
  /** By section and area, a bit for each measure in that latest report. */
  readonly known: readonly Int32Array[];
  /** By section. */
  readonly coverage: readonly CoverageColumns[];
  /** Of the reports as a whole. */
  readonly wholeCoverage: CoverageColumns;
}

/** All reports of one form and year, by cut. */
export interface Book {
  readonly form: Form;
  readonly year: number;
  readonly blocks: readonly Block[];
  readonly cuts: readonly Day[];
  /** The reports at the first cuts, as far as they were asked for. */
  readonly made: readonly Reports[];
  /** The reports at a cut. */
  at(index: number): Reports;
}

/**
 * The book of the blocks of one form and year.
 *
 * @param before the book without them: what it made of the cuts before theirs is kept
 */
export function createBook(blocks: readonly Block[], areas: NumberedAreas, before?: Book): Book {
  const all = [...(before?.blocks ?? []), ...blocks];
  const { form, year } = all[0] as Block;
  const cuts = [...new Set(all.map(({ cut }) => cut))].sort();
  const firstNew = Math.min(...blocks.map(({ cut }) => cuts.indexOf(cut)));
  const made = before?.made.slice(0, firstNew) ?? [];
  const at = (index: number): Reports => {
    for (let i = made.length; i <= index; i++) {
      const sent = all.filter(({ cut }) => cut === cuts[i]);
      made.push(reportsAt(sent, areas, made));
    }
    return made[index] as Reports;
  };
  return { form, year, blocks: all, cuts, made, at };
}

/** The reports at the cut after those of `before`. */
function reportsAt(blocks: readonly Block[], areas: NumberedAreas, before: readonly Reports[]): Reports {
  const { cut, form } = blocks[0] as Block;
  const last = before.at(-1);
  const tree = areas.treeOn(cut);
  const reports: Reports = {
    cut: dayNumber(cut),
    blocks,
    tree,
    latest: grown(last?.latest, areas.numbers.size),
    known: form.sections.map((_, section) => grown(last?.known[section], areas.numbers.size)),
    coverage: form.sections.map(() => createCoverage(tree)),
    wholeCoverage: createCoverage(tree),
  };
  const all = [...before, reports];
  for (const block of blocks) noteOwn(block, all.length, reports);
  for (const area of tree.upwards) noteBelow(area, all);
  return reports;
}

/** Enters what areas sent themselves in place of what they sent before. A line without a figure is no report. */
function noteOwn(block: Block, now: number, { latest, known }: Reports): void {
  const { first, starts, label, labels, measures } = block;
  const sectionOf = Int32Array.from(labels, ({ line }) => line.section);
  const every = measures.reduce((bits, column, m) => (column ? bits | (1 << m) : bits), 0);
  for (let a = 0; a < starts.length - 1; a++) {
    const from = starts[a] as number;
    const to = starts[a + 1] as number;
    const area = first + a;
    for (let row = from; row < to; row++) {
      const bits = known[sectionOf[label[row] as number] as number] as Int32Array;
      if (latest[area] === now && bits[area] === every) continue;
      const found = bitsOf(measures, row);
      if (found === 0) continue;
      if (latest[area] !== now) for (const before of known) before[area] = 0;
      latest[area] = now;
      bits[area]! |= found;
    }
  }
}

/** Counts what came from below an area at the last of the cuts; nothing when nobody sent anything for it. */
function noteBelow(area: number, all: readonly Reports[]): void {
  const now = all.length;
  const { tree, latest, known, coverage, wholeCoverage } = all[now - 1] as Reports;
  const children = tree.children.subarray(tree.starts[area], tree.starts[area + 1]);
  const isOwn = latest[area] === now;
  if (!isOwn && !children.some((child) => latest[child] === now)) return;
  latest[area] = now;
  const place = tree.place[area] as number;
  const own = known.map((bits) => (isOwn ? (bits[area] as number) : 0));
  for (const child of children) {
    if (latest[child] === 0) continue;
    const sent = all[(latest[child] as number) - 1] as Reports;
    let isMet = false;
    known.forEach((bits, s) => {
      if (((bits[child] as number) & ~(own[s] as number)) === 0) return;
      isMet = true;
      countChild(coverage[s] as CoverageColumns, place, sent, sent.coverage[s] as CoverageColumns, child);
    });
    if (isMet) countChild(wholeCoverage, place, sent, sent.wholeCoverage, child);
  }
  for (const { reported, complete } of [...coverage, wholeCoverage])
    if (reported[place] !== 0 && reported[place] !== children.length) complete[place] = 0;
  known.forEach((bits, s) => {
    bits[area] = children.reduce((all, child) => all | (bits[child] as number), own[s] as number);
  });
}

function countChild(
  { reported, complete }: CoverageColumns,
  place: number,
  { tree }: Reports,
  of: CoverageColumns,
  child: number,
): void {
  reported[place]! += 1;
  if (childCount(tree, child) > 0 && of.complete[tree.place[child] as number] === 0) complete[place] = 0;
}

/** By section, a bit for each measure that the area itself reported for this very cut. */
export function ownBits({ blocks }: Reports, area: number): readonly number[] {
  const bits: number[] = [];
  for (const block of blocks) {
    const end = startOf(block, area + 1);
    for (let row = startOf(block, area); row < end; row++) {
      const { section } = (block.labels[block.label[row] as number] as Label).line;
      bits[section] = (bits[section] ?? 0) | bitsOf(block.measures, row);
    }
  }
  return bits;
}

function bitsOf(measures: readonly (Float64Array | undefined)[], row: number): number {
  let bits = 0;
  for (let m = 0; m < measures.length; m++) {
    const column = measures[m];
    if (column && !Object.is(column[row], NOTHING)) bits |= 1 << m;
  }
  return bits;
}

function grown(column: Int32Array | undefined, size: number): Int32Array {
  const made = new Int32Array(size);
  if (column) made.set(column);
  return made;
}
