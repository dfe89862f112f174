import { type Area, type AreaKey, areaKey } from '../area/area.ts';
import { STATUSES, type Status } from '../observation/code.ts';
import { type Block, NOTHING, startOf } from '../observation/columns.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Label } from '../observation/labels.ts';
import type { Scope } from '../observation/scope.ts';
import type { Day } from '../time/day.ts';
import { requireThat } from '../unit/require-that.ts';
import { type BlockTotals, createBlockTotals, type Hidden } from './block-totals.ts';
import { coverageOf } from './coverage.ts';
import { addLabel, beginGroup, type GroupTotals } from './group-totals.ts';
import type { Grouping } from './grouping.ts';
import { type Book, ownBits, type Reports } from './reports.ts';
import type { AreaSum, Span } from './sum.ts';

/** Adds up the reports that one question asks of. */
export interface Summation {
  /** The sums of an area at its last cut in the span that has lines asked for and uses no figure later than asked. */
  sums(book: Book, area: Area, span: Span): readonly AreaSum[];
}

/** @param asOf the latest cut-off that may be used */
export function createSummation(
  dataset: Dataset,
  { scopes, groupOf }: Grouping,
  numbers: ReadonlyMap<AreaKey, number>,
  asOf: Day | undefined,
): Summation {
  const latest = asOf ? Number(asOf.replaceAll('-', '')) : Number.POSITIVE_INFINITY;
  const totals = new Map<Block, BlockTotals>();
  const totalsOf = (block: Block): BlockTotals => {
    const known = totals.get(block);
    if (known) return known;
    const made = createBlockTotals(block);
    totals.set(block, made);
    return made;
  };

  const gather = (
    book: Book,
    index: number,
    area: number,
    hidden: Hidden | undefined,
    into: Set<Block>,
  ): void => {
    const reports = book.at(index);
    for (const block of reports.blocks) {
      const from = startOf(block, area);
      const to = startOf(block, area + 1);
      if (from === to) continue;
      into.add(block);
      totalsOf(block).add(from, to, hidden);
    }
    const { tree, latest } = reports;
    const first = tree.starts[area] ?? 0;
    const end = tree.starts[area + 1] ?? 0;
    if (first === end) return;
    const below = hiddenBelow(reports, area, hidden);
    for (let c = first; c < end; c++) {
      const child = tree.children[c] as number;
      if (latest[child] !== 0) gather(book, (latest[child] as number) - 1, child, below, into);
    }
  };

  const groupsAt = (book: Book, index: number, area: number): readonly GroupTotals[] => {
    const blocks = new Set<Block>();
    gather(book, index, area, undefined, blocks);
    for (const block of book.at(index).blocks)
      if (blocks.has(block)) totalsOf(block).mark(startOf(block, area), startOf(block, area + 1));
    const groups: (GroupTotals | undefined)[] = [];
    for (const block of blocks)
      totalsOf(block).drain((at, sums) => {
        const label = block.labels[at] as Label;
        const group = groupOf[label.line.number] as number;
        if (group < 0) return;
        groups[group] ??= beginGroup(group, label, dataset.measures.length);
        addLabel(groups[group], label, sums, at);
      });
    return groups.filter((group) => group !== undefined);
  };

  const toSum = (book: Book, index: number, area: Area, group: GroupTotals): AreaSum => ({
    area,
    year: book.year,
    scope: scopes[group.group] as Scope,
    cut: book.cuts[index] as Day,
    asOfMin: toDay(group.asOfMin),
    asOfMax: toDay(group.asOfMax),
    status: STATUSES[group.status] as Status,
    measures: toMeasures(dataset, group.sums),
    coverage: coverageOf(book, index, numbers.get(areaKey(area)) as number, group.section),
  });

  return {
    sums: (book, area, { from, to }) => {
      const number = numbers.get(areaKey(area));
      if (number === undefined) return [];
      for (let index = book.cuts.length - 1; index >= 0; index--) {
        const cut = book.cuts[index] as Day;
        if (cut < from || to < cut || book.at(index).latest[number] !== index + 1) continue;
        const groups = groupsAt(book, index, number);
        if (groups.length > 0 && groups.every(({ asOfMax }) => asOfMax <= latest))
          return groups.map((group) => toSum(book, index, area, group));
      }
      return [];
    },
  };
}

/** What an area reported itself hides what those below it reported. */
function hiddenBelow(reports: Reports, area: number, hidden: Hidden | undefined): Hidden | undefined {
  const own = ownBits(reports, area);
  if (!own.some((bits) => bits > 0)) return hidden;
  return Array.from(
    { length: Math.max(own.length, hidden?.length ?? 0) },
    (_, section) => (own[section] ?? 0) | (hidden?.[section] ?? 0),
  );
}

function toMeasures({ measures }: Dataset, sums: readonly number[]): Readonly<Record<string, number | null>> {
  const made: Record<string, number | null> = {};
  for (let m = 0; m < sums.length; m++) {
    const sum = sums[m] as number;
    requireThat('rollUp', Math.abs(sum) <= Number.MAX_SAFE_INTEGER, 'sums within 2^53 − 1', sum);
    made[(measures[m] as { id: string }).id] = Object.is(sum, NOTHING) ? null : sum;
  }
  return made;
}

function toDay(asOf: number): Day {
  const text = String(asOf);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
