import { templateXlsx } from '../export/template/template-xlsx.ts';
import { readCodeLists } from '../import/code-lists.ts';
import { FILE_DATASETS, findFileDataset } from '../import/file-datasets.ts';
import { vietnamDay } from '../query/known.ts';
import { referenceOf } from '../query/reference.ts';
import { type Command, WrongUse } from './command.ts';
import { withStore } from './with-store.ts';

export const template: Command = {
  name: 'template',
  takes: 'DATASET',
  purpose: {
    vi: 'Ghi ra đầu ra chuẩn tệp Excel mẫu của một loại biểu: tiendo template capital > mau.xlsx.',
    en: 'Writes the Excel template of a dataset to standard output: tiendo template capital > template.xlsx.',
  },
  options: {},
  run: async ({ words: [id = ''] }) => {
    const dataset = findFileDataset(id);
    const known = FILE_DATASETS.map((one) => one.id).join(', ');
    if (!dataset)
      throw new WrongUse(`không có loại biểu ${id}; có: ${known}`, `there is no dataset ${id}, but ${known}`);
    const content = await withStore(async ({ database: { db } }) =>
      templateXlsx(dataset, await readCodeLists(db, await referenceOf(db)), vietnamDay(new Date())),
    );
    return { code: 0, answer: {}, lines: [], content };
  },
};
