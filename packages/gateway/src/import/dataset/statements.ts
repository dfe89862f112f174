import { day, needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { recordFile } from './record-file.ts';
import { period, programme, unit, value } from './shared-columns.ts';

/** What documents say. */
export const STATEMENTS: FileDataset = recordFile(
  {
    id: 'statements',
    title: 'Đánh giá nêu trong văn bản',
    description: 'What a document judges, states or asks for, by clause',
  },
  [
    period,
    needed(text('subject', 'Chỉ tiêu', 'id of the indicator or subject')),
    programme,
    text('clause', 'Mục', 'clause of the document'),
    needed(oneOf('kind', ['judgement', 'fact', 'task'], 'Loại', 'kind of statement')),
    oneOf('about', ['target', 'benchmark'], 'So với', 'what the subject is judged against'),
    value,
    unit,
    text('judgement', 'Đánh giá', 'in Vietnamese, in our words'),
    text('judgement_en', 'Đánh giá (tiếng Anh)', 'in English, in our words'),
    day('due_on', 'Thời hạn', 'day it is due'),
  ],
);
