import { type Status, statusWord } from '@tiendo/core';
import type { Field } from '../field.ts';
import { addedLater, coded, day, needed, number, oneOf, text, worded } from './column.ts';

const STATUSES: readonly Status[] = ['ACTUAL', 'ESTIMATED', 'PROVISIONAL', 'TARGET', 'FORECAST'];
export const status = worded(
  Object.fromEntries(STATUSES.map((code) => [code, statusWord(code, 'VI')])),
  needed(text('status', 'Trạng thái', 'how firm the figures are')),
);
export const LOCAL_TIERS = ['province', 'district', 'commune'];
export const TIERS = ['central', ...LOCAL_TIERS];
const VISIBILITIES = ['public', 'internal'];

export const origin = needed(
  text('origin', 'Mã dòng gốc', 'id of the row in the collected list, <list>:<row>'),
);
export const area = needed(coded('areas', text('area', 'Mã đơn vị hành chính', 'code of the area')));
export const period: Field = {
  name: 'period',
  type: 'period',
  required: true,
  title: 'Kỳ',
  description: '2023, 2023-Q4, 2023-12 or 2021/2025',
};
export const source = needed(coded('sources', text('source', 'Nguồn', 'id of the source, see sources')));
export const note = text('note', 'Ghi chú', 'remark of the data keeper');

export const name = needed(text('name', 'Tên', 'Vietnamese name'));
export const nameEn = text('name_en', 'Tên tiếng Anh', 'English name');
export const validity: readonly Field[] = [
  needed(day('valid_from', 'Có hiệu lực từ ngày', 'first day it is valid')),
  day('valid_to', 'Hết hiệu lực từ ngày', 'first day no longer valid; empty while valid'),
];
export const legalBasis = text('legal_basis', 'Căn cứ pháp lý', 'legal text it rests on');

export const programme = coded('programmes', text('programme', 'Chương trình', 'programme code'));
export const component = coded(
  'components',
  text('component', 'Dự án, nội dung thành phần', 'component code'),
);
export const capitalType = coded(
  'capital-types',
  text('capital_type', 'Loại vốn', 'investment or recurrent'),
);
export const decision: readonly Field[] = [
  text('decision', 'Quyết định', 'number of the decision'),
  day('decided_on', 'Ngày quyết định', 'day of the decision'),
];

export const value = number(
  'value',
  'Giá trị',
  'in the canonical unit: a share or points as 0–1, whole đồng, a count',
);
export const unit = oneOf(
  'unit',
  ['share', 'points', 'count', 'dong'],
  'Đơn vị tính',
  'share, points, count or dong',
);
export const confidence = oneOf(
  'confidence',
  ['high', 'medium', 'low'],
  'Độ tin cậy',
  'how sure the record is',
);
export const visibility = oneOf('visibility', VISIBILITIES, 'Phạm vi', 'public or internal');
/** Of rows whose kind is internal. */
export const visibilityOfRow = addedLater({
  ...visibility,
  description: 'public or internal; internal when empty',
});
