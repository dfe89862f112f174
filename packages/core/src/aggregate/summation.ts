import { type Block, startOf } from '../observation/columns.ts';
import { childCount } from './area-tree.ts';
import { addRows, type BlockTotals, createBlockTotals, type Hidden } from './block-totals.ts';
import { clear, createGroupTotals, drainInto, type GroupTotals } from './group-totals.ts';
import { type Book, ownBits, type Reports } from './reports.ts';

/** Adds up one report after the other. */
export interface Summation {
  /** The sums of an area's report at a cut, by group; they stand until the next report is added up. */
  add(book: Book, index: number, area: number): GroupTotals;
  /** The same of what those below the area had sent by then. */
  addBelow(book: Book, reports: Reports, area: number): GroupTotals;
}

/**
 * A summation into a number of groups.
 *
 * @param groupOf by line, its group; −1 for a line that is not asked for
 */
export function createSummation(measures: number, count: number, groupOf: Int32Array): Summation {
  const groups = createGroupTotals(measures, count);
  const totals = new Map<Block, BlockTotals>();
  const used: BlockTotals[] = [];

  const use = (block: Block): BlockTotals => {
    let known = totals.get(block);
    if (!known) {
      known = createBlockTotals(block, groupOf);
      totals.set(block, known);
    }
    if (!used.includes(known)) used.push(known);
    return known;
  };

  /** Adds the rows of areas from `first` to before `end` at a cut. */
  const addRowsOf = ({ blocks }: Reports, first: number, end: number, hidden: Hidden | undefined): void => {
    for (const block of blocks) {
      const from = startOf(block, first);
      const to = startOf(block, end);
      if (from < to) addRows(use(block), from, to, hidden);
    }
  };

  let byLine: Summation | undefined;
  const linesBelow: Summation['addBelow'] = (book, reports, area) => {
    byLine ??= createSummation(
      measures,
      groupOf.length,
      groupOf.map((group, line) => (group < 0 ? group : line)),
    );
    return byLine.addBelow(book, reports, area);
  };

  const addBelow = (book: Book, reports: Reports, area: number): void => {
    const { tree, latest } = reports;
    const hidden = hiddenBelow(reports, area);
    const end = tree.starts[area + 1] as number;
    for (let c = tree.starts[area] as number; c < end; c++) {
      const child = tree.children[c] as number;
      const at = latest[child] as number;
      if (at === 0) continue;
      const sent = book.at(at - 1);
      if (childCount(sent.tree, child) > 0) {
        if (hidden) addVisible(book, sent, child, hidden);
        else addReport(book, sent, child);
        continue;
      }
      // Neighbours with nobody below them are added in one run.
      let next = child + 1;
      while (
        c + 1 < end &&
        tree.children[c + 1] === next &&
        latest[next] === at &&
        childCount(sent.tree, next) === 0
      ) {
        c += 1;
        next += 1;
      }
      addRowsOf(sent, child, next, hidden);
    }
  };

  /** Adds a report as it is. */
  const addReport = (book: Book, reports: Reports, area: number): void => {
    addRowsOf(reports, area, area + 1, undefined);
    if (childCount(reports.tree, area) > 0) addBelow(book, reports, area);
  };

  /** Adds what an area further up leaves of a report: of its own lines, and of each line it sums. */
  const addVisible = (book: Book, reports: Reports, area: number, hidden: Hidden): void => {
    addRowsOf(reports, area, area + 1, hidden);
    drainInto(groups, groupOf, linesBelow(book, reports, area), hidden);
  };

  const drain = (): GroupTotals => {
    for (let totals = used.pop(); totals; totals = used.pop()) drainInto(groups, totals.group, totals);
    return groups;
  };

  return {
    add: (book, index, area) => {
      clear(groups);
      addReport(book, book.at(index), area);
      return drain();
    },
    addBelow: (book, reports, area) => {
      clear(groups);
      addBelow(book, reports, area);
      return drain();
    },
  };
}

/** What an area reported itself hides what those below it reported; undefined when it hides nothing. */
function hiddenBelow(reports: Reports, area: number): Hidden | undefined {
  const own = ownBits(reports, area);
  return own.some((bits) => bits > 0) ? own : undefined;
}
