import type { ValueData } from '../chart/value.ts';
import type { TableColumn, TableData } from '../client/ask-table.ts';

/** One area in the rows of a table, with its values by period and column. */
export interface GridArea {
  readonly area: ValueData['area'];
  /** Values of each period, one for each column. */
  readonly rows: readonly GridRow[];
}

/** The values of an area in a period, one for each column; undefined where the answer has none. */
export interface GridRow {
  readonly period: string;
  readonly values: readonly (ValueData | undefined)[];
}

/** The values of a table by area and period, each in the order of the answer. A code that passed to another area is another area. */
export function tableGrid({ columns }: TableData): readonly GridArea[] {
  const areas = new Map<string, Map<string, (ValueData | undefined)[]>>();
  const named = new Map<string, ValueData['area']>();
  columns.forEach(({ values }, index) => {
    for (const value of values) {
      const identity = `${value.area.code} ${value.area.name}`;
      named.set(identity, value.area);
      const periods = areas.get(identity) ?? new Map<string, (ValueData | undefined)[]>();
      areas.set(identity, periods);
      const cells = periods.get(value.period) ?? columns.map(() => undefined);
      periods.set(value.period, cells);
      cells[index] = value;
    }
  });
  return [...areas].map(([identity, periods]) => ({
    area: named.get(identity) as ValueData['area'],
    rows: [...periods].map(([period, values]) => ({ period, values })),
  }));
}

/** Areas by what is read of each, those without it behind in their order. */
export function sortedBy<Read extends number | string>(
  areas: readonly GridArea[],
  read: (area: GridArea) => Read | undefined,
  compare: (a: Read, b: Read) => number,
): readonly GridArea[] {
  return [...areas].sort((a, b) => {
    const [first, second] = [read(a), read(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return compare(first, second);
  });
}

/** True where less is better, so that the least stands first. */
export function isRising(column: TableColumn | undefined): boolean {
  return column?.indicator.direction?.toLowerCase() === 'less';
}

/** True for an area that has any value. */
export function hasValue({ rows }: GridArea): boolean {
  return rows.some(({ values }) => values.some((value) => typeof value?.value === 'number'));
}
