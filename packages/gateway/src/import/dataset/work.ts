import { area, day, needed, note, oneOf, origin, source, text, visibility } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

const clause = text('clause', 'Mục', 'clause of the document');
const title = needed(text('title', 'Nội dung', 'in Vietnamese, in our words'));
const titleEn = text('title_en', 'Nội dung (tiếng Anh)', 'in English, in our words');

/** Tasks that a document gives to agencies. Internal. */
export const TASKS: FileDataset = {
  id: 'tasks',
  title: 'Nhiệm vụ',
  description: 'Tasks given to agencies, with due days and what was done; internal',
  key: ['origin'],
  fields: [
    origin,
    area,
    title,
    titleEn,
    text('programme', 'Chương trình', 'programme code; empty for all'),
    clause,
    needed(text('lead', 'Cơ quan chủ trì', 'code of the agency')),
    text('co_ordinating', 'Cơ quan phối hợp', 'codes of agencies, with spaces between'),
    text('product', 'Sản phẩm', 'what is to be delivered'),
    day('given_on', 'Ngày giao', 'day it was given'),
    day('due_on', 'Thời hạn', 'empty for a standing task'),
    text('extensions', 'Gia hạn đến', 'later due days in the order they were given, with spaces between'),
    day('done_on', 'Ngày hoàn thành', 'empty while open'),
    text('evidence', 'Minh chứng', 'document that shows it is done'),
    visibility,
    source,
    note,
  ],
};

/** What lower tiers ask of higher ones. Internal. */
export const RECOMMENDATIONS: FileDataset = {
  id: 'recommendations',
  title: 'Kiến nghị, đề xuất',
  description: 'Recommendations with who asks whom and when it was answered; internal',
  key: ['origin'],
  fields: [
    origin,
    area,
    title,
    titleEn,
    text('programme', 'Chương trình', 'programme code; empty for all'),
    clause,
    needed(text('from_agency', 'Đơn vị kiến nghị', 'code of the agency')),
    needed(text('to_agency', 'Đơn vị trả lời', 'code of the agency')),
    needed(day('raised_on', 'Ngày kiến nghị', 'day it was raised')),
    day('due_on', 'Hạn trả lời', 'day an answer is due'),
    day('answered_on', 'Ngày trả lời', 'empty while open'),
    text('answer', 'Nội dung trả lời', 'in our words'),
    visibility,
    source,
    note,
  ],
};

/** Documents that are due, and those issued of them. Internal. */
export const DOCUMENTS: FileDataset = {
  id: 'documents',
  title: 'Văn bản phải ban hành',
  description: 'Documents to be issued, by whom and by when, and those issued; internal',
  key: ['origin'],
  fields: [
    origin,
    area,
    title,
    titleEn,
    text('programme', 'Chương trình', 'programme code; empty for all'),
    needed(text('issuer', 'Cơ quan ban hành', 'code of the agency')),
    needed(
      oneOf(
        'issuer_tier',
        ['central', 'province', 'district', 'commune'],
        'Cấp ban hành',
        'tier of government',
      ),
    ),
    day('due_on', 'Thời hạn ban hành', 'empty when no day is set'),
    text('number', 'Số, ký hiệu', 'empty while not issued'),
    day('issued_on', 'Ngày ban hành', 'empty while not issued'),
    visibility,
    source,
    note,
  ],
};

/** Inspections and audits, what they found and whether it was put right. Internal. */
export const INSPECTIONS: FileDataset = {
  id: 'inspections',
  title: 'Kiểm tra, giám sát, thanh tra',
  description: 'Inspections, what they found and whether it was put right; internal',
  key: ['origin'],
  fields: [
    origin,
    area,
    title,
    titleEn,
    text('programme', 'Chương trình', 'programme code; empty for all'),
    needed(text('inspector', 'Cơ quan kiểm tra', 'code of the agency')),
    needed(text('inspected', 'Đơn vị được kiểm tra', 'code of the agency')),
    needed(day('begun_on', 'Ngày bắt đầu', 'day it began')),
    day('concluded_on', 'Ngày kết luận', 'empty while open'),
    text('number', 'Số kết luận', 'number of the conclusion; empty when not stated'),
    {
      ...text('shortcomings', 'Số tồn tại, hạn chế', 'how many it names; empty when not stated'),
      ...({ type: 'integer', minimum: 0 } as const),
    },
    day('due_on', 'Hạn khắc phục', 'day by which they are to be put right'),
    day('remedied_on', 'Ngày khắc phục xong', 'empty while open'),
    visibility,
    source,
    note,
  ],
};
