/*
 * A file of capital from CSV to published, with every check and rollup: one province's month (11,760 facts), then the
 * nation's month at 32, 64 and 96 lines an area (10,598 communes: 339,136, 678,272 and 1,017,408 facts). Each in a
 * process of its own, on the embedded PostgreSQL in a temporary folder with the settings that the gateway gives it.
 *
 * Baseline of the same run: the server's bare COPY of the same typed rows into a logged table without key. Counted is
 * processor time, of this process with all its threads and of the database's backend, and this process's most memory.
 * Goals: one province's month under 1 s; a million rows at most 12 times the COPY and 400 MiB; growth in proportion.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { startServer } from '../src/db/server-process.ts';
import { checkFile } from '../src/import/check-file.ts';
import { keepFile, nameFile } from '../src/import/draft.ts';
import { publish } from '../src/publish/publish.ts';
import { backendOf, processorMs } from './backend-time.ts';
import { createNationalSet, type Province } from './national-set.ts';
import { numberText } from './number-text.ts';
import { publishFile } from './publish-file.ts';

const SEED = 2026;
const CUT = '2024-10-31';
const PROGRAMMES = ['NTM', 'GNBV', 'DTTS'];
const CAPITAL_TYPES = ['investment', 'recurrent'];
const MOST_TIMES_COPY = 12;
const MOST_MEBIBYTES = 400;

interface Taken {
  readonly rows: number;
  readonly checkMs: number;
  readonly publishMs: number;
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  readonly copyCpuMs: number;
  readonly mebibytes: number;
}

function compare(): void {
  const sizes: readonly (readonly [name: string, provinces: number, lines: number])[] = [
    ["one province's month", 1, 70],
    ['the nation, 32 lines', 63, 32],
    ['the nation, 64 lines', 63, 64],
    ['the nation, 96 lines', 63, 96],
  ];
  const taken = sizes.map(([name, count, each]) => [name, inProcess(count, each)] as const);
  for (const [name, one] of taken) console.log(told(name, one));
  const [month, , , nation] = taken.map(([, one]) => one) as [Taken, Taken, Taken, Taken];
  const monthMs = month.checkMs + month.publishMs;
  tell(`one province's month: ${seconds(monthMs)}`, 'under 1 s', monthMs < 1000);
  const times = (nation.serverCpuMs + nation.databaseCpuMs) / nation.copyCpuMs;
  tell(
    `a million rows: ${times.toFixed(1)} times the processor time of COPY`,
    `at most ${MOST_TIMES_COPY}`,
    times <= MOST_TIMES_COPY,
  );
  tell(
    `a million rows: ${numberText(Math.round(nation.mebibytes))} MiB`,
    `at most ${MOST_MEBIBYTES}`,
    nation.mebibytes <= MOST_MEBIBYTES,
  );
}

function tell(what: string, goal: string, isMet: boolean): void {
  console.log(`${isMet ? 'met' : 'NOT MET'}: ${what}, ${goal}`);
}

function inProcess(count: number, each: number): Taken {
  const script = fileURLToPath(import.meta.url);
  // As the command runs, see bin/tiendo.mjs.
  const options = ['--conditions=tiendo-source', '--max-semi-space-size=4'];
  const call = (...words: (string | number)[]) =>
    execFileSync(process.execPath, [...options, script, ...words.map(String)], { encoding: 'utf8' });
  // The server's account enters a folder of its own alone.
  const [folder, store] = ['file', 'store'].map((name) =>
    mkdtempSync(join(tmpdir(), `tiendo-bench-${name}-`)),
  );
  const file = join(folder as string, 'capital.csv');
  try {
    call('write', count, each, file);
    call('prepare', store as string);
    return JSON.parse(call('take', store as string, file));
  } finally {
    for (const made of [folder, store]) rmSync(made as string, { recursive: true, force: true });
  }
}

function told(name: string, one: Taken): string {
  const perRow = (ms: number) => `${((ms * 1000) / one.rows).toFixed(1)} µs`;
  return [
    `${name}, ${numberText(one.rows)} facts: checks ${seconds(one.checkMs)}, publishing ${seconds(one.publishMs)}`,
    `processor time a fact: gateway ${perRow(one.serverCpuMs)}, database ${perRow(one.databaseCpuMs)}, bare COPY ${perRow(one.copyCpuMs)}`,
    `most memory ${numberText(Math.round(one.mebibytes))} MiB`,
  ].join('; ');
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Publishes the areas of the nation in a folder of its own. */
async function prepare(folder: string): Promise<void> {
  const set = createNationalSet(SEED);
  await withDatabase(folder, async (database) => {
    await migrate(database.db, migrations);
    await publishFile(database, 'areas', Buffer.from(set.areas), new Date('2024-01-01'));
    await publishFile(database, 'groupings', Buffer.from(set.groupings), new Date('2024-01-02'));
  });
}

