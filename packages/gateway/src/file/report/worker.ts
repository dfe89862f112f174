import { parentPort, workerData } from 'node:worker_threads';
import type { Mapping } from '../mapping.ts';
import { readReport } from './read-report.ts';

const { content, mapping } = workerData as { readonly content: Uint8Array; readonly mapping?: Mapping };
parentPort?.postMessage(await readReport(content, mapping));
