import type { Dataset } from '@tiendo/core';
import type { CopiedColumn } from '../../db/copy-rows.ts';
import { tablesOf } from '../../query/dataset-tables.ts';
import type { LineColumns } from './line-columns.ts';
import type { Version } from './replace-lines.ts';

/** A table of facts or of sums, and how lines stand in it. */
export interface LineTable {
  readonly name: string;
  /** The columns to write. */
  readonly columns: (lines: LineColumns, version: Version) => readonly CopiedColumn[];
  /** True when two lines of one key say the same. */
  readonly isEqual: (a: LineColumns, rowOfA: number, b: LineColumns, rowOfB: number) => boolean;
}

/** The facts of a dataset, as reported. */
export function factTable(dataset: Dataset): LineTable {
  return table(dataset, tablesOf(dataset).fact, (lines) => [
    { name: 'as_of', type: 'date', values: lines.asOfMax },
    { name: 'status', type: 'smallint', values: lines.status },
  ]);
}

/** The sums of a dataset. */
export function rollTable(dataset: Dataset): LineTable {
  return table(dataset, tablesOf(dataset).roll, (lines) => [
    { name: 'as_of_min', type: 'date', values: lines.asOfMin },
    { name: 'as_of_max', type: 'date', values: lines.asOfMax },
    { name: 'status', type: 'smallint', values: lines.status },
    { name: 'reported', type: 'int', values: lines.reported },
    { name: 'expected', type: 'int', values: lines.expected },
    { name: 'complete', type: 'boolean', values: lines.complete },
    { name: 'own', type: 'boolean', values: lines.own },
  ]);
}

type Said = readonly (CopiedColumn & { readonly values: ArrayLike<number> })[];

function table(dataset: Dataset, name: string, rest: (lines: LineColumns) => Said): LineTable {
  const said = (lines: LineColumns): Said => [
    ...tablesOf(dataset).columns.map(([, column], m) => ({
      ...{ name: column, type: 'int8' as const },
      values: lines.measures[m] as Float64Array,
    })),
    ...rest(lines),
  ];
  return {
    name,
    columns: (lines, { root, rel, year }) => [
      ...said(lines),
      { name: 'area', type: 'int', values: lines.area },
      { name: 'cut', type: 'date', values: lines.cut },
      { name: 'line', type: 'int', values: lines.line },
      { name: 'root', type: 'int', values: root },
      { name: 'rel', type: 'int', values: rel },
      { name: 'year', type: 'smallint', values: year },
    ],
    isEqual: (a, rowOfA, b, rowOfB) => {
      const other = said(b);
      return said(a).every(({ values }, at) => Object.is(values[rowOfA], other[at]?.values[rowOfB]));
    },
  };
}
