import type { Dataset, Indicator, Period } from '@tiendo/core';
import { areaKey } from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';
import { type Cell, csvText } from './csv-text.ts';
import { type ExportedValue, type Exporting, exportedValue } from './exported-value.ts';
import { MACHINE_COLUMNS } from './machine-columns.ts';
import { observationStatus } from './observation-status.ts';

type Column = readonly [name: string, read: (value: ExportedValue) => Cell];

/** Columns of the form for programs that are dimensions or the measure here. */
const OTHERWISE = ['indicator', 'area', 'area_valid_from', 'period', 'scope', 'value', 'unit'];

const TOTAL = '_T';

/**
 * Values as SDMX-CSV 2.0, an observation each. The dataflow is the indicator; an area is its code and first day, for
 * codes are re-used; a dimension that is not broken down is `_T`. A missing value is empty, and its status says why.
 *
 * @see SDMX-CSV field guide 2.0: STRUCTURE, STRUCTURE_ID, ACTION, then dimensions, measure and attributes
 */
export function valuesSdmxCsv(
  cells: readonly ValueCell[],
  indicator: Indicator,
  exporting: Exporting,
): string {
  const columns = columnsOf(indicator, cells);
  const rows = cells.map((cell) => {
    const value = exportedValue(cell, exporting);
    return columns.map(([, read]) => read(value));
  });
  return csvText([columns.map(([name]) => name), ...rows], {
    separator: ',',
    decimalMark: '.',
    hasMark: false,
  });
}

function columnsOf(indicator: Indicator, cells: readonly ValueCell[]): readonly Column[] {
  const flow = `TIENDO:DF_${idOf(indicator.id)}(1.0)`;
  return [
    ['STRUCTURE', () => 'dataflow'],
    ['STRUCTURE_ID', () => flow],
    ['ACTION', () => 'I'],
    ['REF_AREA', ({ area }) => areaKey(area)],
    ...dimensionsOf(indicator.dataset, cells).map(
      (name): Column => [idOf(name), ({ answer }) => answer.scope[name] ?? TOTAL],
    ),
    ['TIME_PERIOD', ({ period }) => timePeriod(period)],
    ['OBS_VALUE', ({ answer }) => answer.value],
    ['OBS_STATUS', observationStatus],
    ['UNIT_MEASURE', ({ answer }) => answer.unit],
    ...MACHINE_COLUMNS.filter(([name]) => !OTHERWISE.includes(name)).map(
      ([name, read]): Column => [name.toUpperCase(), read],
    ),
  ];
}

/** The dimensions that facts of the indicator have, and any other that a figure names. */
function dimensionsOf(dataset: Dataset | undefined, cells: readonly ValueCell[]): readonly string[] {
  const named = cells.flatMap(({ answer }) => Object.keys(answer.scope));
  return [...new Set([...(dataset?.additive ?? []), ...named])].sort();
}

function idOf(name: string): string {
  return name.replaceAll('-', '_').toUpperCase();
}

/** A period as SDMX writes it: a range of years by its first day and length. */
function timePeriod({ kind, text, start, end }: Period): string {
  if (kind !== 'years') return text;
  return `${start}/P${Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1}Y`;
}
