import { addedLater, coded, day, needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { area, note, origin, period, programme, source, unit, value } from './shared-columns.ts';

/** Targets with their kind. */
export const TARGETS: FileDataset = {
  id: 'targets',
  title: 'Mục tiêu',
  description: 'Targets with their kind',
  key: ['origin'],
  fields: [
    origin,
    needed(coded('indicators', text('indicator', 'Chỉ tiêu', 'id of an indicator or measure'))),
    area,
    period,
    needed(
      oneOf(
        'kind',
        ['year-end', 'yearly', 'period-average', 'by-date', 'relative', 'list'],
        'Loại mục tiêu',
        'kind of target',
      ),
    ),
    day('due_on', 'Thời hạn', 'day it is due'),
    value,
    needed(unit),
    coded('standards', text('standard', 'Chuẩn', 'id of the standard')),
    addedLater({ ...programme, description: 'programme whose plan sets it; empty when not stated' }),
    source,
    note,
  ],
};

/** Areas that a list target names, one a row. */
export const NAMED_LISTS: FileDataset = {
  id: 'named-lists',
  title: 'Danh sách giao mục tiêu',
  description: 'Communes and villages that a target of kind list names, one a row',
  key: ['origin'],
  fields: [
    origin,
    needed(
      coded(
        'indicators',
        text('indicator', 'Chỉ tiêu', 'id of the indicator or measure of the target of kind list'),
      ),
    ),
    area,
    period,
    text('member', 'Mã đơn vị được nêu tên', 'code of the area named; empty when not in the lists'),
    needed(text('member_name', 'Tên được nêu', 'name as the document prints it')),
    source,
    note,
  ],
};
