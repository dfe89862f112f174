import { DATASETS, type Dataset } from '@tiendo/core';
import type { Field } from './field.ts';

/** A kind of file that can be imported: its columns and what makes a row unique. */
export interface FileDataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
}

const LEVELS = ['COUNTRY', 'REGION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE', 'GROUP'];
const UNITS = ['share', 'points', 'count', 'dong'];
const STATUSES = ['ACTUAL', 'ESTIMATED', 'PROVISIONAL', 'TARGET', 'FORECAST'];
const CONFIDENCES = ['high', 'medium', 'low'];

const text = (name: string, title: string, description: string): Field => ({
  name,
  type: 'text',
  title,
  description,
});
const needed = (field: Field): Field => ({ ...field, required: true });
const validity: readonly Field[] = [
  {
    name: 'valid_from',
    type: 'day',
    required: true,
    title: 'Có hiệu lực từ ngày',
    description: 'first day it is valid',
  },
  {
    name: 'valid_to',
    type: 'day',
    title: 'Hết hiệu lực từ ngày',
    description: 'first day no longer valid; empty while valid',
  },
];
const legalBasis = text('legal_basis', 'Căn cứ pháp lý', 'legal text it rests on');
const note = text('note', 'Ghi chú', 'remark of the data keeper');
const origin = needed(text('origin', 'Mã dòng gốc', 'id of the row in the collected list, <list>:<row>'));
const source = needed(text('source', 'Nguồn', 'id of the source, see sources'));
const area = needed(text('area', 'Mã đơn vị hành chính', 'code of the area'));
const period: Field = {
  name: 'period',
  type: 'period',
  required: true,
  title: 'Kỳ',
  description: '2023, 2023-Q4, 2023-12 or 2021/2025',
};
const confidence: Field = {
  name: 'confidence',
  type: 'text',
  values: CONFIDENCES,
  title: 'Độ tin cậy',
  description: 'how sure the record is',
};
const value = (required: boolean): Field => ({
  name: 'value',
  type: 'number',
  required,
  title: 'Giá trị',
  description: 'in the canonical unit: a share or points as 0–1, whole đồng, a count',
});
const unit = (required: boolean): Field => ({
  name: 'unit',
  type: 'text',
  required,
  values: UNITS,
  title: 'Đơn vị tính',
  description: 'share, points, count or dong',
});

const dimensions: readonly Field[] = [
  text('programme', 'Chương trình', 'programme code; empty for the three together'),
  text('component', 'Dự án, nội dung thành phần', 'component code'),
  text(
    'funding_source',
    'Nguồn vốn',
    'central, province, district, commune, local, credit, mobilised, other',
  ),
  text('capital_type', 'Loại vốn', 'investment or recurrent'),
  text('vintage', 'Năm kế hoạch của nguồn vốn', 'plan year of the money'),
  text('population_group', 'Nhóm dân cư', 'population group; empty for all households'),
];

const REFERENCE: readonly FileDataset[] = [
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
    id: 'programmes',
    title: 'Chương trình mục tiêu quốc gia',
    description: 'National Target Programmes',
    key: ['code'],
    fields: [
      needed(text('code', 'Mã', 'code')),
      needed(text('name', 'Tên', 'Vietnamese name')),
      needed(text('name_en', 'Tên tiếng Anh', 'English name')),
      ...validity,
      needed(legalBasis),
    ],
  },
  {
    id: 'components',
    title: 'Dự án, tiểu dự án, nội dung thành phần',
    description: 'Components of the programmes',
    key: ['programme', 'code', 'valid_from'],
    fields: [
      needed(text('programme', 'Chương trình', 'programme code')),
      needed(text('code', 'Mã', 'code within the programme')),
      text('parent', 'Thuộc', 'code of the component above'),
      needed(text('name', 'Tên', 'Vietnamese name')),
      text('name_en', 'Tên tiếng Anh', 'English name'),
      ...validity,
      text('source', 'Nguồn', 'where the title was read'),
      confidence,
    ],
  },
  {
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
  },
];

