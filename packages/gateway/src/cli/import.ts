import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { type Draft, type IncomingFile, RefusedFile } from '../import/draft.ts';
import { sendFile, trySending } from '../publish/release/send-file.ts';
import type { Command, Outcome } from './command.ts';
import { contentOf, FILE_OPTIONS, incomingFile, namedDataset } from './incoming-file.ts';
import { BY } from './office.ts';
import { saidOf } from './said.ts';
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
    ...BY,
  },
  run: async (call) => {
    const [path = ''] = call.words;
    namedDataset(call);
    const content = await contentOf(path);
    return withStore(async ({ database: { db }, releases }) => {
      const file = await incomingFile(db, call, path, content);
      return judge(file, call.has('dry-run') ? dryRun(db) : (sent) => sendFile(releases, sent, call.by));
    });
  },
};

interface Judged {
  readonly state: keyof typeof STATES;
  readonly release: string;
  readonly draft: Draft;
}

function dryRun(db: Kysely<Tables>): (file: IncomingFile) => Promise<Judged> {
  return async (file) => {
    const draft = await trySending(db, file);
    return { state: 'checked', release: draft.id, draft };
  };
}

/** What is said of an accepted file. */
const STATES = {
  unchanged: { vi: 'không có gì thay đổi, nội dung này đã có, mã', en: 'unchanged: this content is here as' },
  checked: { vi: 'chưa lưu, mã sẽ là', en: 'nothing kept, its id would be' },
  draft: { vi: 'đã lưu bản dự thảo, chưa công bố, mã', en: 'kept as a draft, not published yet, as' },
} as const;

async function judge(file: IncomingFile, check: (file: IncomingFile) => Promise<Judged>): Promise<Outcome> {
  try {
    const { state, release, draft } = await check(file);
    const rows = draft.rows.length;
    const missing = (draft.notReported ?? []).map(({ code, type, name }) => `${code} ${type} ${name}`);
    const { vi, en } = STATES[state];
    const { dataset, fileName } = file;
    return {
      code: 0,
      answer: { accepted: true, dataset, rows, state, release, ...(missing.length > 0 && { missing }) },
      lines: [
        {
          vi: `${fileName}: hợp lệ, ${rows} dòng (${dataset}), ${vi} ${release}`,
          en: `${fileName}: accepted, ${rows} rows (${dataset}), ${en} ${release}`,
        },
        ...(missing.length > 0 ? [notReportedLine(missing)] : []),
      ],
    };
  } catch (error) {
    if (error instanceof RefusedFile) return refusal(file, error);
    throw error;
  }
}

function notReportedLine(missing: readonly string[]) {
  const listed = missing.join('; ');
  return {
    vi: `chưa báo cáo, ${missing.length} đơn vị: ${listed}`,
    en: `not reported, ${missing.length} areas: ${listed}`,
  };
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
      ...findings.map(saidOf),
    ],
  };
}
