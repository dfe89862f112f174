import { needed, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { confidence, legalBasis, name, nameEn, validity } from './shared-columns.ts';

/** The programmes. */
export const PROGRAMMES: FileDataset = {
  id: 'programmes',
  title: 'Chương trình mục tiêu quốc gia',
  description: 'National Target Programmes',
  key: ['code'],
  fields: [needed(text('code', 'Mã', 'code')), name, needed(nameEn), ...validity, needed(legalBasis)],
};

/** Their components. */
export const COMPONENTS: FileDataset = {
  id: 'components',
  title: 'Dự án, tiểu dự án, nội dung thành phần',
  description: 'Components of the programmes',
  key: ['programme', 'code', 'valid_from'],
  fields: [
    needed(text('programme', 'Chương trình', 'programme code')),
    needed(text('code', 'Mã', 'code within the programme')),
    text('parent', 'Thuộc', 'code of the component above'),
    name,
    nameEn,
    ...validity,
    text('source', 'Nguồn', 'where the title was read'),
    confidence,
  ],
};
