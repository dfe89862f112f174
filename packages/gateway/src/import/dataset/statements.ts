import { area, coded, needed, note, origin, period, source, text, unit, value } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** What documents say. */
export const STATEMENTS: FileDataset = {
  id: 'statements',
  title: 'Đánh giá nêu trong văn bản',
  description: 'What a document judges, states or asks for, by clause',
  key: ['origin'],
  fields: [
    origin,
    area,
    period,
    needed(text('subject', 'Chỉ tiêu', 'id of the indicator or subject')),
    coded('programmes', text('programme', 'Chương trình', 'programme code')),
    text('clause', 'Mục', 'clause of the document'),
    {
      name: 'kind',
      type: 'text',
      required: true,
      values: ['judgement', 'fact', 'task'],
      title: 'Loại',
      description: 'kind of statement',
    },
    {
      name: 'about',
      type: 'text',
      values: ['target', 'benchmark'],
      title: 'So với',
      description: 'what the subject is judged against',
    },
    value,
    unit,
    text('judgement', 'Đánh giá', 'in Vietnamese, in our words'),
    text('judgement_en', 'Đánh giá (tiếng Anh)', 'in English, in our words'),
    { name: 'due_on', type: 'day', title: 'Thời hạn', description: 'day it is due' },
    source,
    note,
  ],
};
