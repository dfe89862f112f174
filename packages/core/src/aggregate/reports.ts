import { type Block, NOTHING, startOf } from '../observation/columns.ts';
import type { Form, Label } from '../observation/labels.ts';
import type { Day } from '../time/day.ts';
import type { AreaTree, NumberedAreas } from './area-tree.ts';

/** The reports of all areas at one cut: what they sent themselves, and what those below them had sent by then. */
export interface Reports {
  /** What areas sent for this very cut. */
  readonly blocks: readonly Block[];
  readonly tree: AreaTree;
  /** By area, 1 + the place of the cut of its latest report so far; 0 without any. */
  readonly latest: Int32Array;
  /** By section and area, a bit for each measure in that latest report. */
  readonly known: readonly Int32Array[];
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
      made.push(reportsAt(i, sent, areas, made[i - 1]));
    }
    return made[index] as Reports;
  };
  return { form, year, blocks: all, cuts, made, at };
}

function reportsAt(
  index: number,
  blocks: readonly Block[],
  areas: NumberedAreas,
  before: Reports | undefined,
): Reports {
  const { cut, form } = blocks[0] as Block;
  const size = areas.numbers.size;
  const latest = grown(before?.latest, size);
  const known = form.sections.map((_, section) => grown(before?.known[section], size));
  const isNew = (area: number) => latest[area] === index + 1;
  for (const block of blocks) noteOwn(block, index, latest, known);
  const tree = areas.treeOn(cut);
  for (const area of tree.upwards) {
    const from = tree.starts[area] as number;
    const to = tree.starts[area + 1] as number;
    let isReported = isNew(area);
    for (let c = from; c < to; c++) isReported ||= isNew(tree.children[c] as number);
    if (!isReported) continue;
    for (const bits of known) {
      let all = isNew(area) ? (bits[area] as number) : 0;
      for (let c = from; c < to; c++) all |= bits[tree.children[c] as number] as number;
      bits[area] = all;
    }
    latest[area] = index + 1;
  }
  return { blocks, tree, latest, known };
}

/** Enters what areas sent themselves in place of what they sent before. */
function noteOwn(block: Block, index: number, latest: Int32Array, known: readonly Int32Array[]): void {
  const { first, starts, label, labels, measures } = block;
  const sectionOf = Int32Array.from(labels, ({ line }) => line.section);
  for (let a = 0; a < starts.length - 1; a++) {
    const from = starts[a] as number;
    const to = starts[a + 1] as number;
    if (from === to) continue;
    const area = first + a;
    if (latest[area] !== index + 1) for (const bits of known) bits[area] = 0;
    latest[area] = index + 1;
    for (let row = from; row < to; row++) {
      const bits = known[sectionOf[label[row] as number] as number] as Int32Array;
      bits[area]! |= bitsOf(measures, row);
    }
  }
}

/** By section, a bit for each measure that the area itself reported for this very cut. */
export function ownBits({ blocks }: Reports, area: number): readonly number[] {
  const bits: number[] = [];
  for (const block of blocks)
    for (let row = startOf(block, area); row < startOf(block, area + 1); row++) {
      const { section } = (block.labels[block.label[row] as number] as Label).line;
      bits[section] = (bits[section] ?? 0) | bitsOf(block.measures, row);
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
