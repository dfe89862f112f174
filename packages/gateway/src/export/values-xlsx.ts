import {
  baseWord,
  formatCutOff,
  formatDay,
  type Indicator,
  missingWord,
  standardName,
  syntheticMark,
  textIn,
  tierWord,
} from '@tiendo/core';
import type { ValueCell } from '../query/values.ts';
import type { Cell } from './csv-text.ts';
import { type ExportedValue, type Exporting, exportedValue } from './exported-value.ts';
import { VIETNAMESE_COLUMNS } from './vietnamese-columns.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

/** Values as an Excel workbook: the values in words, their sources, and what they mean. */
export function valuesXlsx(cells: readonly ValueCell[], indicator: Indicator, exporting: Exporting): Buffer {
  const values = cells.map((cell) => exportedValue(cell, exporting));
  return writeWorkbook([
    {
      name: 'Số liệu',
      rows: [
        VIETNAMESE_COLUMNS.map(([name]) => name),
        ...values.map((value) => VIETNAMESE_COLUMNS.map(([, read]) => read(value))),
      ],
    },
    { name: 'Nguồn', rows: sourceRows(values) },
    { name: 'Định nghĩa', rows: definitionRows(indicator, values, exporting) },
  ]);
}

const SOURCE_HEADINGS = [
  ...['Mã nguồn', 'Nguồn', 'Cơ quan ban hành', 'Loại nguồn', 'Số văn bản', 'Ngày ban hành'],
  ...['Đường dẫn', 'SHA-256', 'Số giá trị lấy từ đây'],
];

function sourceRows(values: readonly ExportedValue[]): readonly (readonly Cell[])[] {
  const cited = values.flatMap(({ answer }) => answer.sources);
  const sources = new Map(cited.map((source) => [source.id, source]));
  const rows = [...sources.values()].map((source) => [
    ...[source.id, source.title, source.issuer, tierWord(source.tier, 'VI'), source.documentNumber],
    ...[source.issuedOn && formatCutOff(source.issuedOn, 'VI'), source.url, source.sha256],
    cited.filter(({ id }) => id === source.id).length,
  ]);
  return [SOURCE_HEADINGS, ...rows];
}

function definitionRows(
  indicator: Indicator,
  values: readonly ExportedValue[],
  { last, site }: Exporting,
): readonly (readonly Cell[])[] {
  const missing = new Set(values.flatMap(({ answer }) => answer.missing ?? []));
  const standards = new Map(values.flatMap(({ standard }) => (standard ? [[standard.id, standard]] : [])));
  return [
    ['Mục', 'Nội dung'],
    ...(values.some(({ area }) => area.isSynthetic) ? [['Lưu ý', syntheticMark('VI')]] : []),
    ['Mã chỉ tiêu', indicator.id],
    ['Chỉ tiêu', textIn(indicator.fullName, 'VI')],
    ['Công thức', textIn(indicator.formula, 'VI')],
    ...indicator.bases.map(({ id }) => ['Phạm vi tính', baseWord(id, 'VI')]),
    ...[...standards.values()].map((standard) => [
      'Chuẩn áp dụng',
      `${standardName(standard, 'VI')} (${standard.legalBasis})`,
    ]),
    ...[...missing].map((reason) => [`Không có giá trị: ${reason}`, missingWord(reason, 'VI')]),
    ...(last ? [['Số liệu đã công bố đến ngày', formatDay(last.publishedAt, 'VI')]] : []),
    ['Địa chỉ', site],
  ];
}
