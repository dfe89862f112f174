import { needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { area, legalBasis, name, nameEn, TIERS, validity } from './shared-columns.ts';

/** Who holds budgets, leads tasks and issues documents. */
export const AGENCIES: FileDataset = {
  id: 'agencies',
  title: 'Cơ quan, đơn vị',
  description: 'Agencies with the days between which they exist and who took over their work',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã', 'code of the agency')),
    ...validity,
    name,
    nameEn,
    needed(oneOf('tier', TIERS, 'Cấp', 'tier of government')),
    area,
    text('successors', 'Đơn vị kế thừa', 'codes, with spaces between, of those that took over its work'),
    legalBasis,
  ],
};
