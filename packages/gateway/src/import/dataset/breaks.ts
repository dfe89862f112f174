import { day, needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { legalBasis } from './shared-columns.ts';

/** Days on which what an indicator counts changes, where no standard and no boundary tells it. */
export const BREAKS: FileDataset = {
  id: 'breaks',
  title: 'Gián đoạn chuỗi số liệu',
  description: 'Days on which the scope, the method or the plan that an indicator counts by changes',
  key: ['indicator', 'on'],
  fields: [
    needed(text('indicator', 'Chỉ tiêu', 'id of the indicator')),
    needed(day('on', 'Từ ngày', 'first day of the new way of counting')),
    needed(oneOf('kind', ['SCOPE', 'METHOD', 'PLAN_REVISION'], 'Loại', 'what changes')),
    needed(text('reason', 'Lý do', 'what changes, in Vietnamese')),
    needed(text('reason_en', 'Lý do (tiếng Anh)', 'what changes, in English')),
    legalBasis,
  ],
};
