import type { Sentence } from '../../file/problem.ts';
import { COLUMN_UNITS } from '../../file/value/read-value.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import { findFileDataset } from '../file-datasets.ts';
import type { DatasetMapping, DatasetTable, FieldSource } from './dataset-mapping.ts';
import { OF_REPORT } from './map-rows.ts';

const ROLES = ['total', 'group', 'leaf', 'further', 'part'];
const LISTS = ['areas', 'agencies', 'budget-codes'];
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The mapping that a JSON text is, or everything that keeps it from being one. */
export function parseMapping(text: string): DatasetMapping | readonly Sentence[] {
  try {
    const mapping = JSON.parse(text) as DatasetMapping;
    const wrong = wrongWith(mapping);
    return wrong.length > 0 ? wrong : mapping;
  } catch (error) {
    const reason = (error as Error).message;
    return [{ vi: `không phải JSON của một mẫu: ${reason}`, en: `not the JSON of a mapping: ${reason}` }];
  }
}

function wrongWith(mapping: DatasetMapping): readonly Sentence[] {
  const dataset = findFileDataset(mapping.dataset);
  if (!dataset)
    return [says('dataset', mapping.dataset, 'không có loại biểu này', 'there is no such dataset')];
  return [
    ...(KEBAB.test(mapping.id) ? [] : [says('id', mapping.id, 'phải là kebab-case', 'must be kebab-case')]),
    ...(mapping.title ? [] : [says('title', '', 'phải có tên', 'must not be empty')]),
    ...(mapping.tables.length > 0
      ? []
      : [says('tables', '', 'phải có ít nhất một bảng', 'must not be empty')]),
    ...mapping.tables.flatMap((table, index) => [
      ...wrongTable(table, `tables[${index}]`, dataset),
      ...wrongShares(table, `tables[${index}]`, mapping.tables),
    ]),
  ];
}

function wrongTable(table: DatasetTable, at: string, dataset: FileDataset): readonly Sentence[] {
  const names = table.columns.map(({ name }) => name);
  const columns = table.columns.flatMap(({ name, position, unit, captions }) => [
    ...(position >= 1 && position <= table.width && captions.length > 0
      ? []
      : [
          says(
            `${at}.columns`,
            name,
            'vị trí ngoài bảng hoặc thiếu tiêu đề',
            'lies outside the table or has no caption',
          ),
        ]),
    ...(COLUMN_UNITS.includes(unit)
      ? []
      : [says(`${at}.columns.${name}.unit`, unit, 'không có đơn vị này', 'is no unit')]),
  ]);
  const roles = [...table.rows, ...table.sums]
    .filter((role) => !ROLES.includes(role))
    .map((role) => says(`${at}.rows`, role, 'không có loại dòng này', 'is no role of a row'));
  const sources = [table.fields, ...table.records].flatMap((own) =>
    Object.entries(own).flatMap(([field, source]) =>
      wrongSource(field, source, `${at}.${field}`, names, dataset),
    ),
  );
  const refs = (table.rules ?? []).flatMap((rule) =>
    rule.kind === 'RATE'
      ? [rule.rate, rule.numerator, rule.denominator]
      : [rule.total, ...rule.parts, ...(rule.less ?? [])],
  );
  return [
    ...columns,
    ...roles,
    ...sources,
    ...refs
      .filter((name) => !names.includes(name))
      .map((name) => says(`${at}.rules`, name, 'không có cột này', 'is no column')),
    ...missingFields(table, at, dataset),
  ];
}

function wrongSource(
  field: string,
  source: FieldSource,
  at: string,
  columns: readonly string[],
  dataset: FileDataset,
): readonly Sentence[] {
  if (!dataset.fields.some(({ name }) => name === field))
    return [says(at, field, `biểu ${dataset.id} không có trường này`, `is no field of ${dataset.id}`)];
  if (typeof source === 'string' || 'year' in source) return [];
  const known = ['label', 'path', ...columns];
  return [source.from, source.unit?.from ?? [], source.added ?? []]
    .flat()
    .filter((name) => !known.includes(name))
    .map((name) => says(at, name, 'không có cột này', 'is no column'))
    .concat(
      source.list && !LISTS.includes(source.list)
        ? [says(at, source.list, 'không có danh mục này', 'is no list')]
        : [],
    );
}

/** A table gives records, or shows as shares what another one counts. */
function wrongShares(
  { records, sharesOf, columns }: DatasetTable,
  at: string,
  tables: readonly DatasetTable[],
): readonly Sentence[] {
  if (!sharesOf)
    return records.length > 0
      ? []
      : [says(`${at}.records`, '', 'phải có ít nhất một bản ghi', 'must not be empty')];
  const counts = tables.find(({ sheet, sharesOf: other }) => sheet === sharesOf.sheet && !other);
  if (!counts)
    return [says(`${at}.sharesOf`, sharesOf.sheet, 'không có bảng số lượng này', 'is no table with counts')];
  const known = counts.columns.map(({ name }) => name);
  return [sharesOf.base, ...columns.map(({ name }) => name)]
    .filter((name) => !known.includes(name))
    .map((name) =>
      says(`${at}.sharesOf`, name, 'bảng số lượng không có cột này', 'is no column of the table with counts'),
    );
}

/** A required field that neither the table nor the report gives, or that was left open. */
function missingFields(
  { fields, records }: DatasetTable,
  at: string,
  dataset: FileDataset,
): readonly Sentence[] {
  const needed = dataset.fields.filter(({ name, required }) => required && !OF_REPORT.includes(name));
  return needed
    .filter(({ name }) => records.some((own) => !{ ...fields, ...own }[name]))
    .map(({ name, title }) =>
      says(`${at}.fields`, name, `chưa nêu nguồn của trường ${title}`, 'has no source'),
    );
}

const says = (at: string, value: string, vi: string, en: string): Sentence => ({
  vi: `${at} "${value ?? ''}": ${vi}`,
  en: `${at} "${value ?? ''}": ${en}`,
});
