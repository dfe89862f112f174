import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { checkFile } from '../import/check-file.ts';
import { createDraft, type IncomingFile, RefusedFile } from '../import/draft.ts';
import { FILE_DATASETS, findFileDataset } from '../import/file-datasets.ts';
import { describe } from '../import/finding.ts';
import { recogniseDataset } from '../import/read-file.ts';
import { type Call, type Command, type Outcome, WrongUse } from './command.ts';
import { withStore } from './with-store.ts';

export const importFile: Command = {
  name: 'import',
  takes: 'FILE',
  purpose: {
    vi: 'Kiểm tra toàn bộ một tệp và giữ làm bản dự thảo để người khác công bố. Tệp có lỗi thì không giữ gì.',
    en: 'Checks a file whole and keeps it as a draft that somebody publishes. Nothing is kept of a file with a finding.',
  },
  options: {
    'dry-run': { help: { vi: 'chỉ kiểm tra, không giữ gì', en: 'only check, keep nothing' } },
    dataset: {
      value: 'ID',
      help: {
        vi: `loại biểu; nhận ra qua các cột nếu không nêu: ${datasetIds()}`,
        en: `kind of file; recognised by its columns when absent: ${datasetIds()}`,
      },
    },
  },
  run: async (call) => {
    const file = await incomingFile(call);
    return withStore(({ database: { db } }) => judge(db, file, call.has('dry-run')));
  },
};

function datasetIds(): string {
  return FILE_DATASETS.map(({ id }) => id).join(', ');
}

async function incomingFile({ words: [path = ''], text }: Call): Promise<IncomingFile> {
  const named = text('dataset');
  if (named && !findFileDataset(named))
    throw new WrongUse(`không có loại biểu ${named}`, `there is no dataset ${named}`);
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`không đọc được ${path} (${error.code})`, `${path} cannot be read (${error.code})`);
  });
  const dataset = named ?? (await recogniseDataset(FILE_DATASETS, content))?.id;
  if (!dataset)
    throw new WrongUse(
      `các cột của ${path} không thuộc loại biểu nào: hãy nêu loại biểu bằng --dataset`,
      `the columns of ${path} are those of no dataset: name the one it is meant for with --dataset`,
    );
  const fileName = basename(path);
  return { dataset, series: fileName.replace(/\.[^.]*$/, ''), fileName, content };
}

/** What is said of an accepted file. */
const STATES = {
  published: { vi: 'nội dung này đã được công bố, mã', en: 'this content is published already, as' },
  checked: { vi: 'chưa lưu, mã sẽ là', en: 'nothing kept, its id would be' },
  draft: { vi: 'đã lưu bản dự thảo, chưa công bố, mã', en: 'kept as a draft, not published yet, as' },
} as const;

async function judge(db: Kysely<Tables>, file: IncomingFile, isDryRun: boolean): Promise<Outcome> {
  try {
    const { id, rows, isPublished } = isDryRun ? await checkFile(db, file) : await createDraft(db, file);
    const state = isPublished ? 'published' : isDryRun ? 'checked' : 'draft';
    const { vi, en } = STATES[state];
    const { dataset, fileName } = file;
    return {
      code: 0,
      answer: { accepted: true, dataset, rows: rows.length, state, release: id },
      lines: [
        {
          vi: `${fileName}: hợp lệ, ${rows.length} dòng (${dataset}), ${vi} ${id}`,
          en: `${fileName}: accepted, ${rows.length} rows (${dataset}), ${en} ${id}`,
        },
      ],
    };
  } catch (error) {
    if (error instanceof RefusedFile) return refusal(file, error);
    throw error;
  }
}

function refusal({ fileName, dataset }: IncomingFile, { findings }: RefusedFile): Outcome {
  return {
    code: 1,
    answer: { accepted: false, dataset, findings },
    lines: [
      {
        vi: `${fileName}: từ chối cả tệp (${dataset}), ${findings.length} lỗi, không lưu gì`,
        en: `${fileName}: refused whole (${dataset}), ${findings.length} findings, nothing kept`,
      },
      ...findings.map((finding) => ({ vi: describe(finding, 'VI'), en: describe(finding, 'EN') })),
    ],
  };
}
