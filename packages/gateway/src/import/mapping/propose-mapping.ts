import { nameKey } from '@tiendo/core';
import type { Frame, FrameColumn } from '../../file/frame/frame.ts';
import type { MappedColumn } from '../../file/mapping.ts';
import type { Report } from '../../file/report/report.ts';
import type { ColumnUnit } from '../../file/value/read-value.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import type { DatasetMapping, DatasetTable, FieldSources } from './dataset-mapping.ts';
import { OF_REPORT } from './map-rows.ts';
import { ownTitles } from './report-time.ts';

const RATE = /tỷ lệ|%/i;
const WORDS = /^(ghi chú|số, ngày|mã số.*|quyết định.*|phân tổ|đvt|đơn vị tính|năm phấn đấu)$/i;
const UNIT_LINES: readonly (readonly [word: string, unit: ColumnUnit])[] = [
  ['tỷ đồng', 'billion-dong'],
  ['triệu đồng', 'million-dong'],
  ['nghìn đồng', 'thousand-dong'],
  ['ngàn đồng', 'thousand-dong'],
  ['đồng', 'dong'],
];

/**
 * What a file shows of its layout: tables, columns by place with captions and likely units. What the columns mean in
 * the dataset is left to be filled in, each required field with an empty source.
 */
export function proposeMapping(id: string, dataset: FileDataset, { tables }: Report): DatasetMapping {
  const isAlone = tables.length === 1;
  return {
    ...{ id, title: ownTitles(tables[0]?.frame.titles ?? []).at(-1) ?? id, dataset: dataset.id },
    tables: tables.map(({ sheet, frame }) => ({
      ...(!isAlone && { sheet }),
      ...proposeTable(frame, dataset),
    })),
  };
}

function proposeTable(frame: Frame, dataset: FileDataset): DatasetTable {
  const label = labelOf(frame);
  const unitLine = frame.unit?.text;
  return {
    width: frame.columns.length,
    label,
    ...(unitLine !== undefined && { unitLine }),
    columns: frame.columns.flatMap((column, index) =>
      index + 1 <= label || column.captions.length === 0 ? [] : [proposeColumn(column, index + 1, unitLine)],
    ),
    ...{ rows: ['leaf'], sums: ['total', 'group'] },
    ...sourcesOf(dataset),
  };
}

/** The column after the ordinals names the rows. */
function labelOf({ columns, ordinalColumn }: Frame): number {
  return columns.findIndex(({ column }) => column === ordinalColumn) + 2;
}

function proposeColumn(
  { captions, index }: FrameColumn,
  position: number,
  unitLine: string | undefined,
): MappedColumn {
  return { name: `c${position}`, position, captions, unit: unitOf(captions, index, unitLine) };
}

function unitOf(
  captions: readonly string[],
  index: string | undefined,
  unitLine: string | undefined,
): ColumnUnit {
  if (WORDS.test(captions.at(-1) ?? '') || /[A-Z]/.test(index ?? '')) return 'text';
  if (captions.some((caption) => RATE.test(caption))) return 'percent';
  const line = nameKey(unitLine ?? '');
  return UNIT_LINES.find(([word]) => line.includes(nameKey(word)))?.[1] ?? 'count';
}

function sourcesOf({ fields }: FileDataset): Pick<DatasetTable, 'fields' | 'records'> {
  const needed = fields.filter(({ name, required }) => required && !OF_REPORT.includes(name));
  const toFill: FieldSources = Object.fromEntries(
    needed.map(({ name, list, values }) => [
      name,
      list === 'areas' ? { from: 'label', list: 'areas', within: '' } : (values?.[0] ?? ''),
    ]),
  );
  const measures = fields.filter(({ unit }) => unit).map(({ name }) => [name, { from: '' }] as const);
  return { fields: toFill, records: [Object.fromEntries(measures)] };
}