const PUBLISHED: readonly FileDataset[] = [
  {
    id: 'figures',
    title: 'Số liệu đã công bố',
    description: 'Published numbers of measures and indicators, each with its source',
    key: [
      'figure',
      'area',
      'period',
      'as_of',
      'programme',
      'component',
      'funding_source',
      'capital_type',
      'vintage',
      'population_group',
      'base',
      'standard',
      'method',
      'status',
      'source',
    ],
    fields: [
      origin,
      needed(text('figure', 'Chỉ tiêu', 'id of a measure or an indicator')),
      area,
      period,
      {
        name: 'as_of',
        type: 'cut-off',
        title: 'Thời điểm chốt số liệu',
        description: 'cut-off to the precision known; empty when unknown',
      },
      {
        name: 'as_of_basis',
        type: 'text',
        values: ['STATED', 'DOCUMENT', 'PERIOD_END'],
        title: 'Căn cứ thời điểm',
        description: 'what the cut-off rests on',
      },
      ...dimensions,
      text('base', 'Mẫu số', 'what the denominator is'),
      text('standard', 'Chuẩn', 'id of the standard'),
      {
        name: 'method',
        type: 'text',
        values: ['review', 'survey'],
        title: 'Phương pháp',
        description: 'household review or sample survey',
      },
      value(true),
      unit(true),
      {
        name: 'precision',
        type: 'number',
        minimum: 0,
        title: 'Độ chính xác',
        description: 'size of the last printed digit, in the unit',
      },
      text('published', 'Nguyên văn số', 'the number as printed'),
      {
        name: 'kind',
        type: 'text',
        required: true,
        values: ['REPORTED', 'DERIVED'],
        title: 'Loại',
        description: 'published, or inferred by a person',
      },
      {
        name: 'status',
        type: 'text',
        required: true,
        values: STATUSES,
        title: 'Trạng thái',
        description: 'how firm it is',
      },
      text('derivation', 'Cách suy ra', 'how a derived value was inferred'),
      source,
      text('locator', 'Vị trí', 'page, clause or cell'),
      { ...confidence, required: true },
      note,
    ],
  },
  {
    id: 'targets',
    title: 'Mục tiêu',
    description: 'Targets with their kind',
    key: ['origin'],
    fields: [
      origin,
      needed(text('indicator', 'Chỉ tiêu', 'id of an indicator or measure')),
      area,
      period,
      {
        name: 'kind',
        type: 'text',
        required: true,
        values: ['year-end', 'yearly', 'period-average', 'by-date', 'relative', 'list'],
        title: 'Loại mục tiêu',
        description: 'kind of target',
      },
      { name: 'due_on', type: 'day', title: 'Thời hạn', description: 'day it is due' },
      value(false),
      unit(true),
      text('standard', 'Chuẩn', 'id of the standard'),
      source,
      note,
    ],
  },
  {
    id: 'statements',
    title: 'Đánh giá nêu trong văn bản',
    description: 'What a document judges, states or asks for, by clause',
    key: ['origin'],
    fields: [
      origin,
      area,
      period,
      needed(text('subject', 'Chỉ tiêu', 'id of the indicator or subject')),
      text('programme', 'Chương trình', 'programme code'),
      text('clause', 'Mục', 'clause of the document'),
      {
        name: 'kind',
        type: 'text',
        required: true,
        values: ['judgement', 'fact', 'task'],
        title: 'Loại',
        description: 'kind of statement',
      },
      {
        name: 'about',
        type: 'text',
        values: ['target', 'benchmark'],
        title: 'So với',
        description: 'what the subject is judged against',
      },
      value(false),
      unit(false),
      text('judgement', 'Đánh giá', 'in Vietnamese, in our words'),
      text('judgement_en', 'Đánh giá (tiếng Anh)', 'in English, in our words'),
      { name: 'due_on', type: 'day', title: 'Thời hạn', description: 'day it is due' },
      source,
      note,
    ],
  },
  {
    id: 'recognitions',
    title: 'Xã được công nhận, thẩm định',
    description: 'Communes named as recognised, or appraised before a decision',
    key: ['origin'],
    fields: [
      origin,
      text('area', 'Mã xã', 'code of the commune; empty when not in the lists'),
      needed(text('area_name', 'Tên xã', 'name of the commune')),
      needed(text('district', 'Huyện', 'name of the district')),
      {
        name: 'level',
        type: 'text',
        required: true,
        values: ['standard', 'advanced', 'model'],
        title: 'Mức',
        description: 'level of recognition',
      },
      {
        name: 'event',
        type: 'text',
        required: true,
        values: ['grant', 'withdraw', 'acknowledge', 'appraisal'],
        title: 'Sự kiện',
        description: 'kind of event',
      },
      { name: 'year', type: 'integer', title: 'Năm', description: 'year it counts for' },
      text('decision', 'Quyết định', 'number of the decision'),
      { name: 'decided_on', type: 'day', title: 'Ngày quyết định', description: 'day of the decision' },
      text('evidence', 'Căn cứ', 'what the row rests on'),
      source,
      note,
    ],
  },
];

/** Column name of a measure or dimension id. */
export function columnOf(id: string): string {
  return id.replaceAll('-', '_');
}

function factFile(dataset: Dataset): FileDataset {
  const lineFields = [...dataset.fixed, ...dataset.additive].map((id) =>
    text(columnOf(id), id, `dimension ${id}; empty when not broken down`),
  );
  return {
    id: dataset.id,
    title: { capital: 'Báo cáo vốn', poverty: 'Báo cáo rà soát hộ nghèo' }[dataset.id] ?? dataset.id,
    description: `Reports of ${dataset.id}, one row per area, cut and line`,
    key: ['area', 'year', 'cut', ...lineFields.map(({ name }) => name)],
    fields: [
      area,
      {
        name: 'year',
        type: 'integer',
        required: true,
        minimum: 2000,
        title: 'Năm',
        description: 'budget year or survey year',
      },
      {
        name: 'cut',
        type: 'day',
        required: true,
        title: 'Kỳ báo cáo đến ngày',
        description: 'day the report runs to',
      },
      {
        name: 'as_of',
        type: 'day',
        required: true,
        title: 'Thời điểm chốt số liệu',
        description: 'cut-off of the figures',
      },
      ...lineFields,
      ...dataset.measures.map(
        ({ id, unit: measureUnit }): Field => ({
          name: columnOf(id),
          type: 'integer',
          minimum: 0,
          title: id,
          description: `${id}, ${measureUnit === 'dong' ? 'whole đồng' : 'count'}; empty when not reported`,
        }),
      ),
      {
        name: 'status',
        type: 'text',
        required: true,
        values: STATUSES,
        title: 'Trạng thái',
        description: 'how firm the figures are',
      },
    ],
  };
}

/** Every kind of file, reference lists first: the order in which they are loaded. */
export const FILE_DATASETS: readonly FileDataset[] = [...REFERENCE, ...PUBLISHED, ...DATASETS.map(factFile)];

/** The kind of file with this id, or undefined. */
export function findFileDataset(id: string): FileDataset | undefined {
  return FILE_DATASETS.find((dataset) => dataset.id === id);
}
