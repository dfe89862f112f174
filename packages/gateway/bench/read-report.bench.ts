// Reading an office's file: an ordinary one of 200 rows, and 200,000 rows of 12 columns, as CSV and as XLSX, each in a
// process of its own. Baseline: the bytes only, read and hashed. Goals: under 2 s, under 30 s, at most 256 MiB beside the file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mapping } from '../src/file/mapping.ts';
import { readInWorker } from '../src/file/report/read-in-worker.ts';
import { xlsxFile } from '../test/corpus/xlsx-file.ts';

const MEASURES = 10;
const MIB = 1024 * 1024;
const measures = Array.from({ length: MEASURES }, (_, index) => `Chỉ tiêu ${index + 1}`);
const header = ['STT', 'Xã', ...measures];
const mapping: Mapping = {
  tables: [
    {
      width: header.length,
      label: 2,
      columns: measures.map((caption, index) => ({
        ...{ name: `m${index + 1}`, position: index + 3, captions: [caption], unit: 'number' },
      })),
    },
  ],
};

const [, , work, path = ''] = process.argv;
if (work === 'read') await read(path);
else if (work === 'hash') hash(path);
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-bench-'));
  const table: Record<string, unknown> = {};
  for (const rows of [200, 200_000]) {
    for (const [kind, bytes] of [
      ['csv', csv(rows)],
      ['xlsx', xlsx(rows)],
    ] as const) {
      const file = join(folder, `${rows}.${kind}`);
      writeFileSync(file, bytes);
      const [base, measured] = [inProcess('hash', file), inProcess('read', file)];
      table[`${rows} rows, ${kind}`] = {
        'file MiB': rounded(statSync(file).size / MIB),
        'baseline s': base.seconds,
        'read s': measured.seconds,
        'read CPU s': measured.cpuSeconds,
        'baseline MiB': rounded(base.mebibytes - statSync(file).size / MIB),
        'MiB beside the file': rounded(measured.mebibytes - statSync(file).size / MIB),
        'rows read': measured.rows,
      };
    }
  }
  rmSync(folder, { recursive: true });
  console.table(table);
}

function inProcess(
  task: string,
  file: string,
): { seconds: number; cpuSeconds: number; mebibytes: number; rows: number } {
  const script = fileURLToPath(import.meta.url);
  // As the command runs, see bin/tiendo.mjs.
  const words = ['--conditions=tiendo-source', '--max-semi-space-size=4', script, task, file];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

async function read(file: string): Promise<void> {
  const begun = performance.now();
  const { tables, problems } = await readInWorker(readFileSync(file), mapping);
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  report(begun, tables[0]?.rows.length ?? 0);
}

function hash(file: string): void {
  const begun = performance.now();
  createHash('sha256').update(readFileSync(file)).digest('hex');
  report(begun, 0);
}

function report(begun: number, rows: number): void {
  const seconds = rounded((performance.now() - begun) / 1000);
  const { user, system } = process.cpuUsage();
  const cpuSeconds = rounded((user + system) / 1e6);
  console.log(
    JSON.stringify({ seconds, cpuSeconds, rows, mebibytes: process.resourceUsage().maxRSS / 1024 }),
  );
}

/** The same figures at every run: a multiplicative congruential sequence (Park and Miller, 1988). */
function* figures(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield (state % 1_000_000) / 100;
  }
}

function csv(rows: number): string {
  const random = figures();
  const lines = [header.join(';')];
  for (let row = 1; row <= rows; row += 1) {
    const own = measures.map(() => String(random.next().value).replace('.', ','));
    lines.push([row, `Xã số ${row}`, ...own].join(';'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function xlsx(rows: number): Buffer {
  const random = figures();
  const data: string[] = [];
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  data.push(`<row r="1">${header.map(text).join('')}</row>`);
  for (let row = 1; row <= rows; row += 1) {
    const own = measures.map(() => `<c><v>${random.next().value}</v></c>`).join('');
    data.push(`<row r="${row + 1}"><c><v>${row}</v></c>${text(`Xã số ${row}`)}${own}</row>`);
  }
  return xlsxFile({
    isDeflated: true,
    sheets: [{ rows: [], sheetData: `<sheetData>${data.join('')}</sheetData>` }],
  });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
