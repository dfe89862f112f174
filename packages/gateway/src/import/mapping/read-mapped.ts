import { readInWorker } from '../../file/report/read-in-worker.ts';
import type { Report } from '../../file/report/report.ts';
import type { FileDataset } from '../dataset/file-dataset.ts';
import { type Finding, ofProblem } from '../finding.ts';
import type { ReadResult } from '../read-file.ts';
import type { Reading } from '../reading.ts';
import { RowColumns } from '../row-columns.ts';
import { typedRows } from '../typed-rows.ts';
import { checkSums } from './check-sums.ts';
import type { DatasetMapping, DatasetTable } from './dataset-mapping.ts';
import type { LookUps } from './look-ups.ts';
import { mapRows } from './map-rows.ts';
import { type ReportTime, reportTime } from './report-time.ts';

/** Reads an office's own layout by its mapping, and checks what its sums, rates and index row say. */
export async function readMapped(
  dataset: FileDataset,
  content: Uint8Array,
  { mapping, asOf }: Reading & { readonly mapping: DatasetMapping },
  lookUps: LookUps,
): Promise<ReadResult> {
  const report = await readInWorker(content, mapping);
  const findings = report.problems.map(ofProblem);
  if (findings.some(({ severity }) => severity === 'error'))
    return { rows: new RowColumns(dataset), findings };
  const time = timeOf(report, asOf);
  if (!time) return { rows: new RowColumns(dataset), findings: [...findings, noTime] };
  const mapped = { dataset, mapping, time, lookUps };
  const tables = report.tables.map((read, index) => ({ table: mapping.tables[index] as DatasetTable, read }));
  const records = tables.flatMap(({ table, read }) => mapRows(mapped, table, read, findings));
  const addsUp = mapping.tables.some((table) => table.addsUp);
  const header = dataset.fields.map(({ name }) => name);
  const rows = records.map(({ cells, ...at }) => ({ ...at, texts: header.map((name) => cells[name] ?? '') }));
  const typed = typedRows(dataset, header, rows, addsUp);
  return { rows: typed.rows, findings: [...findings, ...typed.findings, ...checkSums(tables, dataset)] };
}

/** A day given beside the file counts; the year is that of the titles even then. */
function timeOf({ tables }: Report, asOf: string | undefined): ReportTime | undefined {
  const said = reportTime(tables.flatMap(({ frame }) => frame.titles));
  if (asOf === undefined) return said;
  return { cut: asOf, year: said?.year ?? Number(asOf.slice(0, 4)) };
}

const noTime: Finding = {
  severity: 'error',
  vi: 'không rõ số liệu đến ngày nào',
  en: 'it is not said to which day the figures run',
  right: {
    vi: 'ghi trong tiêu đề, ví dụ "tháng 10 năm 2024", hoặc dùng --as-of 2024-10-31',
    en: 'write it in a title, such as "tháng 10 năm 2024", or use --as-of 2024-10-31',
  },
};
