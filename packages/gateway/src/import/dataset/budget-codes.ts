import { needed, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { component, legalBasis, name, note, programme, validity } from './shared-columns.ts';

/** What the treasury's accounts call the programmes. None ships: offices enter those of their documents. */
export const BUDGET_CODES: FileDataset = {
  id: 'budget-codes',
  title: 'Mã ngân sách của chương trình',
  description: 'Codes of the treasury for programmes and components, with the days between which they stand',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã ngân sách', 'as the treasury writes it')),
    ...validity,
    name,
    needed(programme),
    { ...component, description: 'component; empty for the programme' },
    legalBasis,
    note,
  ],
};
