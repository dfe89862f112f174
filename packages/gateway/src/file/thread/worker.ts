import { parentPort, workerData } from 'node:worker_threads';
import { namedRowsOf } from '../named-rows.ts';
import { UnreadableFile } from '../problem.ts';
import { readWorkbook } from '../read-workbook.ts';
import { refuseUnlawful } from '../refuse/refuse-unlawful.ts';
import { readReport } from '../report/read-report.ts';
import type { Report } from '../report/report.ts';
import type { Workbook } from '../workbook.ts';
import type { Answer } from './in-thread.ts';
import type { Work } from './work.ts';

try {
  await carryOut(workerData as Work);
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  answer({ problem: error.problem });
}

async function carryOut(work: Work): Promise<void> {
  if (work.work === 'report') {
    const result = await readReport(work.content, work.mapping);
    answer({ result }, numbersOf(result));
  } else {
    const workbook = await readWorkbook(work.content);
    refuseUnlawful(workbook);
    const named = namedRowsOf(firstVisible(workbook));
    answer({ result: { ...named, rows: [...named.rows] } });
  }
}

function firstVisible({ sheets }: Workbook) {
  const sheet = sheets.find(({ isHidden }) => !isHidden);
  if (sheet) return sheet;
  throw new UnreadableFile({
    code: 'no-table',
    vi: 'không có trang tính nào đang hiện',
    en: 'no sheet is visible',
  });
}

/** Columns of numbers are handed over, not copied; tables without rows share theirs. */
function numbersOf({ tables }: Report): ArrayBuffer[] {
  const buffers = tables.flatMap(({ rows: { columns } }) =>
    [columns.rows, columns.levels, ...Object.values(columns.values)].flatMap((column) =>
      ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
    ),
  );
  return [...new Set(buffers)];
}

function answer(message: Answer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
