import { Worker } from 'node:worker_threads';
import type { Mapping } from '../mapping.ts';
import type { Problem } from '../problem.ts';
import type { Report } from './report.ts';
import { RowTable } from './row-table.ts';

const MEMORY_MB = 112;
const TIME_MS = 60_000;

/**
 * Reads a file as `readReport` does, in a thread of its own that may take 112 MiB of heap and a minute: whatever a file does
 * to its reader, the gateway goes on.
 */
export function readInWorker(content: Uint8Array, mapping?: Mapping): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { content, mapping },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 8 },
    });
    const timer = setTimeout(() => settle(() => resolve(refusal(tooLong))), TIME_MS);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      end();
    };
    worker.once('message', (report: Report) => settle(() => resolve(revived(report))));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(refusal(tooLarge)) : reject(error))),
    );
  });
}

/** What crosses between threads is data alone. */
const revived = (report: Report): Report => ({
  ...report,
  tables: report.tables.map((table) => ({ ...table, rows: new RowTable(table.rows.columns) })),
});

const refusal = (problem: Problem): Report => ({ tables: [], problems: [problem], problemCount: 1 });

const split = {
  vi: 'tách bảng thành nhiều tệp nhỏ hơn',
  en: 'split the table into smaller files',
};

const tooLarge: Problem = {
  code: 'too-large',
  severity: 'error',
  vi: 'tệp cần quá nhiều bộ nhớ để đọc',
  en: 'reading the file takes too much memory',
  right: split,
};

const tooLong: Problem = {
  code: 'too-large',
  severity: 'error',
  vi: 'đọc tệp mất quá một phút',
  en: 'reading the file takes more than a minute',
  right: split,
};
