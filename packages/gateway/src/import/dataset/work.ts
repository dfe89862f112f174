import type { Field } from '../field.ts';
import { atLeast, day, needed, oneOf, text, whole } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { recordFile } from './record-file.ts';
import { TIERS, visibilityOfRow } from './shared-columns.ts';

const clause = text('clause', 'Mục', 'clause of the document');
const agency = (name: string, title: string) => needed(text(name, title, 'code of the agency'));

/** Records of what offices have to do: internal, but for rows that say otherwise. */
const workFile = (head: Parameters<typeof recordFile>[0], fields: readonly Field[]): FileDataset =>
  recordFile(head, [
    needed(text('title', 'Nội dung', 'in Vietnamese, in our words')),
    text('title_en', 'Nội dung (tiếng Anh)', 'in English, in our words'),
    text('programme', 'Chương trình', 'programme code; empty for all'),
    ...fields,
    visibilityOfRow,
  ]);

/** Tasks that a document gives to agencies. */
export const TASKS: FileDataset = workFile(
  {
    id: 'tasks',
    title: 'Nhiệm vụ',
    description: 'Tasks given to agencies, with due days and what was done; internal',
  },
  [
    clause,
    agency('lead', 'Cơ quan chủ trì'),
    text('co_ordinating', 'Cơ quan phối hợp', 'codes of agencies, with spaces between'),
    text('product', 'Sản phẩm', 'what is to be delivered'),
    day('given_on', 'Ngày giao', 'day it was given'),
    day('due_on', 'Thời hạn', 'empty for a standing task'),
    text('extensions', 'Gia hạn đến', 'later due days in the order they were given, with spaces between'),
    day('done_on', 'Ngày hoàn thành', 'empty while open'),
    text('evidence', 'Minh chứng', 'document that shows it is done'),
  ],
);

/** What lower tiers ask of higher ones. */
export const RECOMMENDATIONS: FileDataset = workFile(
  {
    id: 'recommendations',
    title: 'Kiến nghị, đề xuất',
    description: 'Recommendations with who asks whom and when it was answered; internal',
  },
  [
    clause,
    agency('from_agency', 'Đơn vị kiến nghị'),
    agency('to_agency', 'Đơn vị trả lời'),
    needed(day('raised_on', 'Ngày kiến nghị', 'day it was raised')),
    day('due_on', 'Hạn trả lời', 'day an answer is due'),
    day('answered_on', 'Ngày trả lời', 'empty while open'),
    text('answer', 'Nội dung trả lời', 'in our words'),
  ],
);

/** Documents that are due, and those issued of them. */
export const DOCUMENTS: FileDataset = workFile(
  {
    id: 'documents',
    title: 'Văn bản phải ban hành',
    description: 'Documents to be issued, by whom and by when, and those issued; internal',
  },
  [
    agency('issuer', 'Cơ quan ban hành'),
    needed(oneOf('issuer_tier', TIERS, 'Cấp ban hành', 'tier of government')),
    day('due_on', 'Thời hạn ban hành', 'empty when no day is set'),
    text('number', 'Số, ký hiệu', 'empty while not issued'),
    day('issued_on', 'Ngày ban hành', 'empty while not issued'),
  ],
);

/** Inspections and audits, what they found and whether it was put right. */
export const INSPECTIONS: FileDataset = workFile(
  {
    id: 'inspections',
    title: 'Kiểm tra, giám sát, thanh tra',
    description: 'Inspections, what they found and whether it was put right; internal',
  },
  [
    agency('inspector', 'Cơ quan kiểm tra'),
    agency('inspected', 'Đơn vị được kiểm tra'),
    needed(day('begun_on', 'Ngày bắt đầu', 'day it began')),
    day('concluded_on', 'Ngày kết luận', 'empty while open'),
    text('number', 'Số kết luận', 'number of the conclusion; empty when not stated'),
    atLeast(0, whole('shortcomings', 'Số tồn tại, hạn chế', 'how many it names; empty when not stated')),
    day('due_on', 'Hạn khắc phục', 'day by which they are to be put right'),
    day('remedied_on', 'Ngày khắc phục xong', 'empty while open'),
  ],
);
