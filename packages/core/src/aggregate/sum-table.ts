import type { Area } from '../area/area.ts';
import { STATUSES, type Status } from '../observation/code.ts';
import { NOTHING } from '../observation/columns.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Scope } from '../observation/scope.ts';
import type { Day } from '../time/day.ts';
import { dayOfNumber } from '../time/day-number.ts';
import { requireThat } from '../unit/require-that.ts';
import type { GroupTotals } from './group-totals.ts';
import type { AreaSum, Span } from './sum.ts';

/** Sums in columns, one row for each span, area and scope that has one. */
export interface SumTable {
  readonly length: number;
  /** By row, the place of its span and of its area in the question, and of its scope among `scopes`. */
  readonly span: Int32Array;
  readonly area: Int32Array;
  readonly scope: Int32Array;
  readonly scopes: readonly Scope[];
  /** By measure and row, whole numbers; NaN where nothing is reported. */
  readonly measures: Readonly<Record<string, Float64Array>>;
  /** By row, how many areas one level down stand behind it, of how many. */
  readonly reported: Int32Array;
  readonly expected: Int32Array;
  /** A row as one value, with everything it must not be parted from. */
  row(at: number): AreaSum;
}

/** What all sums of one report have in common. */
export interface Origin {
  readonly span: number;
  readonly area: number;
  readonly cut: number;
  /** How many areas are expected to report to it. */
  readonly children: number;
}

/** Writes a table. */
export interface SumWriter {
  /** @param reported how many areas count, 0 for an own report */
  write(origin: Origin, groups: GroupTotals, group: number, reported: number, complete: number): void;
  table(): SumTable;
}

/** An empty table for the answer to a question. */
export function createSumWriter(
  dataset: Dataset,
  areas: readonly Area[],
  spans: readonly Span[],
  scopes: readonly Scope[],
): SumWriter {
  const ids = dataset.measures.map(({ id }) => id);
  const sums = ids.map((): number[] => []);
  const column = (): number[] => [];
  const [span, area, scope, cut] = [column(), column(), column(), column()];
  const [asOfMin, asOfMax, status] = [column(), column(), column()];
  const [children, reported, complete] = [column(), column(), column()];

  const row = (at: number): AreaSum => {
    const own = reported[at] === 0;
    return {
      area: areas[area[at] as number] as Area,
      year: (spans[span[at] as number] as Span).year,
      scope: scopes[scope[at] as number] as Scope,
      cut: dayAt(cut, at),
      asOfMin: dayAt(asOfMin, at),
      asOfMax: dayAt(asOfMax, at),
      status: STATUSES[status[at] as number] as Status,
      measures: Object.fromEntries(ids.map((id, m) => [id, knownAt(sums[m] as number[], at)])),
      coverage: {
        reported: own ? 1 : (reported[at] as number),
        expected: own ? 1 : (children[at] as number),
        complete: own || complete[at] === 1,
        own,
      },
    };
  };

  return {
    write: (origin, groups, group, counted, isComplete) => {
      span.push(origin.span);
      area.push(origin.area);
      scope.push(group);
      cut.push(origin.cut);
      asOfMin.push(groups.asOfMin[group] as number);
      asOfMax.push(groups.asOfMax[group] as number);
      status.push(groups.status[group] as number);
      children.push(origin.children);
      reported.push(counted);
      complete.push(isComplete);
      for (let m = 0; m < sums.length; m++)
        (sums[m] as number[]).push(finished((groups.sums[m] as Float64Array)[group] as number));
    },
    table: () => ({
      length: span.length,
      span: new Int32Array(span),
      area: new Int32Array(area),
      scope: new Int32Array(scope),
      scopes,
      measures: Object.fromEntries(ids.map((id, m) => [id, new Float64Array(sums[m] as number[])])),
      reported: Int32Array.from(reported, (count) => count || 1),
      expected: Int32Array.from(children, (count, at) => (reported[at] === 0 ? 1 : count)),
      row,
    }),
  };
}

function finished(sum: number): number {
  if (Object.is(sum, NOTHING)) return Number.NaN;
  if (Math.abs(sum) > Number.MAX_SAFE_INTEGER) requireThat('rollUp', false, 'sums within 2^53 − 1', sum);
  return sum;
}

function knownAt(column: readonly number[], at: number): number | null {
  const value = column[at] as number;
  return Number.isNaN(value) ? null : value;
}

function dayAt(column: readonly number[], at: number): Day {
  return dayOfNumber(column[at] as number);
}
