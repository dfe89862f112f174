import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseId } from '../../src/import/draft.ts';
import { FILE_DATASETS } from '../../src/import/file-datasets.ts';
import type { JournalEntry } from '../../src/publish/journal.ts';
import { type DemoFile, fileText } from './demo-file.ts';

/** What was written. */
export interface Written {
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes each file as it is made, then the journal by which they are loaded, the lists first and then day by day. */
export function writeDemo(folder: string, files: Iterable<DemoFile>): Written {
  mkdirSync(folder, { recursive: true });
  const entries: JournalEntry[] = [];
  let rows = 0;
  let bytes = 0;
  for (const file of files) {
    const content = Buffer.from(fileText(file));
    writeFileSync(join(folder, file.file), content);
    const { dataset, publishedOn } = file;
    entries.push({ dataset, file: file.file, publishedOn, release: releaseId(content) });
    rows += file.rows.length;
    bytes += content.length;
  }
  writeFileSync(join(folder, 'journal.csv'), journalText(entries));
  return { files: entries.length, rows, bytes };
}

function journalText(entries: readonly JournalEntry[]): string {
  const order = new Map(FILE_DATASETS.map(({ id }, i) => [id, i]));
  const place = ({ publishedOn, dataset }: JournalEntry) =>
    `${publishedOn}|${String(order.get(dataset)).padStart(3, '0')}`;
  const sorted = [...entries].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const lines = sorted.map((entry) =>
    [entry.dataset, entry.file, entry.release, entry.publishedOn].join(','),
  );
  return `${['dataset,file,release,published_on', ...lines].join('\n')}\n`;
}
