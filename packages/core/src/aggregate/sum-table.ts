import type { Area } from '../area/area.ts';
import { STATUSES, type Status } from '../observation/code.ts';
import { NOTHING } from '../observation/columns.ts';
import type { Dataset } from '../observation/dataset.ts';
import type { Scope } from '../observation/scope.ts';
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
  /** See `dayNumber`. */
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

const COLUMNS = [
  'span',
  'area',
  'scope',
  'cut',
  'asOfMin',
  'asOfMax',
  'status',
  'reported',
  'expected',
  'complete',
  'own',
] as const;
type Columns = Readonly<Record<(typeof COLUMNS)[number], Int32Array>>;

/** An empty table for the answer to a question. */
export function createSumWriter(
  dataset: Dataset,
  areas: readonly Area[],
  spans: readonly Span[],
  scopes: readonly Scope[],
): SumWriter {
  const ids = dataset.measures.map(({ id }) => id);
  let length = 0;
  let capacity = Math.min(areas.length * spans.length * scopes.length, 2 ** 16);
  let columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(capacity)])) as Columns;
  let sums = ids.map(() => new Float64Array(capacity));

  const grow = (): void => {
    capacity *= 2;
    columns = Object.fromEntries(
      COLUMNS.map((name) => [name, grown(columns[name], new Int32Array(capacity))]),
    ) as Columns;
    sums = sums.map((sum) => grown(sum, new Float64Array(capacity)));
  };

  const write: SumWriter['write'] = (origin, groups, group, reported, complete) => {
    if (length === capacity) grow();
    columns.span[length] = origin.span;
    columns.area[length] = origin.area;
    columns.scope[length] = group;
    columns.cut[length] = origin.cut;
    columns.asOfMin[length] = groups.asOfMin[group] as number;
    columns.asOfMax[length] = groups.asOfMax[group] as number;
    columns.status[length] = groups.status[group] as number;
    columns.own[length] = reported === 0 ? 1 : 0;
    columns.reported[length] = reported || 1;
    columns.expected[length] = reported === 0 ? 1 : origin.children;
    columns.complete[length] = reported === 0 ? 1 : complete;
    for (let m = 0; m < sums.length; m++)
      (sums[m] as Float64Array)[length] = finished((groups.sums[m] as Float64Array)[group] as number);
    length += 1;
  };

  const row = (at: number): AreaSum => {
    const of = (name: keyof Columns) => columns[name][at] as number;
    return {
      area: areas[of('area')] as Area,
      year: (spans[of('span')] as Span).year,
      scope: scopes[of('scope')] as Scope,
      cut: dayOfNumber(of('cut')),
      asOfMin: dayOfNumber(of('asOfMin')),
      asOfMax: dayOfNumber(of('asOfMax')),
      status: STATUSES[of('status')] as Status,
      measures: Object.fromEntries(
        ids.map((id, m) => [id, knownOrNull((sums[m] as Float64Array)[at] as number)]),
      ),
      coverage: {
        reported: of('reported'),
        expected: of('expected'),
        complete: of('complete') === 1,
        own: of('own') === 1,
      },
    };
  };

  return {
    write,
    table: () => ({
      length,
      span: columns.span.subarray(0, length),
      area: columns.area.subarray(0, length),
      scope: columns.scope.subarray(0, length),
      scopes,
      measures: Object.fromEntries(ids.map((id, m) => [id, (sums[m] as Float64Array).subarray(0, length)])),
      reported: columns.reported.subarray(0, length),
      expected: columns.expected.subarray(0, length),
      row,
    }),
  };
}

function grown<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function finished(sum: number): number {
  if (Object.is(sum, NOTHING)) return Number.NaN;
  if (Math.abs(sum) > Number.MAX_SAFE_INTEGER) requireThat('rollUp', false, 'sums within 2^53 − 1', sum);
  return sum;
}

function knownOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
