import type { Database } from '../src/db/database.ts';
import { createDraft } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { backendOf, processorMs } from './backend-time.ts';
import { numberText, secondsText } from './number-text.ts';

/** A file that was sent, and what it took. */
export interface SentFile {
  readonly rows: number;
  readonly importMs: number;
  readonly publishMs: number;
  readonly cpuMs: number;
}

/** Imports and publishes a file of the invented nation. */
export async function publishFile(
  { db, pool }: Database,
  dataset: string,
  content: Buffer,
  on: Date,
): Promise<SentFile> {
  const backend = await backendOf(pool);
  const cpu = processorMs(backend) ?? Number.NaN;
  const begun = performance.now();
  const draft = await createDraft(db, {
    ...{ dataset, series: dataset, fileName: `${dataset}.csv` },
    content,
    isSynthetic: true,
  });
  const imported = performance.now();
  await publish(db, draft.id, on);
  return {
    rows: draft.rows.length,
    importMs: imported - begun,
    publishMs: performance.now() - imported,
    cpuMs: (processorMs(backend) ?? Number.NaN) - cpu,
  };
}

/** Prints what files took. */
export function tellPublishing(what: string, files: readonly SentFile[]): void {
  const sum = (of: (file: SentFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const rows = sum((file) => file.rows);
  const [importMs, publishMs, cpuMs] = [sum((f) => f.importMs), sum((f) => f.publishMs), sum((f) => f.cpuMs)];
  console.log(
    `\npublished ${what}: ${numberText(rows)} facts; import ${secondsText(importMs)}, publishing ${secondsText(publishMs)}, ` +
      `${numberText(Math.round((rows * 1000) / (importMs + publishMs)))} facts a second, ${((cpuMs * 1000) / rows).toFixed(0)} µs of database CPU a fact`,
  );
}
