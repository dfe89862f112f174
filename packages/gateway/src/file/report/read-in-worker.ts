import type { Mapping } from '../mapping.ts';
import { UnreadableFile } from '../problem.ts';
import { inThread } from '../thread/in-thread.ts';
import type { Report } from './report.ts';
import { RowTable } from './row-table.ts';

/** Reads a file as `readReport` does, in a thread of its own with limits of memory and time. */
export async function readInWorker(content: Uint8Array, mapping?: Mapping): Promise<Report> {
  try {
    return revived(await inThread({ work: 'report', content, mapping }));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { tables: [], problems: [error.problem], problemCount: 1 };
  }
}

/** What crosses between threads is data alone. */
const revived = (report: Report): Report => ({
  ...report,
  tables: report.tables.map((table) => ({ ...table, rows: new RowTable(table.rows.columns) })),
});
