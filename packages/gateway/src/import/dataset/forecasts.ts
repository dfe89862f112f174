import { needed, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { visibility } from './shared-columns.ts';

/** For whom forecasts are made. */
export const FORECASTS: FileDataset = {
  id: 'forecasts',
  title: 'Phạm vi công bố dự báo',
  description: 'For whom an indicator is forecast; those not listed are forecast for offices only',
  key: ['indicator'],
  fields: [
    needed(text('indicator', 'Chỉ tiêu', 'id of an indicator, such as disbursement-rate')),
    needed(visibility),
    text('legal_basis', 'Căn cứ', 'document that makes forecasts public'),
  ],
};
