import { area, coded, day, needed, note, oneOf, origin, source, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** Communes recognised. */
export const RECOGNITIONS: FileDataset = {
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
      values: ['standard', 'advanced', 'model', 'hardship'],
      title: 'Mức',
      description:
        'level of recognition; hardship for the list of extremely disadvantaged communes and villages, which `withdraw` leaves',
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
};

/** What was found of the criteria of each commune, which is not its recognition. */
export const ASSESSMENTS: FileDataset = {
  id: 'assessments',
  title: 'Kết quả rà soát tiêu chí',
  description: 'State of each criterion of each commune on a day',
  key: ['area', 'standard', 'as_of', 'criterion'],
  fields: [
    area,
    needed(coded('standards', text('standard', 'Bộ tiêu chí', 'id of the standard: ntm-2021, ntm-2026'))),
    needed(day('as_of', 'Thời điểm rà soát', 'day the criteria were assessed for')),
    {
      ...needed({ ...text('criterion', 'Tiêu chí số', 'number of the criterion'), type: 'integer' }),
      minimum: 1,
    },
    oneOf(
      'state',
      ['met', 'basically-met', 'not-met'],
      'Kết quả',
      'empty when not assessed, which is not "not met"',
    ),
    source,
    note,
  ],
};