async function take(folder: string, file: string): Promise<Taken> {
  return withDatabase(folder, async (database) => sent(database, await readFile(file)));
}

async function withDatabase<Result>(
  folder: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const server = await startServer({ dataDir: folder });
  const database = openDatabase({ url: server.url, connections: 1, statementTimeoutMs: 0 });
  try {
    return await work(database);
  } finally {
    await database.close();
    await server.stop();
  }
}

async function sent(database: Database, content: Buffer): Promise<Taken> {
  const { db, pool } = database;
  const backend = await backendOf(pool);
  const incoming = {
    ...{ dataset: 'capital', series: 'capital', fileName: 'capital.csv' },
    content,
    isSynthetic: true,
  };
  const [begun, server, cpu] = [performance.now(), process.cpuUsage(), processorMs(backend) ?? Number.NaN];
  const draft = await checkFile(db, incoming);
  await keepFile(db, draft.id, nameFile(incoming, draft), content);
  const checked = performance.now();
  await publish(db, draft.id, undefined, draft);
  const [published, { user, system }] = [performance.now(), process.cpuUsage(server)];
  const databaseCpuMs = (processorMs(backend) ?? Number.NaN) - cpu;
  return {
    rows: draft.rows.length,
    ...{ checkMs: checked - begun, publishMs: published - checked },
    ...{ serverCpuMs: (user + system) / 1000, databaseCpuMs },
    copyCpuMs: await bareCopy(database, backend),
    mebibytes: process.resourceUsage().maxRSS / 1024,
  };
}

async function bareCopy({ pool }: Database, backend: number): Promise<number> {
  const { rows } = await pool.query("select current_setting('data_directory') as folder");
  // The server's account writes nowhere else.
  const file = join(rows[0].folder, 'rows.copy');
  const columns =
    'root, area, line, year, cut, as_of, status, assigned, allocated, disbursed, advances, cancelled';
  await pool.query(`create table copied as select ${columns} from capital_fact with no data`);
  await pool.query(`copy (select ${columns} from capital_fact) to '${file}'`);
  const before = processorMs(backend) ?? Number.NaN;
  await pool.query(`copy copied from '${file}'`);
  return (processorMs(backend) ?? Number.NaN) - before;
}

/** Writes a month of every commune: programmes, kinds of capital and as many vintages and sources as make up the lines. */
function writeMonth(all: readonly Province[], each: number, path: string): void {
  const file = openSync(path, 'w');
  writeSync(
    file,
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status\n',
  );
  const communes = all.flatMap(({ districts }) => districts.flatMap((district) => district.communes));
  for (const [index, commune] of communes.entries())
    writeSync(file, Array.from({ length: each }, (_, line) => monthRow(commune, index, line)).join(''));
  closeSync(file);
}

function monthRow(commune: string, index: number, line: number): string {
  const [programme, type] = [PROGRAMMES[line % 3], CAPITAL_TYPES[Math.floor(line / 3) % 2]];
  const assigned = 1_000_000 * (1 + ((index * 7919 + line * 104_729) % 5000));
  const disbursed = Math.floor(assigned * (((index + line) % 100) / 100));
  return `${commune},2024,${CUT},${CUT},${programme},C${Math.floor(line / 6)},central,${type},2024,${assigned},,${disbursed},,,ACTUAL\n`;
}

const [, , task, ...words] = process.argv;
if (task === 'take') console.log(JSON.stringify(await take(String(words[0]), String(words[1]))));
else if (task === 'prepare') await prepare(String(words[0]));
else if (task === 'write')
  writeMonth(
    createNationalSet(SEED).provinces.slice(0, Number(words[0])),
    Number(words[1]),
    String(words[2]),
  );
else compare();
