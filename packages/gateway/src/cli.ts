import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { type Config, readConfig } from './config.ts';
import type { Tables } from './db/tables.ts';
import { checkFile, createDraft, describe, type IncomingFile, RefusedFile } from './import/draft.ts';
import { FILE_DATASETS, findFileDataset } from './import/file-datasets.ts';
import { recogniseDataset } from './import/read-file.ts';
import { savePage } from './page/save-page.ts';
import { loadDemonstration } from './server/load-demonstration.ts';
import { openStore } from './server/open-store.ts';

const USAGE = `Usage: tiendo import [--dry-run] [--dataset ID] [--json] FILE
       tiendo demo [FOLDER]
       tiendo snapshot [--gateway ADDRESS] PAGE FOLDER

import checks a CSV file whole and keeps it as a draft that somebody publishes. Nothing is kept of a file with a finding.
demo loads the invented figures of the demonstration, those of a folder when one is named, apart from all others.
snapshot writes a page with its elements' script and answers into a folder that any web server serves without a gateway.

  --dry-run     only check, keep nothing
  --dataset ID  kind of file; recognised by its columns when absent: ${FILE_DATASETS.map(({ id }) => id).join(', ')}
  --json        answer in JSON
  --gateway     address of the gateway that answers, http://localhost:4000 when absent
  --help        show this

Exit codes: 0 accepted, 1 refused, 2 used wrongly. The database is that of DATABASE_URL, else the one in TIENDO_DATA_DIR.`;

/** How the command was used wrongly. */
class UsageError extends Error {}

interface Request {
  readonly file: string;
  readonly dataset: string | undefined;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
}

interface Outcome {
  readonly code: 0 | 1;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** What is said of an accepted file, in Vietnamese and in English. */
const states = {
  published: ['nội dung này đã được công bố, mã', 'this content is published already, as'],
  checked: ['chưa lưu, mã sẽ là', 'nothing kept, its id would be'],
  draft: ['đã lưu bản dự thảo, chưa công bố, mã', 'kept as a draft, not published yet, as'],
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  try {
    if (words.includes('--help')) {
      console.log(USAGE);
      return 0;
    }
    if (words[0] === 'demo') return await loadDemo(words.slice(1));
    if (words[0] === 'snapshot') return await saveSnapshot(words.slice(1));
    const request = readRequest(words);
    const outcome = await importFile(request);
    if (request.isJson) console.log(JSON.stringify(outcome.answer));
    else for (const line of outcome.lines) console.log(line);
    return outcome.code;
  } catch (error) {
    console.error(`tiendo: ${error instanceof Error ? error.message : error}`);
    if (!(error instanceof UsageError)) return 1;
    console.error(USAGE);
    return 2;
  }
}

function readRequest(words: readonly string[]): Request {
  const { values, positionals } = parseWords(words);
  const [command, file, ...rest] = positionals;
  if (command !== 'import')
    throw new UsageError(`the command is import, demo or snapshot, got ${command ?? 'none'}`);
  if (!file || rest.length > 0) throw new UsageError(`import takes one file, got ${positionals.length - 1}`);
  if (values.dataset && !findFileDataset(values.dataset))
    throw new UsageError(`there is no dataset ${values.dataset}`);
  return {
    file,
    dataset: values.dataset,
    isDryRun: values['dry-run'] ?? false,
    isJson: values.json ?? false,
  };
}

async function saveSnapshot(words: readonly string[]): Promise<0> {
  const { values, positionals } = parseWords(words);
  const [page, folder, ...rest] = positionals;
  if (!page || !folder || rest.length > 0) throw new UsageError('snapshot takes a page and a folder');
  if (!existsSync(page)) throw new UsageError(`${page} is not there`);
  const { parts, answers } = await savePage(page, folder, values.gateway ?? 'http://localhost:4000');
  console.log(`${folder}: index.html, ${parts} files of the script, ${answers} answers`);
  return 0;
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        dataset: { type: 'string' },
        json: { type: 'boolean' },
        gateway: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function importFile({ file, dataset, isDryRun }: Request): Promise<Outcome> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code})`);
  });
  const kind = dataset ?? recogniseDataset(FILE_DATASETS, content)?.id;
  if (!kind)
    throw new UsageError(
      `the columns of ${file} are those of no dataset: name the one it is meant for with --dataset`,
    );
  const fileName = basename(file);
  const series = fileName.replace(/\.[^.]*$/, '');
  return judge({ dataset: kind, series, fileName, content }, isDryRun);
}

async function loadDemo([folder, ...rest]: readonly string[]): Promise<0> {
  if (folder?.startsWith('-') || rest.length > 0) throw new UsageError('demo takes one folder or none');
  if (folder && !existsSync(folder)) throw new UsageError(`${folder} is not there`);
  // The gateway that started this has gone: its database goes with it.
  process.once('disconnect', () => process.exit(1));
  await withStore((db, { dataDir }) =>
    loadDemonstration(db, {
      ...{ folder, dataDir },
      log: (message) => console.log(`tiendo: Dữ liệu minh họa / demonstration: ${message}.`),
    }),
  );
  process.disconnect?.();
  return 0;
}

/** Does something with the database of the settings. */
async function withStore<Result>(
  work: (db: Kysely<Tables>, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env, {
    folder: fileURLToPath(new URL('../../..', import.meta.url)),
    isRoot: process.getuid?.() === 0,
  });
  const store = await openStore(config, () => undefined);
  try {
    return await work(store.database.db, config);
  } finally {
    await store.close();
  }
}

function judge(file: IncomingFile, isDryRun: boolean): Promise<Outcome> {
  return withStore((db) => outcomeOf(db, file, isDryRun));
}

async function outcomeOf(db: Kysely<Tables>, file: IncomingFile, isDryRun: boolean): Promise<Outcome> {
  try {
    const { id, rows, isPublished } = isDryRun ? await checkFile(db, file) : await createDraft(db, file);
    const state = isPublished ? 'published' : isDryRun ? 'checked' : 'draft';
    return {
      code: 0,
      answer: { accepted: true, dataset: file.dataset, rows: rows.length, state, release: id },
      lines: [acceptedLine(file, rows.length, state, id)],
    };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return {
      code: 1,
      answer: { accepted: false, dataset: file.dataset, findings: error.findings },
      lines: [refusedLine(file, error.findings.length), ...error.findings.map(describe)],
    };
  }
}

function acceptedLine(
  { fileName, dataset }: IncomingFile,
  rows: number,
  state: keyof typeof states,
  id: string,
): string {
  const [vi, en] = states[state];
  return `${fileName}: hợp lệ, ${rows} dòng (${dataset}), ${vi} ${id} / accepted, ${rows} rows, ${en} ${id}`;
}

function refusedLine({ fileName, dataset }: IncomingFile, findings: number): string {
  return `${fileName}: từ chối cả tệp (${dataset}), ${findings} lỗi, không lưu gì / refused whole, ${findings} findings, nothing kept`;
}
