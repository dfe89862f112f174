import { atLeast, coded, cutOff, needed, number, oneOf, text, worded } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import {
  area,
  capitalType,
  component,
  confidence,
  note,
  origin,
  period,
  programme,
  source,
  status,
  unit,
  value,
} from './shared-columns.ts';

const dimensions = [
  { ...programme, description: 'programme code; empty for the three together' },
  component,
  text(
    'funding_source',
    'Nguồn vốn',
    'central, province, district, commune, local, credit, mobilised, other',
  ),
  capitalType,
  text('vintage', 'Năm kế hoạch của nguồn vốn', 'plan year of the money'),
  coded(
    'population-groups',
    text('population_group', 'Nhóm dân cư', 'population group; empty for all households'),
  ),
];

const AS_OF_BASES = {
  STATED: 'nguồn ghi ngày chốt số liệu',
  DOCUMENT: 'ngày của văn bản, nguồn không ghi ngày chốt số liệu',
  PERIOD_END: 'quy ước cuối kỳ',
};

const KINDS = { REPORTED: 'số liệu công bố', DERIVED: 'suy ra từ số liệu công bố khác' };

/** Published numbers. */
export const FIGURES: FileDataset = {
  id: 'figures',
  title: 'Số liệu đã công bố',
  description: 'Published numbers of measures and indicators, each with its source',
  key: [
    'figure',
    'area',
    'period',
    'as_of',
    ...dimensions.map(({ name }) => name),
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
    cutOff('as_of', 'Thời điểm chốt số liệu', 'cut-off to the precision known; empty when unknown'),
    worded(AS_OF_BASES, text('as_of_basis', 'Căn cứ thời điểm', 'what the cut-off rests on')),
    ...dimensions,
    text('base', 'Mẫu số', 'what the denominator is'),
    coded('standards', text('standard', 'Chuẩn', 'id of the standard')),
    oneOf('method', ['review', 'survey'], 'Phương pháp', 'household review or sample survey'),
    needed(value),
    needed(unit),
    atLeast(0, number('precision', 'Độ chính xác', 'size of the last printed digit, in the unit')),
    text('published', 'Nguyên văn số', 'the number as printed'),
    worded(KINDS, needed(text('kind', 'Loại', 'published, or inferred by a person'))),
    status,
    text('derivation', 'Cách suy ra', 'how a derived value was inferred'),
    source,
    text('locator', 'Vị trí', 'page, clause or cell'),
    needed(confidence),
    note,
  ],
};
