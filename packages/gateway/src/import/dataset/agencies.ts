import { area, legalBasis, needed, oneOf, text, validity } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** Who holds budgets, leads tasks and issues documents. */
export const AGENCIES: FileDataset = {
  id: 'agencies',
  title: 'Cơ quan, đơn vị',
  description: 'Agencies with the days between which they exist and who took over their work',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã', 'code of the agency')),
    ...validity,
    needed(text('name', 'Tên', 'Vietnamese name')),
    text('name_en', 'Tên tiếng Anh', 'English name'),
    needed(oneOf('tier', ['central', 'province', 'district', 'commune'], 'Cấp', 'tier of government')),
    area,
    text('successors', 'Đơn vị kế thừa', 'codes, with spaces between, of those that took over its work'),
    legalBasis,
  ],
};
