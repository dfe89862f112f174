import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDay } from '@tiendo/core';
import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { textsByName } from '../file/named-rows.ts';
import { readNamedRows } from '../file/read-named-rows.ts';
import { readInWorker } from '../file/report/read-in-worker.ts';
import { type IncomingFile, RefusedFile } from '../import/draft.ts';
import { FILE_DATASETS, findFileDataset } from '../import/file-datasets.ts';
import { ofProblem } from '../import/finding.ts';
import type { DatasetMapping } from '../import/mapping/dataset-mapping.ts';
import { recogniseMapping, savedMappings } from '../import/mapping/saved-mappings.ts';
import { recogniseDataset } from '../import/read-file.ts';
import type { Explanation } from '../import/reading.ts';
import { type Call, type Option, WrongUse } from './command.ts';

const DATASETS = FILE_DATASETS.map(({ id }) => id).join(', ');

/** What can be said of a file that is sent. */
export const FILE_OPTIONS: Readonly<Record<string, Option>> = {
  dataset: {
    value: 'ID',
    help: {
      vi: `loại biểu; nhận ra qua các cột nếu không nêu: ${DATASETS}`,
      en: `kind of file; recognised by its columns when absent: ${DATASETS}`,
    },
  },
  mapping: {
    value: 'ID',
    help: {
      vi: 'mẫu đã lưu để đọc biểu riêng của cơ quan; nhận ra qua tiêu đề nếu không nêu',
      en: "saved mapping of an office's own layout; recognised by its header when absent",
    },
  },
  'as-of': {
    value: 'DAY',
    help: {
      vi: 'ngày chốt số liệu, khi tiêu đề của biểu không nêu: 2024-10-31',
      en: 'day the figures run to, where no title says so: 2024-10-31',
    },
  },
  explanations: {
    value: 'FILE',
    help: {
      vi: 'tệp CSV giải trình các cảnh báo, cột sheet, cell, explanation',
      en: 'CSV file that explains the warnings, with columns sheet, cell, explanation',
    },
  },
};

/** The content of a file that is named on the command line. */
export async function contentOf(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new WrongUse(`không đọc được ${path} (${error.code})`, `${path} cannot be read (${error.code})`);
  });
}

/** Requires a dataset, where one is named, to be there. */
export function namedDataset({ text }: Call): string | undefined {
  const named = text('dataset');
  if (named && !findFileDataset(named))
    throw new WrongUse(`không có loại biểu ${named}`, `there is no dataset ${named}`);
  return named;
}

/** A file with what is said of it: its kind, how it is read, the day it runs to, explanations. */
export async function incomingFile(
  db: Kysely<Tables>,
  call: Call,
  path: string,
  content: Buffer,
): Promise<IncomingFile> {
  const fileName = basename(path);
  const named = namedDataset(call) ?? (await recogniseDataset(FILE_DATASETS, content))?.id;
  const mapping = await mappingFor(db, call, named, content);
  const dataset = mapping?.dataset ?? named;
  if (!dataset) throw await whyNotRead(path, content);
  const asOf = asOfDay(call);
  const explanations = await explanationsIn(call.text('explanations'));
  return {
    ...{ dataset, series: mapping?.id ?? fileName.replace(/\.[^.]*$/, ''), fileName, content },
    reading: { ...(mapping && { mapping }), ...(asOf && { asOf }), explanations },
  };
}

async function mappingFor(
  db: Kysely<Tables>,
  { text }: Call,
  dataset: string | undefined,
  content: Buffer,
): Promise<DatasetMapping | undefined> {
  const id = text('mapping');
  if (id === undefined && dataset !== undefined) return undefined;
  const saved = await savedMappings(db);
  if (id === undefined) return recogniseMapping(saved, content);
  const found = saved.find(({ mapping }) => mapping.id === id);
  if (found) return found.mapping;
  throw new WrongUse(`chưa lưu mẫu nào tên ${id}`, `there is no saved mapping ${id}`);
}

function asOfDay({ text }: Call): string | undefined {
  const day = text('as-of');
  if (day === undefined || isDay(day)) return day;
  throw new WrongUse(
    `--as-of phải là ngày có thật, ví dụ 2024-10-31, ở đây là ${day}`,
    `--as-of takes an existing day such as 2024-10-31, got ${day}`,
  );
}

async function explanationsIn(path: string | undefined): Promise<readonly Explanation[]> {
  if (path === undefined) return [];
  const { header, rows } = await readNamedRows(await contentOf(path));
  if (!['cell', 'explanation'].every((name) => header.includes(name)))
    throw new WrongUse(
      `${path} phải có các cột sheet, cell, explanation`,
      `${path} must have the columns sheet, cell, explanation`,
    );
  return Array.from(rows, (row) => textsByName(header, row)).map(
    ({ sheet, cell = '', explanation = '' }) => ({
      ...(sheet && { sheet }),
      ...{ cell, text: explanation },
    }),
  );
}

/** A file that nobody could read is refused for that; one that can be read, for its columns. */
async function whyNotRead(path: string, content: Buffer): Promise<RefusedFile | WrongUse> {
  const { problems } = await readInWorker(content);
  const unreadable = problems.filter(({ severity, code }) => severity === 'error' && code !== 'no-table');
  if (unreadable.length > 0) return new RefusedFile(basename(path), unreadable.map(ofProblem));
  return new WrongUse(
    `các cột của ${path} không thuộc loại biểu hay mẫu đã lưu nào: hãy nêu loại biểu bằng --dataset hoặc mẫu bằng --mapping`,
    `the columns of ${path} are those of no dataset and no saved mapping: name the one it is meant for with --dataset or --mapping`,
  );
}
