import { Worker } from 'node:worker_threads';
import { type Problem, UnreadableFile } from '../problem.ts';
import type { Results, Work } from './work.ts';

const MEMORY_MB = 112;
const TIME_MS = 60_000;

/** What a thread answers: the result, or why nothing of the file is read. */
export type Answer = { readonly result: unknown } | { readonly problem: Problem };

/**
 * Reads a file in a thread of its own that may take 112 MiB of heap and a minute: whatever a file does to its reader,
 * the gateway goes on.
 *
 * @throws UnreadableFile for a file that cannot be read, or takes more than that
 */
export function inThread<W extends Work>(work: W): Promise<Results[W['work']]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: work,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 8 },
    });
    const timer = setTimeout(() => settle(() => reject(new UnreadableFile(tooLong))), TIME_MS);
    const settle = (end: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      end();
    };
    worker.once('message', (answer: Answer) =>
      settle(() =>
        'problem' in answer
          ? reject(new UnreadableFile(answer.problem))
          : resolve(answer.result as Results[W['work']]),
      ),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableFile(tooLarge) : error)),
    );
  });
}

const split = {
  vi: 'tách bảng thành nhiều tệp nhỏ hơn',
  en: 'split the table into smaller files',
};

const tooLarge = {
  code: 'too-large',
  vi: 'tệp cần quá nhiều bộ nhớ để đọc',
  en: 'reading the file takes too much memory',
  right: split,
} as const;

const tooLong = {
  code: 'too-large',
  vi: 'đọc tệp mất quá một phút',
  en: 'reading the file takes more than a minute',
  right: split,
} as const;
