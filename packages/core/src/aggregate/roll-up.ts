import type { Area } from '../area/area.ts';
import { groupBy } from '../area/group-by.ts';
import type { Hierarchy } from '../area/hierarchy.ts';
import { type Block, toBlocks } from '../observation/columns.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Fact } from '../observation/fact.ts';
import type { Lines } from '../observation/labels.ts';
import { compareText } from '../time/compare-text.ts';
import type { Day } from '../time/day.ts';
import { numberAreas } from './area-tree.ts';
import { type Book, createBook } from './reports.ts';
import type { Span, Sum, SumFilter } from './sum.ts';
import type { SumTable } from './sum-table.ts';
import { sumUp } from './sum-up.ts';

/** Facts summed up the hierarchy. */
export interface RollUp {
  /**
   * The sums of an area in one year at its last cut between `from` and `to` that uses no figure later than `asOf`:
   * one per combination of the `by` dimensions and the dataset's fixed dimensions, each of these at its own last cut.
   */
  sums(area: Area, year: number, from: Day, to: Day, filter: SumFilter): readonly Sum[];
  /** The same of many areas, span after span. */
  table(areas: readonly Area[], spans: readonly Span[], filter: SumFilter): SumTable;
  /** The roll-up of these facts as well. What was read and summed for other years and earlier cuts is kept. */
  with(facts: readonly Fact[]): RollUp;
}

/**
 * The one group-by: sums the measures of facts up the hierarchy and counts coverage.
 *
 * At each cut an area's own figure wins over the sum of its children, measure by measure within a section of the
 * report. The children's sum takes each child's latest report up to the cut: its own lines, and the sum of each line
 * from below it. A line counts when any of its measures does, with the days and the status that the child gives it as
 * a whole; a section counts likewise, and is complete when the child's section is. So a sum is made of what can be
 * asked of the children: its cut-off is the oldest of theirs.
 * A line without a figure is no report: what came before it stands.
 * Children are those valid on the day of the cut. Each combination of fixed dimensions is rolled up by itself. Facts
 * are read once, into typed columns.
 *
 * @param facts the facts known on the day of the question, see `factsKnown`; each line of a report once
 * @throws RangeError for a measure, or later for a sum, that is no whole number within 2^53 − 1
 * @example rollUp(POVERTY, [], createHierarchy([])).sums({ code: '20', validFrom: '1900-01-01' }, 2024, '2024-01-01', '2024-12-31', { where: {}, by: [] }) // []
 * @example rollUp(CAPITAL, ['1', '2'].map((code) => ({ area: `${code}@2025-07-01`, year: 2026, cut: '2026-06-30', asOf: '2026-06-30',
 *   line: { programme: 'NTM' }, measures: { assigned: 80, disbursed: 20 * code }, status: 'ACTUAL', release: 1 })),
 *   createHierarchy([['P', null], ['1', 'P'], ['2', 'P'], ['3', 'P']].map(([code, parent]) => ({ code, parent, validFrom: '2025-07-01', validTo: null }))))
 *   .table([{ code: 'P', validFrom: '2025-07-01' }], [{ year: 2026, from: '2026-01-01', to: '2026-12-31' }], { where: {}, by: ['programme'] })
 *   .row(0).coverage // { reported: 2, expected: 3, complete: false, own: false }
 */
export function rollUp(dataset: Dataset, facts: readonly Fact[], hierarchy: Hierarchy): RollUp {
  const areas = numberAreas(hierarchy);
  const lines: Lines = new Map();
  const bookKey = ({ form, year }: Block | Book) => `${form.key}|${year}`;

  const withBooks = (books: ReadonlyMap<string, Book>): RollUp => {
    const inOrder = [...books.values()].sort((a, b) => compareText(a.form.key, b.form.key));
    const table: RollUp['table'] = (asked, spans, filter) =>
      sumUp({ dataset, lines, numbers: areas.numbers, books: inOrder }, asked, spans, filter);
    return {
      table,
      sums: (area, year, from, to, filter) => {
        const found = table([area], [{ year, from, to }], filter);
        return Array.from({ length: found.length }, (_, at) => found.row(at));
      },
      with: (more) => {
        const blocks = groupBy(toBlocks(dataset, more, lines, areas.number), bookKey);
        const changed = Array.from(
          blocks,
          ([key, of]) => [key, createBook(of, areas, books.get(key))] as const,
        );
        return withBooks(new Map([...books, ...changed]));
      },
    };
  };

  return withBooks(new Map()).with(facts);
}
