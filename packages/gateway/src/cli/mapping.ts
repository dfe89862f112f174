import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { readInWorker } from '../file/report/read-in-worker.ts';
import type { FileDataset } from '../import/dataset/file-dataset.ts';
import { findFileDataset } from '../import/file-datasets.ts';
import type { DatasetMapping } from '../import/mapping/dataset-mapping.ts';
import { parseMapping } from '../import/mapping/parse-mapping.ts';
import { proposeMapping } from '../import/mapping/propose-mapping.ts';
import { savedMappings, saveMapping } from '../import/mapping/saved-mappings.ts';
import { type Call, type Command, type Outcome, WrongUse } from './command.ts';
import { contentOf, namedDataset } from './incoming-file.ts';
import { withStore } from './with-store.ts';

export const mapping: Command = {
  name: 'mapping',
  takes: 'propose|save|list|show [FILE|ID]',
  purpose: {
    vi: 'Mẫu đọc biểu riêng của cơ quan: propose TỆP ghi ra JSON để điền, save TỆP.json lưu, list liệt kê, show MÃ xem.',
    en: "How an office's own layout is read: propose FILE writes JSON to fill in, save FILE.json keeps it, list, show ID.",
  },
  options: {
    dataset: {
      value: 'ID',
      help: { vi: 'loại biểu mà propose đề xuất', en: 'the dataset that propose is for' },
    },
    id: { value: 'ID', help: { vi: 'mã của mẫu được đề xuất', en: 'id of what is proposed' } },
  },
  run: async (call) => {
    const [action = '', word = ''] = call.words;
    const run = ACTIONS[action];
    if (!run) throw new WrongUse(`không có việc ${action}`, `there is no action ${action}`);
    return run(word, call);
  },
};

const ACTIONS: Readonly<Record<string, (word: string, call: Call) => Promise<Outcome>>> = {
  propose: async (file, call) => {
    const dataset = findFileDataset(namedDataset(call) ?? '') ?? missing('--dataset');
    return propose(await contentOf(file), dataset as FileDataset, call.text('id') ?? 'bieu-moi');
  },
  save: async (file) => {
    const parsed = parseMapping((await contentOf(file)).toString());
    if (!('tables' in parsed)) return { code: 1, answer: { accepted: false, wrong: parsed }, lines: parsed };
    return withStore(({ database: { db } }) => save(db, parsed));
  },
  list: () => withStore(({ database: { db } }) => list(db)),
  show: (id) => withStore(({ database: { db } }) => show(db, id)),
};

function missing(option: string): never {
  throw new WrongUse(`phải nêu ${option}`, `${option} is needed`);
}

async function propose(content: Buffer, dataset: FileDataset, id: string): Promise<Outcome> {
  const report = await readInWorker(content);
  if (report.tables.length === 0) {
    return { code: 1, answer: { accepted: false, problems: report.problems }, lines: report.problems };
  }
  return shown(proposeMapping(id, dataset, report));
}

async function save(db: Kysely<Tables>, parsed: DatasetMapping): Promise<Outcome> {
  const version = await saveMapping(db, parsed);
  const { id, dataset } = parsed;
  return {
    code: 0,
    answer: { accepted: true, id, version, dataset },
    lines: [
      {
        vi: `đã lưu mẫu ${id}, bản ${version} (${dataset})`,
        en: `saved mapping ${id}, version ${version} (${dataset})`,
      },
    ],
  };
}

async function list(db: Kysely<Tables>): Promise<Outcome> {
  const saved = await savedMappings(db);
  return {
    code: 0,
    answer: {
      mappings: saved.map(({ version, mapping: { id, dataset, title } }) => ({
        id,
        version,
        dataset,
        title,
      })),
    },
    lines: saved.map(({ version, mapping: { id, dataset, title } }) => {
      const line = `${id} ${version} (${dataset}): ${title}`;
      return { vi: line, en: line };
    }),
  };
}

async function show(db: Kysely<Tables>, id: string): Promise<Outcome> {
  const found = (await savedMappings(db)).find((saved) => saved.mapping.id === id);
  if (!found) throw new WrongUse(`chưa lưu mẫu nào tên ${id}`, `there is no saved mapping ${id}`);
  return shown(found.mapping);
}

function shown(content: DatasetMapping): Outcome {
  return { code: 0, answer: {}, lines: [], content: Buffer.from(`${JSON.stringify(content, null, 2)}\n`) };
}
