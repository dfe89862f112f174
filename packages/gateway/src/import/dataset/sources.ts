import { cutOff, needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { note } from './shared-columns.ts';

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
    needed(
      oneOf(
        'tier',
        ['ORIGINAL', 'AGENCY_PAGE', 'PRESS', 'TRANSLATION'],
        'Loại nguồn',
        'how near to the original',
      ),
    ),
    text('url', 'Địa chỉ', 'address'),
    text('document_number', 'Số, ký hiệu', 'document number; empty when the source shows none'),
    cutOff('issued_on', 'Ngày ban hành', 'to the precision known'),
    text('language', 'Ngôn ngữ', 'language code'),
    text('sha256', 'SHA-256', 'hash of the file'),
    note,
  ],
};
