import { areaKey, formatPeriod, type Indicator, syntheticMark, textIn } from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';
import { type ExportedValue, type Exporting, exportedValue } from './exported-value.ts';
import { MACHINE_COLUMNS } from './machine-columns.ts';
import { observationStatus } from './observation-status.ts';

interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly codeOf: (value: ExportedValue) => string;
  readonly labelOf: (value: ExportedValue) => string;
}

const TOTAL = '_T';

/** Columns of the form for programs that are the cube itself here. */
const OF_THE_CUBE = ['indicator', 'area', 'period', 'scope', 'value', 'permalink', 'synthetic'];

const DECIMALS_OF_A_SHARE = 2;

/**
 * Values as a JSON-stat 2.0 dataset: a sparse cube of indicator, area, every dimension that occurs, and period. `status`
 * has the SDMX code of each cell; `extension.cells` whatever else the value travels with, by the names of the CSV for
 * programs. An area is its code and first day, for codes are re-used.
 *
 * @see https://json-stat.org/full/
 */
export function valuesJsonStat(
  cells: readonly ValueCell[],
  indicator: Indicator,
  exporting: Exporting,
): string {
  const values = cells.map((cell) => exportedValue(cell, exporting));
  const dimensions = [indicatorDimension(indicator), AREA, ...scopeDimensions(values), PERIOD];
  const categories = dimensions.map((dimension) => categoriesOf(dimension, values));
  const axes = dimensions.map(({ codeOf }, i) => ({ codeOf, places: placesOf(categories[i]?.keys() ?? []) }));
  const places = values.map((value) => placeOf(value, axes));
  const at = <Content>(read: (value: ExportedValue) => Content) =>
    Object.fromEntries(values.map((value, i) => [places[i], read(value)]));
  const isSynthetic = values.some(({ area }) => area.isSynthetic);
  const document = {
    version: '2.0',
    class: 'dataset',
    label: textIn(indicator.fullName, 'VI'),
    source: [...new Set(values.flatMap(({ source }) => source?.title ?? []))].join('; '),
    ...(exporting.last && { updated: exporting.last.publishedAt }),
    ...(isSynthetic && { note: [syntheticMark('VI'), syntheticMark('EN')] }),
    id: dimensions.map(({ id }) => id),
    size: categories.map(({ size }) => size),
    role: { metric: ['indicator'], geo: ['area'], time: ['period'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label }, i) => [
        id,
        { label, category: categoryData(id, categories[i] as ReadonlyMap<string, string>, indicator) },
      ]),
    ),
    value: at(({ answer }) => answer.value),
    status: at(observationStatus),
    extension: { synthetic: isSynthetic, formula: textIn(indicator.formula, 'VI'), cells: at(companyOf) },
  };
  return `${JSON.stringify(document)}\n`;
}

const AREA: Dimension = {
  id: 'area',
  label: 'Đơn vị hành chính',
  codeOf: ({ area }) => areaKey(area),
  labelOf: ({ area }) => area.name,
};

const PERIOD: Dimension = {
  id: 'period',
  label: 'Kỳ số liệu',
  codeOf: ({ period }) => period.text,
  labelOf: ({ period }) => formatPeriod(period, 'VI'),
};

function indicatorDimension(indicator: Indicator): Dimension {
  return {
    id: 'indicator',
    label: 'Chỉ tiêu',
    codeOf: () => indicator.id,
    labelOf: () => textIn(indicator.name, 'VI'),
  };
}

function scopeDimensions(values: readonly ExportedValue[]): readonly Dimension[] {
  const names = [...new Set(values.flatMap(({ answer }) => Object.keys(answer.scope)))].sort();
  return names.map((id) => {
    const codeOf = ({ answer }: ExportedValue) => answer.scope[id] ?? TOTAL;
    return { id, label: id, codeOf, labelOf: codeOf };
  });
}

/** Codes in the order met, with their labels. */
function categoriesOf(
  { codeOf, labelOf }: Dimension,
  values: readonly ExportedValue[],
): ReadonlyMap<string, string> {
  return new Map(values.map((value) => [codeOf(value), labelOf(value)]));
}

interface Axis extends Pick<Dimension, 'codeOf'> {
  readonly places: ReadonlyMap<string, number>;
}

function placesOf(codes: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...codes].map((code, i) => [code, i]));
}

/** The place of a cell in the cube, the last dimension running fastest. */
function placeOf(value: ExportedValue, axes: readonly Axis[]): number {
  return axes.reduce(
    (place, { codeOf, places }) => place * places.size + (places.get(codeOf(value)) as number),
    0,
  );
}

function categoryData(id: string, labels: ReadonlyMap<string, string>, { unit, decimals }: Indicator) {
  const index = [...labels.keys()];
  const label = Object.fromEntries(labels);
  if (id !== 'indicator') return { index, label };
  const isShare = unit === 'share' || unit === 'points';
  const places = decimals + (isShare ? DECIMALS_OF_A_SHARE : 0);
  return {
    index,
    label,
    unit: Object.fromEntries(index.map((code) => [code, { label: unit, decimals: places }])),
  };
}

/** Whatever a value travels with beside its place in the cube. */
function companyOf(value: ExportedValue): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    MACHINE_COLUMNS.filter(([name]) => !OF_THE_CUBE.includes(name)).flatMap(([name, read]) => {
      const content = read(value);
      return content === null || content === undefined || content === '' ? [] : [[name, content]];
    }),
  );
}
