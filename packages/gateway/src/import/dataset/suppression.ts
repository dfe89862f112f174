import { DATASETS } from '@tiendo/core';
import { atLeast, needed, oneOf, text, whole } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** From which count on the households of a form are shown. */
export const SUPPRESSION: FileDataset = {
  id: 'suppression',
  title: 'Ngưỡng ẩn số nhỏ',
  description: 'From which count on figures of a form are shown, so that no household can be recognised',
  key: ['dataset'],
  fields: [
    needed(
      oneOf(
        'dataset',
        DATASETS.map(({ id }) => id),
        'Biểu',
        'kind of report whose counts are hidden',
      ),
    ),
    needed(atLeast(2, whole('below', 'Ẩn số dưới', 'counts from 1 up to below it are hidden'))),
    text('legal_basis', 'Căn cứ', 'document that sets the threshold'),
  ],
};
