import {
  CATALOGUE,
  DATASETS,
  findIndicator,
  findStandard,
  PUBLISHED_MEASURES,
  parseCutOff,
  parsePeriod,
} from '@tiendo/core';
import type { Reference } from '../query/reference.ts';
import type { FileDataset } from './file-datasets.ts';
import type { Finding, Row } from './read-file.ts';

type Check = (row: Row, reference: Reference) => readonly Finding[];

/** What a row names must exist: its area on its day, its source, its indicator in its unit, its standard. */
export function checkReferences(
  dataset: FileDataset,
  rows: readonly Row[],
  reference: Reference,
): readonly Finding[] {
  const checks = CHECKS[dataset.id] ?? [];
  return rows.flatMap((row) => checks.flatMap((check) => check(row, reference)));
}

/** The area a row is about, in the edition valid on the figure's cut-off, else on the period's last day. */
export function areaOfRow(row: Row, reference: Reference) {
  return reference.hierarchy.find(String(row.cells.area), dayOfRow(row));
}

/** Units of everything a figure can be a number of. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...DATASETS.flatMap(({ measures }) => measures).map(({ id, unit }): [string, string] => [id, unit]),
  ...PUBLISHED_MEASURES.map(({ id, unit }): [string, string] => [id, unit]),
  ...CATALOGUE.map(({ id, unit }): [string, string] => [id, unit]),
]);

const area: Check = (row, reference) => {
  if (!row.cells.area || areaOfRow(row, reference)) return [];
  const day = dayOfRow(row);
  return [at(row, 'area', `không có đơn vị mang mã này vào ngày ${day}`, `no area has this code on ${day}`)];
};

const source: Check = (row, reference) =>
  reference.sources.has(String(row.cells.source))
    ? []
    : [at(row, 'source', 'nguồn chưa có trong danh sách nguồn', 'the source is not in the list of sources')];

const figure: Check = (row) => {
  const unit = UNITS.get(String(row.cells.figure));
  if (!unit)
    return [at(row, 'figure', 'không có chỉ tiêu này trong danh mục', 'no measure or indicator has this id')];
  return unit === row.cells.unit
    ? []
    : [at(row, 'unit', `chỉ tiêu này tính bằng ${unit}`, `${row.cells.figure} is in ${unit}`)];
};

const whole: Check = (row) =>
  row.cells.unit !== 'dong' || Number.isSafeInteger(row.cells.value)
    ? []
    : [at(row, 'value', 'số tiền phải là số nguyên đồng', 'money must be whole đồng')];

const standard: Check = (row) =>
  !row.cells.standard || findStandard(String(row.cells.standard))
    ? []
    : [at(row, 'standard', 'không có chuẩn này', 'no standard has this id')];

const basis: Check = (row) =>
  (row.cells.as_of === null) === (row.cells.as_of_basis === null)
    ? []
    : [at(row, 'as_of_basis', 'phải có cùng với as_of', 'must be given together with as_of')];

const derivation: Check = (row) =>
  row.cells.kind !== 'DERIVED' || row.cells.derivation
    ? []
    : [
        at(
          row,
          'derivation',
          'số suy ra phải nêu cách suy ra',
          'a derived value must say how it was inferred',
        ),
      ];

const indicator: Check = (row) =>
  findIndicator(String(row.cells.indicator)) || UNITS.has(String(row.cells.indicator))
    ? []
    : [at(row, 'indicator', 'không có chỉ tiêu này trong danh mục', 'no measure or indicator has this id')];

const disbursedWithinPlan: Check = (row) => {
  const { assigned, disbursed } = row.cells;
  return typeof assigned === 'number' && typeof disbursed === 'number' && disbursed > assigned
    ? [
        at(
          row,
          'disbursed',
          `lớn hơn kế hoạch vốn (${assigned})`,
          `exceeds the capital assigned (${assigned})`,
        ),
      ]
    : [];
};

const poorWithinHouseholds: Check = (row) => {
  const { households, poor_households: poor, near_poor_households: nearPoor } = row.cells;
  return typeof households === 'number' && Number(poor ?? 0) + Number(nearPoor ?? 0) > households
    ? [
        at(
          row,
          'poor_households',
          `hộ nghèo và cận nghèo nhiều hơn tổng số hộ (${households})`,
          `poor and near-poor exceed all households (${households})`,
        ),
      ]
    : [];
};

const notTheNation: Check = (row, reference) => {
  const found = areaOfRow(row, reference);
  return found && ['COUNTRY', 'REGION', 'GROUP'].includes(found.level)
    ? [
        at(
          row,
          'area',
          'số của cả nước, vùng, nhóm nhập vào biểu Số liệu đã công bố',
          'figures of the nation, a region or a group are published figures, not reports',
        ),
      ]
    : [];
};

const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  figures: [area, source, figure, whole, standard, basis, derivation],
  targets: [area, source, indicator, standard],
  statements: [area, source],
  recognitions: [area, source],
  capital: [area, notTheNation, disbursedWithinPlan],
  poverty: [area, notTheNation, standard, poorWithinHouseholds],
};

/** First day of the area lists: an event of an unknown year is about the oldest edition. */
const FIRST_DAY = '1900-01-01';

function dayOfRow({ cells }: Row): string {
  if (typeof cells.cut === 'string') return cells.cut;
  if (typeof cells.as_of === 'string') return parseCutOff(cells.as_of).day;
  if (typeof cells.period === 'string') return parsePeriod(cells.period).end;
  return typeof cells.year === 'number' ? `${cells.year}-12-31` : FIRST_DAY;
}

function at(row: Row, column: string, vi: string, en: string): Finding {
  return { line: row.line, column, value: String(row.cells[column] ?? ''), vi, en };
}
