import { atLeast, coded, day, needed, oneOf, text, whole, worded } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { recordFile } from './record-file.ts';
import { area, decision, note, origin, source } from './shared-columns.ts';

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
    needed(
      oneOf(
        'level',
        ['standard', 'advanced', 'model', 'hardship'],
        'Mức',
        'level of recognition; hardship for the list of extremely disadvantaged communes and villages, which `withdraw` leaves',
      ),
    ),
    needed(oneOf('event', ['grant', 'withdraw', 'acknowledge', 'appraisal'], 'Sự kiện', 'kind of event')),
    whole('year', 'Năm', 'year it counts for'),
    ...decision,
    text('evidence', 'Căn cứ', 'what the row rests on'),
    source,
    note,
  ],
};

const STATES = { met: 'đạt', 'basically-met': 'cơ bản đạt', 'not-met': 'chưa đạt' };

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
    needed(atLeast(1, whole('criterion', 'Tiêu chí số', 'number of the criterion'))),
    worded(STATES, text('state', 'Kết quả', 'empty when not assessed, which is not "not met"')),
    source,
    note,
  ],
};

/** Which criterion of a later set asks for what one of an earlier set asked, as an office decides it. */
export const CORRESPONDENCES: FileDataset = recordFile(
  {
    id: 'correspondences',
    title: 'Đối chiếu bộ tiêu chí',
    description: 'Criteria of an earlier set and those of a later one that ask for the same',
  },
  [
    needed(text('earlier', 'Bộ tiêu chí trước', 'id of the standard: ntm-2021')),
    needed(whole('earlier_criterion', 'Tiêu chí số', 'number in the earlier set')),
    needed(text('later', 'Bộ tiêu chí sau', 'id of the standard: ntm-2026')),
    needed(whole('later_criterion', 'Tiêu chí số', 'number in the later set')),
  ],
);
