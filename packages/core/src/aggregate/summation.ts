import { type Block, startOf } from '../observation/columns.ts';
import { childCount } from './area-tree.ts';
import { addRows, type BlockTotals, createBlockTotals, type Hidden, markRows } from './block-totals.ts';
import { clear, createGroupTotals, drainInto, type GroupTotals } from './group-totals.ts';
import type { Grouping } from './grouping.ts';
import { type Book, ownBits, type Reports } from './reports.ts';

/** Adds up one report after the other. */
export interface Summation {
  /** The sums of an area's report at a cut, by group; they stand until the next report is added up. */
  add(book: Book, index: number, area: number): GroupTotals;
}

/** A summation that groups lines as a question asks. */
export function createSummation(measures: number, { scopes, groupOf }: Grouping): Summation {
  const groups = createGroupTotals(measures, scopes.length);
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

  const addBelow = (book: Book, reports: Reports, area: number, hidden: Hidden | undefined): void => {
    const { tree, latest } = reports;
    const end = tree.starts[area + 1] as number;
    for (let c = tree.starts[area] as number; c < end; c++) {
      const child = tree.children[c] as number;
      const at = latest[child] as number;
      if (at === 0) continue;
      const sent = book.at(at - 1);
      if (childCount(sent.tree, child) > 0) {
        addReport(book, sent, child, hidden);
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

  /** Adds what an area sent itself, and what those below it had sent by then. */
  const addReport = (book: Book, reports: Reports, area: number, hidden: Hidden | undefined): void => {
    addRowsOf(reports, area, area + 1, hidden);
    if (childCount(reports.tree, area) > 0) addBelow(book, reports, area, hiddenBelow(reports, area, hidden));
  };

  return {
    add: (book, index, area) => {
      clear(groups);
      const reports = book.at(index);
      addReport(book, reports, area, undefined);
      for (let totals = used.pop(); totals; totals = used.pop()) {
        const { block } = totals;
        if (reports.blocks.includes(block)) markRows(totals, startOf(block, area), startOf(block, area + 1));
        drainInto(groups, totals);
      }
      return groups;
    },
  };
}

/** What an area reported itself hides what those below it reported. */
function hiddenBelow(reports: Reports, area: number, hidden: Hidden | undefined): Hidden | undefined {
  const own = ownBits(reports, area);
  if (!own.some((bits) => bits > 0)) return hidden;
  const length = Math.max(own.length, hidden?.length ?? 0);
  return Array.from({ length }, (_, section) => (own[section] ?? 0) | (hidden?.[section] ?? 0));
}
