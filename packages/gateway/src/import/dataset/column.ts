import type { Field } from '../field.ts';
import type { ListId } from './list-id.ts';

/** Columns that several kinds of file have, and how to write one. */
export const text = (name: string, title: string, description: string): Field => ({
  name,
  type: 'text',
  title,
  description,
});

/** A column whose cells are one of some words. */
export const oneOf = (
  name: string,
  values: readonly string[],
  title: string,
  description: string,
): Field => ({
  name,
  type: 'text',
  values,
  title,
  description,
});

/** A column of days. */
export const day = (name: string, title: string, description: string): Field => ({
  name,
  type: 'day',
  title,
  description,
});

/** A column of which no cell is empty. */
export const needed = (field: Field): Field => ({ ...field, required: true });

/** A column of codes of a list. */
export function coded(list: ListId, field: Field): Field {
  return { ...field, list };
}

export const STATUSES = ['ACTUAL', 'ESTIMATED', 'PROVISIONAL', 'TARGET', 'FORECAST'];
export const UNITS = ['share', 'points', 'count', 'dong'];

export const validity: readonly Field[] = [
  needed(day('valid_from', 'Có hiệu lực từ ngày', 'first day it is valid')),
  day('valid_to', 'Hết hiệu lực từ ngày', 'first day no longer valid; empty while valid'),
];
export const legalBasis = text('legal_basis', 'Căn cứ pháp lý', 'legal text it rests on');
export const note = text('note', 'Ghi chú', 'remark of the data keeper');
export const origin = needed(
  text('origin', 'Mã dòng gốc', 'id of the row in the collected list, <list>:<row>'),
);
export const source = needed(coded('sources', text('source', 'Nguồn', 'id of the source, see sources')));
export const area = needed(coded('areas', text('area', 'Mã đơn vị hành chính', 'code of the area')));
export const period: Field = {
  name: 'period',
  type: 'period',
  required: true,
  title: 'Kỳ',
  description: '2023, 2023-Q4, 2023-12 or 2021/2025',
};
export const confidence = oneOf(
  'confidence',
  ['high', 'medium', 'low'],
  'Độ tin cậy',
  'how sure the record is',
);
export const value: Field = {
  name: 'value',
  type: 'number',
  title: 'Giá trị',
  description: 'in the canonical unit: a share or points as 0–1, whole đồng, a count',
};
export const unit = oneOf('unit', UNITS, 'Đơn vị tính', 'share, points, count or dong');
export const programme = coded('programmes', text('programme', 'Chương trình', 'programme code'));

/** Whether a row of an internal kind is for everybody. */
export const visibility: Field = {
  ...oneOf('visibility', ['public', 'internal'], 'Phạm vi', 'public or internal; internal when empty'),
  mayBeAbsent: true,
};
