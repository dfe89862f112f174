import { atLeast, day, needed, number, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { legalBasis, note, validity } from './shared-columns.ts';

const LEVELS = ['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'GROUP'];
const whereRead = text('source', 'Nguồn', 'where the row was read');

/** Areas of every edition. */
export const AREAS: FileDataset = {
  id: 'areas',
  title: 'Đơn vị hành chính',
  description: 'Areas of every edition, one row per code and first day',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã', 'code of the area')),
    ...validity,
    needed(oneOf('level', LEVELS, 'Cấp', 'level of the area')),
    needed(text('type', 'Loại', 'Vietnamese word for the kind of unit')),
    needed(text('name', 'Tên', 'name without its type word, as the legal text spells it')),
    text('name_en', 'Tên tiếng Anh', 'English name where it differs'),
    text('parent', 'Mã đơn vị cấp trên', 'code of the area one tier up on the first day'),
    legalBasis,
    whereRead,
  ],
};

/** Groupings that are no tier. */
export const GROUPINGS: FileDataset = {
  id: 'groupings',
  title: 'Thành viên của vùng',
  description: 'Members of groupings that are not tiers, such as the six regions',
  key: ['group', 'member', 'valid_from'],
  fields: [
    needed(text('group', 'Mã nhóm', 'code of the grouping')),
    needed(text('member', 'Mã thành viên', 'code of the member')),
    ...validity,
    legalBasis,
  ],
};

/** What became of each area. */
export const CROSSWALK: FileDataset = {
  id: 'crosswalk',
  title: 'Chuyển đổi đơn vị hành chính',
  description: 'What became of an area on a day',
  key: ['on', 'from', 'to', 'type'],
  fields: [
    needed(day('on', 'Ngày', 'first day of the new edition')),
    needed(text('from', 'Từ mã', 'code in the edition before that day')),
    needed(text('to', 'Đến mã', 'code in the edition of that day')),
    needed(text('type', 'Cách chuyển đổi', 'unchanged, enlarged, merge, split…')),
    atLeast(0, number('weight', 'Trọng số', 'share of the old area; empty when unknown')),
    text('weight_basis', 'Căn cứ trọng số', 'what the weight rests on'),
    legalBasis,
    whereRead,
    text('confidence', 'Độ tin cậy', 'how sure the edge is'),
    note,
  ],
};

/** A point inside each area. */
export const CENTRES: FileDataset = {
  id: 'centres',
  title: 'Tâm đơn vị hành chính',
  description: 'A point inside each area',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã', 'code of the area')),
    needed(day('valid_from', 'Có hiệu lực từ ngày', 'first day of the area')),
    needed(number('lon', 'Kinh độ', 'degrees east')),
    needed(number('lat', 'Vĩ độ', 'degrees north')),
  ],
};
