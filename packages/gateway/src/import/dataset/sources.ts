import { needed, note, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** Where figures were read. */
export const SOURCES: FileDataset = {
  id: 'sources',
  title: 'Nguồn số liệu',
  description: 'Documents and pages that figures were read from',
  key: ['id'],
  fields: [
    needed(text('id', 'Mã nguồn', 'id')),
    needed(text('title', 'Tên', 'title')),
    text('issuer', 'Cơ quan ban hành', 'who issued it'),
    {
      name: 'tier',
      type: 'text',
      required: true,
      values: ['ORIGINAL', 'AGENCY_PAGE', 'PRESS', 'TRANSLATION'],
      title: 'Loại nguồn',
      description: 'how near to the original',
    },
    text('url', 'Địa chỉ', 'address'),
    text('document_number', 'Số, ký hiệu', 'document number; empty when the source shows none'),
    { name: 'issued_on', type: 'cut-off', title: 'Ngày ban hành', description: 'to the precision known' },
    text('language', 'Ngôn ngữ', 'language code'),
    text('sha256', 'SHA-256', 'hash of the file'),
    note,
  ],
};
