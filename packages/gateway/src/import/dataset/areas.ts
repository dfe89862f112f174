import { legalBasis, needed, note, text, validity } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

const LEVELS = ['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'GROUP'];

/** Areas of every edition. */
export const AREAS: FileDataset = {
  id: 'areas',
  title: 'Đơn vị hành chính',
  description: 'Areas of every edition, one row per code and first day',
  key: ['code', 'valid_from'],
  fields: [
    needed(text('code', 'Mã', 'code of the area')),
    ...validity,
    {
      name: 'level',
      type: 'text',
      required: true,
      values: LEVELS,
      title: 'Cấp',
      description: 'level of the area',
    },
    needed(text('type', 'Loại', 'Vietnamese word for the kind of unit')),
    needed(text('name', 'Tên', 'name without its type word, as the legal text spells it')),
    text('name_en', 'Tên tiếng Anh', 'English name where it differs'),
    text('parent', 'Mã đơn vị cấp trên', 'code of the area one tier up on the first day'),
    legalBasis,
    text('source', 'Nguồn', 'where the row was read'),
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
    { name: 'on', type: 'day', required: true, title: 'Ngày', description: 'first day of the new edition' },
    needed(text('from', 'Từ mã', 'code in the edition before that day')),
    needed(text('to', 'Đến mã', 'code in the edition of that day')),
    needed(text('type', 'Cách chuyển đổi', 'unchanged, enlarged, merge, split…')),
    {
      name: 'weight',
      type: 'number',
      minimum: 0,
      title: 'Trọng số',
      description: 'share of the old area; empty when unknown',
    },
    text('weight_basis', 'Căn cứ trọng số', 'what the weight rests on'),
    legalBasis,
    text('source', 'Nguồn', 'where the row was read'),
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
    {
      name: 'valid_from',
      type: 'day',
      required: true,
      title: 'Có hiệu lực từ ngày',
      description: 'first day of the area',
    },
    { name: 'lon', type: 'number', required: true, title: 'Kinh độ', description: 'degrees east' },
    { name: 'lat', type: 'number', required: true, title: 'Vĩ độ', description: 'degrees north' },
  ],
};
