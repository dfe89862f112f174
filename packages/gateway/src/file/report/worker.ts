import { parentPort, workerData } from 'node:worker_threads';
import type { Mapping } from '../mapping.ts';
import { readReport } from './read-report.ts';

const { content, mapping } = workerData as { readonly content: Uint8Array; readonly mapping?: Mapping };
const report = await readReport(content, mapping);
const buffers = report.tables.flatMap(({ rows: { columns } }) =>
  [columns.rows, columns.levels, ...Object.values(columns.values)].flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  ),
);
parentPort?.postMessage(report, buffers);
