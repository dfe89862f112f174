import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPublished, SHIPPED_DATA } from '../src/publish/load-published.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { writeSmallDemonstration } from './small-demonstration.ts';

const command = fileURLToPath(new URL('../bin/tiendo.mjs', import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  [database, folder] = await Promise.all([migratedDatabase(), mkdtemp(join(tmpdir(), 'tiendo-cli-'))]);
  await loadPublished(database.db);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const tiendo = (...words: readonly string[]) => run(process.execPath, command, ...words);

async function run(program: string, ...words: readonly string[]) {
  const child = spawn(program, words, {
    env: { ...process.env, DATABASE_URL: database.url, TIENDO_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** The shipped poverty figures with one cell changed. */
async function povertyFile(
  change: (text: string) => string,
  name = `ra-soat-${Date.now()}`,
): Promise<string> {
  const text = await readFile(new URL('poverty.csv', SHIPPED_DATA), 'utf8');
  const file = join(folder, `${name}.csv`);
  await writeFile(file, change(text));
  return file;
}

const drafts = () =>
  database.db.selectFrom('publication').select(['id', 'series']).where('published_at', 'is', null).execute();

test('a file without a finding is accepted: only checked with --dry-run, else kept as a draft', async () => {
  const file = await povertyFile((text) => text.replace(',4643,', ',4640,'), 'poverty');
  const checked = await tiendo('import', '--dry-run', file);
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/hợp lệ, 146 dòng .*, chưa lưu/)]);
  expect(await drafts()).toEqual([]);
  const kept = await tiendo('import', '--json', file);
  const answer = JSON.parse(kept.stdout);
  expect([kept.code, answer]).toEqual([
    0,
    {
      accepted: true,
      dataset: 'figures',
      rows: 146,
      state: 'draft',
      release: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ]);
  expect((await drafts()).map(({ id }) => id)).toEqual([answer.release]);
});

test('a file that is published already is accepted and nothing new is kept', async () => {
  const before = await drafts();
  const file = await povertyFile((text) => text);
  expect(JSON.parse((await tiendo('import', '--json', file)).stdout)).toMatchObject({ state: 'unchanged' });
  expect(await drafts()).toEqual(before);
});

test('a draft is previewed, published by another office, withdrawn, and verified', async () => {
  const file = await povertyFile((text) => text.replace(',4643,', ',4650,'), 'poverty');
  const { release } = JSON.parse((await tiendo('import', '--json', '--by', 'huyen', file)).stdout);
  const own = await tiendo('publish', '--by', 'huyen', release);
  expect([own.code, own.stderr]).toEqual([1, expect.stringContaining('cần người khác duyệt')]);
  const seen = await tiendo('preview', release);
  expect([seen.code, seen.stderr]).toEqual([0, '']);
  expect(seen.stdout).toMatch(/ghi 1 dòng, kết thúc 1 dòng/);
  // 4643 and 4650 of 199765 households.
  expect(seen.stdout).toContain('Tỷ lệ hộ nghèo, tỉnh Lạng Sơn, năm 2025: 2,32% → 2,33%');
  const published = await tiendo('publish', '--by', 'Sở Tài chính', '--lang', 'en', release);
  expect([published.code, published.stdout]).toEqual([0, `${release}: published\n`]);
  const withdrawn = await tiendo('withdraw', '--reason', 'nhầm ngày', '--json', release);
  expect([withdrawn.code, JSON.parse(withdrawn.stdout)]).toMatchObject([0, { withdraws: release }]);
  const verified = await tiendo('verify');
  expect([verified.stdout, verified.code]).toEqual([expect.stringContaining('nguyên vẹn'), 0]);
}, 120_000);

// util-linux runs a command on a terminal of its own; what is drawn there comes out here.
const onTerminal = (...words: readonly string[]) =>
  run('script', '-qec', [process.execPath, command, ...words].join(' '), '/dev/null');

test.runIf(process.platform === 'linux' && existsSync('/usr/bin/script'))(
  'long work draws a bar on a terminal, and nothing elsewhere or beside JSON',
  async () => {
    const kept = join(folder, 'backup-1');
    const [begun, grown, ...rest] = (await onTerminal('backup', kept)).stdout.split('\r').filter(Boolean);
    const entries = /\d+$/.exec(begun ?? '')?.[0];
    expect([begun, grown]).toEqual([
      `[${' '.repeat(30)}] 0/${entries}`,
      expect.stringMatching(`^\\[#+ *\\] 1/${entries}$`),
    ]);
    expect(rest.slice(-2)).toEqual([`\u001b[K${kept}: ${entries} mục của nhật ký`, '\n']);
    const beside = await onTerminal('backup', '--json', join(folder, 'backup-2'));
    expect(beside.stdout).toMatch(/^\{.*\}\r\n$/);
    expect(await tiendo('backup', join(folder, 'backup-3'))).toMatchObject({ code: 0, stderr: '' });
  },
);

test('the store is backed up and made again; what is newer than a backup is not replaced by it', async () => {
  const copy = join(folder, 'sao-luu');
  const saved = await tiendo('backup', '--json', copy);
  const [{ entries }, made] = [JSON.parse(saved.stdout), await tiendo('rebuild', '--json')];
  expect([saved.code, made.code, JSON.parse(made.stdout)]).toMatchObject([0, 0, { entries: entries + 1 }]);
  const refused = await tiendo('restore', copy);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('mới hơn bản sao lưu')]);
}, 120_000);

test('a file with a finding is refused whole, with row, column, value and reason', async () => {
  const before = await drafts();
  const file = await povertyFile((text) => {
    const [header = '', first = '', ...rest] = text.split('\n');
    const columns = header.split(',');
    const cells = first.split(',');
    cells[columns.indexOf('area')] = '999';
    cells[columns.indexOf('period')] = 'năm ngoái';
    return [header, cells.join(','), ...rest].join('\n');
  });
  const refused = await tiendo('import', file);
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/từ chối cả tệp .*không lưu gì/);
  expect(refused.stdout).toMatch(/dòng 2, cột period, "năm ngoái": .+/);
  const json = JSON.parse((await tiendo('import', '--json', file)).stdout);
  expect(json).toMatchObject({
    accepted: false,
    findings: [
      { line: 2, column: 'period', value: 'năm ngoái', vi: expect.any(String), en: expect.any(String) },
    ],
  });
  expect(await drafts()).toEqual(before);
});

test.each([
  [['weigh'], 'the command is one of import, preview, publish'],
  [['import'], 'import takes FILE, got 0'],
  [['import', 'no-such-file.csv'], 'no-such-file.csv cannot be read (ENOENT)'],
  [['import', '--dataset', 'weather', 'x.csv'], 'there is no dataset weather'],
  [['import', '--force', 'x.csv'], "Unknown option '--force'"],
])('used wrongly, as with %j, it says how it is used and ends with 2', async (words, sentence) => {
  const { code, stderr } = await tiendo(...words, '--lang', 'en');
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/Usage: tiendo (?:import \[--dry-run\] .*\[--json\] FILE|COMMAND)/);
  expect(code).toBe(2);
});

