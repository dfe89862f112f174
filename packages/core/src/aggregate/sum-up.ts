import { type Area, type AreaKey, areaKey } from '../area/area.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Lines } from '../observation/labels.ts';
import type { Day } from '../time/day.ts';
import { dayNumber } from '../time/day-number.ts';
import { childCount } from './area-tree.ts';
import { type GroupTotals, latestOf } from './group-totals.ts';
import { groupLines } from './grouping.ts';
import type { Book, Reports } from './reports.ts';
import type { Span, SumFilter } from './sum.ts';
import { createSumWriter, type Origin, type SumTable } from './sum-table.ts';
import { createSummation } from './summation.ts';

/** All that has been reported. */
export interface Reported {
  readonly dataset: Dataset;
  readonly lines: Lines;
  readonly numbers: ReadonlyMap<AreaKey, number>;
  /** In the order in which their sums are to be given. */
  readonly books: readonly Book[];
}

/** The sums of areas, each at its last cut in each span that has lines asked for and uses no figure later than asked. */
export function sumUp(
  { dataset, lines, numbers, books }: Reported,
  areas: readonly Area[],
  spans: readonly Span[],
  { where, by, asOf }: SumFilter,
): SumTable {
  const grouping = groupLines(lines, [...dataset.fixed, ...by], where);
  const summation = createSummation(dataset.measures.length, grouping.scopes.length, grouping.groupOf);
  const writer = createSumWriter(dataset, areas, spans, grouping.scopes);
  const last = asOf === undefined ? Number.POSITIVE_INFINITY : dayNumber(asOf);

  const write = (book: Book, span: number, area: number, number: number): void => {
    const { from, to } = spans[span] as Span;
    for (let index = book.cuts.length - 1; index >= 0; index--) {
      const cut = book.cuts[index] as Day;
      const reports = book.at(index);
      if (cut < from || to < cut || reports.latest[number] !== index + 1) continue;
      const groups = summation.add(book, index, number);
      const latest = latestOf(groups);
      if (latest === 0 || latest > last) continue;
      const children = childCount(reports.tree, number);
      writeGroups({ span, area, cut: reports.cut, children }, groups, reports, number);
      return;
    }
  };

  const writeGroups = (origin: Origin, groups: GroupTotals, reports: Reports, number: number): void => {
    const place = reports.tree.place[number] as number;
    for (let g = 0; g < groups.asOfMax.length; g++) {
      if (groups.asOfMax[g] === 0) continue;
      const { reported, complete } = reports.coverage[groups.section[g] as number] ?? reports.wholeCoverage;
      const counted = origin.children === 0 ? 0 : (reported[place] as number);
      writer.write(origin, groups, g, counted, complete[place] as number);
    }
  };

  const numbered = areas.map((area) => numbers.get(areaKey(area)));
  spans.forEach(({ year }, span) => {
    const ofYear = books.filter((book) => book.year === year);
    numbered.forEach((number, area) => {
      if (number !== undefined) for (const book of ofYear) write(book, span, area, number);
    });
  });
  return writer.table();
}
