import type { Dataset } from '@tiendo/core';
import type { Field } from '../field.ts';
import { addedLater, atLeast, coded, day, needed, text, whole } from './column.ts';
import { DIMENSIONS, MEASURE_TITLES } from './dimension.ts';
import type { FileDataset } from './file-dataset.ts';
import { area, status } from './shared-columns.ts';

const TITLES: Readonly<Record<string, string>> = {
  capital: 'Báo cáo vốn',
  poverty: 'Báo cáo rà soát hộ nghèo',
  deprivation: 'Báo cáo thiếu hụt dịch vụ xã hội cơ bản',
  movements: 'Báo cáo diễn biến hộ nghèo, hộ cận nghèo',
  custom: 'Báo cáo chỉ tiêu tự đăng ký',
};

/** Codes are used again and mistyped: with its name beside it the area is certain. */
const areaName = addedLater(
  text('area_name', 'Tên đơn vị (để đối chiếu với mã)', 'name of the area, checked against its code'),
);

/** Dimensions that files made before do not have. */
const LATER = ['budget-holder'];

/** The file in which offices report a dataset: one row per area, cut and line. */
export function reportFile(dataset: Dataset): FileDataset {
  const lines = [...dataset.fixed, ...dataset.additive].map(lineField);
  return {
    id: dataset.id,
    title: TITLES[dataset.id] ?? dataset.id,
    description: `Reports of ${dataset.id}, one row per area, cut and line`,
    key: ['area', 'year', 'cut', ...lines.map(({ name }) => name)],
    fields: [
      area,
      areaName,
      needed(atLeast(2000, whole('year', 'Năm', 'budget year or survey year'))),
      needed(day('cut', 'Kỳ báo cáo đến ngày', 'day the report runs to')),
      needed(day('as_of', 'Thời điểm chốt số liệu', 'cut-off of the figures')),
      ...lines,
      ...dataset.measures.map(measureField),
      status,
    ],
  };
}

/** Column name of a measure or dimension id. */
export function columnOf(id: string): string {
  return id.replaceAll('-', '_');
}

function lineField(id: string): Field {
  const { title = id, list } = DIMENSIONS[id] ?? {};
  const column = text(columnOf(id), title, `dimension ${id}; empty when not broken down`);
  const field = list ? coded(list, column) : column;
  return LATER.includes(id) ? addedLater(field) : field;
}

function measureField({ id, unit }: Dataset['measures'][number]): Field {
  const holds = `${id}, ${unit === 'dong' ? 'whole đồng' : 'count'}; empty when not reported`;
  return { ...atLeast(0, whole(columnOf(id), MEASURE_TITLES[id] ?? id, holds)), unit };
}
