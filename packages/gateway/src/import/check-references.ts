import {
  CATALOGUE,
  CUSTOM,
  DATASETS,
  DEPRIVATIONS,
  findRuralRule,
  findIndicator as findShipped,
  findStandard,
  formatValue,
  type Lang,
  PUBLISHED_MEASURES,
} from '@tiendo/core';
import type { Tables } from '../db/tables.ts';
import type { Reference } from '../query/reference.ts';
import { registeredIndicator } from '../query/registered-indicator.ts';
import { AREA_AND_TIME, areaOfRow } from './area-of-row.ts';
import { checkAreaCode } from './check/check-area-code.ts';
import type { Draft } from './draft.ts';
import { type Finding, findingAt, MOST_FINDINGS } from './finding.ts';
import { ownWorldFindings } from './own-world.ts';
import type { Row } from './read-file.ts';
import { NONE, type Unread } from './unread.ts';

/** What is checked: rows of one kind, of real or of invented figures. */
export type Checked = Pick<Draft, 'dataset' | 'rows' | 'isSynthetic'>;

type Check = (row: Row, reference: Reference) => readonly Finding[];

/**
 * What a row names must exist: its area on its day, its source, its indicator in its unit, its standard. Of rows that
 * say the same of area and time, what is said of these is checked once.
 *
 * @param unread gives the columns of a row that could not be read: nothing is said of what rests on them
 */
export function checkReferences(
  { dataset, rows, isSynthetic }: Checked,
  reference: Reference,
  unread: Unread = () => NONE,
): readonly Finding[] {
  const checks = CHECKS[dataset.id] ?? [];
  const [ofArea, others] = [
    checks.filter((one) => OF_AREA.has(one)),
    checks.filter((one) => !OF_AREA.has(one)),
  ];
  const checkArea = (row: Row) => [
    ...ofArea.flatMap((check) => check(row, reference)),
    ...ownWorldFindings(dataset.id, row, reference, isSynthetic),
  ];
  const isSaidOfArea = ofArea.length > 0;
  const { groupOf, firsts } = rows.groupsBy(isSaidOfArea ? AREA_AND_TIME : dataset.key);
  const isWrong = firsts.map((first) => !isSaidOfArea || checkArea(rows.at(first)).length > 0);
  const findings: Finding[] = [];
  for (let place = 0; place < rows.length && findings.length < MOST_FINDINGS; place += 1) {
    const isAreaWrong = isWrong[groupOf[place] as number];
    if (!isAreaWrong && others.length === 0) continue;
    const row = rows.at(place);
    const columns = unread(row);
    if (columns.size === 0) findings.push(...others.flatMap((check) => check(row, reference)));
    if (isAreaWrong && !AREA_AND_TIME.some((name) => columns.has(name))) findings.push(...checkArea(row));
  }
  return findings;
}

/** Units of everything a figure can be a number of. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ...DATASETS.filter((dataset) => dataset !== CUSTOM)
    .flatMap(({ measures }) => measures)
    .map(({ id, unit }): [string, string] => [id, unit]),
  ...PUBLISHED_MEASURES.map(({ id, unit }): [string, string] => [id, unit]),
  ...CATALOGUE.map(({ id, unit }): [string, string] => [id, unit]),
]);

const source: Check = (row, reference) =>
  reference.sources.has(String(row.cells.source))
    ? []
    : [at(row, 'source', 'nguồn chưa có trong danh sách nguồn', 'the source is not in the list of sources')];

const figure: Check = (row, reference) => {
  const id = String(row.cells.figure);
  const unit = UNITS.get(id) ?? reference.findIndicator(id)?.unit;
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

const indicator: Check = (row, reference) =>
  reference.findIndicator(String(row.cells.indicator)) || UNITS.has(String(row.cells.indicator))
    ? []
    : [at(row, 'indicator', 'không có chỉ tiêu này trong danh mục', 'no measure or indicator has this id')];

const disbursedWithinPlan: Check = (row) => {
  const { assigned, disbursed } = row.cells;
  return typeof assigned === 'number' && typeof disbursed === 'number' && disbursed > assigned
    ? [
        at(
          row,
          'disbursed',
          `lớn hơn kế hoạch vốn (${printed(assigned, 'VI')} đồng)`,
          `exceeds the capital assigned (${printed(assigned, 'EN')} dong)`,
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
          `hộ nghèo và cận nghèo nhiều hơn tổng số hộ (${printed(households, 'VI')})`,
          `poor and near-poor exceed all households (${printed(households, 'EN')})`,
        ),
      ]
    : [];
};

/** With every digit, as it is to stand in the cell. */
const printed = (value: number, lang: Lang) => formatValue({ value, unit: 'count', precision: null }, lang);

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

