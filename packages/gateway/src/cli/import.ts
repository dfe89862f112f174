import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { checkFile } from '../import/check-file.ts';
import { createDraft, type IncomingFile, RefusedFile } from '../import/draft.ts';
import { describe } from '../import/finding.ts';
import type { Command, Outcome } from './command.ts';
import { contentOf, FILE_OPTIONS, incomingFile, namedDataset } from './incoming-file.ts';
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
    ...FILE_OPTIONS,
  },
  run: async (call) => {
    const [path = ''] = call.words;
    namedDataset(call);
    const content = await contentOf(path);
    return withStore(async ({ database: { db } }) =>
      judge(db, await incomingFile(db, call, path, content), call.has('dry-run')),
    );
  },
};

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
