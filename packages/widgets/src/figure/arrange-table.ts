import type { Lang } from '@tiendo/core';
import type { TableData } from '../client/ask-table.ts';
import type { Reading, TableTwin } from './figure.ts';
import { publishedOthers } from './published-others.ts';
import type { ArrangedTable, TableArrangement, TableAxis } from './table-arrangement.ts';
import { type GridArea, isRising, sortedBy } from './table-grid.ts';
import { cellKey, rowsOf, type TableShape } from './table-rows.ts';
import { filtered, type Section, type SectionedTable, sectioned } from './table-sections.ts';
import { tableWordsIn } from './table-words.ts';
import { wordsIn } from './words.ts';

/** What arranging a table rests on. */
export interface ArrangedData {
  readonly data: TableData;
  readonly areas: readonly GridArea[];
  readonly caption: string;
  readonly lang: Lang;
  readonly hasStandards: boolean;
}

/** A table with one axis in the columns, in an order, with the rows that a text leaves. */
export function arrangeTable(given: ArrangedData, arrangement: TableArrangement): ArrangedTable {
  const { data, lang } = given;
  const whole = sectioned(ordered(given, arrangement), data, arrangement.columns, lang);
  const sections = filtered(whole.sections, arrangement.filter);
  const shape = { ...given, sectioned: whole };
  return {
    table: twinOf(sections, shape, given.caption),
    readings: readingsOf(sections, data, lang),
    sortable:
      arrangement.columns === 'area' || given.areas.length < 2
        ? []
        : [0, ...whole.columns.map((_, i) => i + 1)],
    rows: { shown: rowCount(sections), all: rowCount(whole.sections) },
  };
}

/** The name of an axis in words. */
export function axisName(axis: TableAxis, lang: Lang): string {
  if (axis === 'indicator') return tableWordsIn(lang).indicator;
  return axis === 'area' ? wordsIn(lang).area : wordsIn(lang).period;
}

function ordered(
  { areas, data, lang }: ArrangedData,
  { order, columns }: TableArrangement,
): readonly GridArea[] {
  if (order === 'list' || areas.length < 2) return areas;
  const lastValue = (area: GridArea, column: number) => area.rows.at(-1)?.values[column]?.value ?? undefined;
  if (order === 'value') {
    const sign = isRising(data.columns[0]) ? 1 : -1;
    return sortedBy(
      areas,
      (area) => lastValue(area, 0),
      (a, b) => sign * (a - b),
    );
  }
  const sign = order.isDescending ? -1 : 1;
  if (order.column === 0) {
    const { compare } = new Intl.Collator(lang.toLowerCase());
    return sortedBy(
      areas,
      ({ area }) => area.name,
      (a, b) => sign * compare(a, b),
    );
  }
  const periods = [...new Set(areas.flatMap(({ rows }) => rows.map(({ period }) => period)))].sort();
  const valueIn = ({ rows }: GridArea) =>
    rows.find(({ period }) => period === periods[order.column - 1])?.values[0]?.value ?? undefined;
  const read = columns === 'period' ? valueIn : (area: GridArea) => lastValue(area, order.column - 1);
  return sortedBy(areas, read, (a, b) => sign * (a - b));
}

/** Sections of one row each are rows themselves; one section needs no head. */
function twinOf(
  sections: readonly Section[],
  shape: TableShape & { readonly lang: Lang },
  caption: string,
): TableTwin {
  const { sectioned: whole, lang, hasStandards } = shape;
  const words = wordsIn(lang);
  const isFlat = whole.sections.length > 1 && isOneRow(whole);
  const flat = {
    head: '',
    rows: sections.flatMap(({ head, rows }) => rows.map((row) => ({ ...row, head }))),
  };
  const isGrouped = whole.sections.length > 1 && !isFlat;
  const [only] = sections;
  const rowAxis = isFlat || whole.sections.length === 0 ? whole.outer : whole.inner;
  return {
    caption,
    columns: [
      axisName(rowAxis, lang),
      ...whole.columns,
      ...(hasStandards ? [words.standard] : []),
      words.asOf,
      words.source,
    ],
    rows: isGrouped ? [] : isFlat ? rowsOf(flat, flatShape(shape)) : only ? rowsOf(only, shape) : [],
    groups: isGrouped
      ? sections.map((section) => ({ head: section.head, rows: rowsOf(section, shape) }))
      : [],
  };
}

/** Rows of different areas or indicators are no series: nothing breaks between them. */
function flatShape(shape: TableShape): TableShape {
  return { ...shape, sectioned: { ...shape.sectioned, inner: shape.sectioned.outer } };
}

function isOneRow({ sections }: SectionedTable): boolean {
  const heads = new Set(sections.flatMap(({ rows }) => rows.map(({ head }) => head)));
  return heads.size <= 1 && sections.every(({ rows }) => rows.length <= 1);
}

function rowCount(sections: readonly Section[]): number {
  return sections.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The values in the order of the rows. */
function readingsOf(
  sections: readonly Section[],
  { columns }: TableData,
  lang: Lang,
): ReadonlyMap<string, Reading> {
  const cells = sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(
    cells.flatMap((cell) => {
      const indicator = cell && columns[cell.indicator]?.indicator;
      if (!cell || !indicator) return [];
      const others = publishedOthers(cell.value, lang);
      return [[cellKey(cell), { indicator, value: cell.value, others, isDoubtful: false }]] as const;
    }),
  );
}