const ruralRule: Check = (row) => {
  const rule = findRuralRule(String(row.cells.standard));
  if (!rule) return [at(row, 'standard', 'không có bộ tiêu chí này', 'no set of criteria has this id')];
  return rule.criteria.some(({ number }) => number === row.cells.criterion)
    ? []
    : [
        at(
          row,
          'criterion',
          'bộ tiêu chí không có số này',
          `${rule.standard} has no criterion of this number`,
        ),
      ];
};

const shareOfNeed: Check = (row) =>
  Number(row.cells.share) <= 1
    ? []
    : [at(row, 'share', 'tỷ lệ hỗ trợ từ 0 đến 1, ví dụ 0.5', 'a share from 0 to 1 such as 0.5')];

const list: Check = (row) =>
  row.cells.list === null || ['poor-households', 'near-poor-households'].includes(String(row.cells.list))
    ? []
    : [
        at(
          row,
          'list',
          'phải là poor-households hoặc near-poor-households',
          'must be poor-households or near-poor-households',
        ),
      ];

const deprivedWithinList: Check = (row) => {
  const { listed_households: listed, deprived_households: deprived } = row.cells;
  return typeof listed === 'number' && typeof deprived === 'number' && deprived > listed
    ? [
        at(
          row,
          'deprived_households',
          `lớn hơn số hộ trong danh sách (${printed(listed, 'VI')})`,
          `exceeds the households listed (${printed(listed, 'EN')})`,
        ),
      ]
    : [];
};

const deprivation: Check = (row) =>
  DEPRIVATIONS.some(({ id }) => id === row.cells.deprivation)
    ? []
    : [at(row, 'deprivation', 'không có chỉ số thiếu hụt này', 'no deprivation has this id')];

const registered: Check = (row, { measures }) => {
  const measure = measures.get(String(row.cells.measure));
  if (!measure) return [at(row, 'measure', 'chỉ tiêu chưa đăng ký', 'no measure has this id')];
  const other = measure.unit === 'dong' ? 'count' : 'dong';
  return row.cells[other] === null
    ? []
    : [at(row, other, `chỉ tiêu này tính bằng ${measure.unit}`, `${measure.id} is in ${measure.unit}`)];
};

const definition: Check = (row, { measures }) => {
  const id = String(row.cells.id);
  if (findShipped(id))
    return [at(row, 'id', 'mã đã có trong danh mục', 'an indicator that ships has this id')];
  try {
    registeredIndicator(row.cells as unknown as Tables['indicator'], measures);
    return [];
  } catch (error) {
    return [at(row, 'id', `định nghĩa sai: ${(error as Error).message}`, (error as Error).message)];
  }
};

/** Checks of area and time alone. */
const OF_AREA: ReadonlySet<Check> = new Set([checkAreaCode, notTheNation]);

const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  figures: [checkAreaCode, source, figure, whole, standard, basis, derivation],
  targets: [checkAreaCode, source, indicator, standard],
  statements: [checkAreaCode, source],
  recognitions: [checkAreaCode, source],
  capital: [checkAreaCode, notTheNation, disbursedWithinPlan],
  poverty: [checkAreaCode, notTheNation, standard, poorWithinHouseholds],
  deprivation: [checkAreaCode, notTheNation, standard, list, deprivation, deprivedWithinList],
  movements: [checkAreaCode, notTheNation, standard, list],
  custom: [checkAreaCode, notTheNation, registered],
  indicators: [definition],
  assessments: [checkAreaCode, source, ruralRule],
  'named-lists': [checkAreaCode, source, indicator],
  plans: [checkAreaCode, source],
  'counterpart-rules': [checkAreaCode, source],
  tasks: [checkAreaCode, source],
  recommendations: [checkAreaCode, source],
  documents: [checkAreaCode, source],
  inspections: [checkAreaCode, source],
  needs: [checkAreaCode, source],
  supports: [checkAreaCode, source, shareOfNeed],
  'carry-overs': [checkAreaCode, source],
  projects: [checkAreaCode, source],
  correspondences: [checkAreaCode, source],
};

function at(row: Row, column: string, vi: string, en: string): Finding {
  return findingAt(row, column, { vi, en });
}
