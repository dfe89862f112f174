import type { Lang } from '@tiendo/core';
import { axisPeriod } from '../chart/series.ts';
import type { ValueData } from '../chart/value.ts';
import type { TableData } from '../client/ask-table.ts';
import type { TableAxis } from './table-arrangement.ts';
import type { GridArea } from './table-grid.ts';

/** A value with the number of its indicator. */
export interface CellValue {
  readonly value: ValueData;
  readonly indicator: number;
}

/** A row with a value for each column; undefined where the answer has none. */
export interface SectionRow {
  readonly head: string;
  readonly cells: readonly (CellValue | undefined)[];
}

/** Rows under one head. */
export interface Section {
  readonly head: string;
  readonly rows: readonly SectionRow[];
}

/** The values of a table with one of their axes in the columns. */
export interface SectionedTable {
  /** Names of the columns. */
  readonly columns: readonly string[];
  readonly sections: readonly Section[];
  /** What the rows are, and what the heads over them. */
  readonly inner: TableAxis;
  readonly outer: TableAxis;
}

/** Puts one axis into the columns; of the others, areas before periods before indicators stand over the rows. */
export function sectioned(
  areas: readonly GridArea[],
  { columns: indicators }: TableData,
  axis: TableAxis,
  lang: Lang,
): SectionedTable {
  const periods = [...new Set(areas.flatMap(({ rows }) => rows.map(({ period }) => period)))].sort();
  const cellOf = (area: GridArea, period: string, indicator: number): CellValue | undefined => {
    const value = area.rows.find((row) => row.period === period)?.values[indicator];
    return value && { value, indicator };
  };
  const ownPeriods = (area: GridArea) => area.rows.map(({ period }) => period);
  const numbers = indicators.map((_, index) => index);
  const indicatorName = (index: number) => indicators[index]?.indicator.name ?? '';
  switch (axis) {
    case 'period':
      return {
        ...{ inner: 'indicator', outer: 'area', columns: periods.map((period) => axisPeriod(period, lang)) },
        sections: areas.map((area) => ({
          head: area.area.name,
          rows: numbers.map((index) => ({
            head: indicatorName(index),
            cells: periods.map((period) => cellOf(area, period, index)),
          })),
        })),
      };
    case 'area':
      return {
        ...{ inner: 'period', outer: 'indicator', columns: areas.map(({ area }) => area.name) },
        sections: numbers.map((index) => ({
          head: indicatorName(index),
          rows: periods.map((period) => ({
            head: axisPeriod(period, lang),
            cells: areas.map((area) => cellOf(area, period, index)),
          })),
        })),
      };
    default:
      return {
        ...{ inner: 'period', outer: 'area', columns: numbers.map(indicatorName) },
        sections: areas.map((area) => ({
          head: area.area.name,
          rows: ownPeriods(area).map((period) => ({
            head: axisPeriod(period, lang),
            cells: numbers.map((index) => cellOf(area, period, index)),
          })),
        })),
      };
  }
}

/** The rows whose own name, or the one over them, has a text in it, with or without marks; all for an empty text. */
export function filtered(sections: readonly Section[], text: string): readonly Section[] {
  const wanted = plain(text.trim());
  if (wanted === '') return sections;
  return sections
    .map((section) =>
      plain(section.head).includes(wanted)
        ? section
        : { ...section, rows: section.rows.filter(({ head }) => plain(head).includes(wanted)) },
    )
    .filter(({ rows }) => rows.length > 0);
}

/** Letters without their marks. @example plain('Lạng Sơn, Đồng Nai') // 'lang son, dong nai' */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