test('a file of other columns is not guessed', async () => {
  const file = join(folder, 'other.csv');
  await writeFile(file, 'a,b\n1,2\n');
  expect(await tiendo('import', file)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('hãy nêu loại biểu bằng --dataset'),
  });
  const named = await tiendo('import', '--dataset', 'figures', file);
  expect([named.code, named.stdout]).toEqual([1, expect.stringMatching(/dòng 1, cột area: thiếu cột area/)]);
});

test('demo loads a folder of invented figures once, and says what it did', async () => {
  const demonstration = await mkdtemp(join(folder, 'demo-'));
  await writeSmallDemonstration(demonstration);
  const first = await tiendo('demo', demonstration);
  expect([first.code, first.stdout]).toEqual([
    0,
    expect.stringMatching(/published \d+ releases, \d+ rows\.\n$/),
  ]);
  const again = await tiendo('demo', demonstration);
  expect([again.code, again.stdout]).toEqual([
    0,
    expect.stringMatching(/\d+ releases are published already\.\n$/),
  ]);
  const { rows } = await database.pool.query(
    'select distinct synthetic from publication where series like $1',
    ['demo/%'],
  );
  expect(rows).toEqual([{ synthetic: true }]);
});

test.each([
  ['a folder that is not there', ['demo', '/nowhere']],
  ['an option', ['demo', '--all']],
  ['two folders', ['demo', '/tmp', '/tmp']],
])('demo is used wrongly with %s', async (_, words) => {
  const { code, stderr } = await tiendo(...words);
  expect([code, stderr]).toEqual([2, expect.stringContaining('Cách dùng: tiendo demo')]);
});
