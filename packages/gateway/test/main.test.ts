import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations } from '../src/db/migrations/index.ts';
import { writeSmallDemonstration } from './small-demonstration.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiendo-main-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  /** The address it names; rejects when it ends before. */
  readonly origin: Promise<string>;
}

function start(environment: Readonly<Record<string, string>> = {}, words: readonly string[] = []): Started {
  const { DATABASE_URL: _given, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--conditions=tiendo-source', main, ...words], {
    env: { ...inherited, PORT: '0', TIENDO_DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const origin = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /Serving (http:\S+)/.exec(output)?.[1];
      if (found) resolve(found.replace('localhost', '127.0.0.1'));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  origin.catch(() => undefined);
  return { child, output: () => output, ended, origin };
}

const databasePid = async () =>
  Number.parseInt(await readFile(join(folder, 'postgres-18/postmaster.pid'), 'utf8').catch(() => ''), 10) ||
  undefined;

const question = `/graphql?query=${encodeURIComponent('{ comparison(indicator: "disbursement-rate", area: "20", period: "2023") { verdict } }')}`;
const verdict = async (origin: string) =>
  (await (await fetch(origin + question)).json()).data.comparison.verdict;

test('it says each step, answers, and ends its database when it is told to stop', async () => {
  const gateway = start();
  const origin = await gateway.origin;
  expect(await verdict(origin)).toBe('ABOVE');
  expect(await databasePid()).toBeDefined();
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(await databasePid()).toBeUndefined();
  expect(
    gateway
      .output()
      .split('\n')
      .filter((line) => line.startsWith('tiendo: '))
      .map((line) => line.replace(/\d+\.\d s|:\d{2,5}\b|tiendo: /g, '').replace(folder, 'FOLDER')),
  ).toEqual([
    'Bundling the elements, if they have changed.',
    'Starting the database in FOLDER.',
    'Database: made a new database.',
    `Brought the tables up to date: ${Object.keys(migrations).join(', ')}.`,
    expect.stringMatching(/^Shipped figures: published \d+ releases, \d+ rows\.$/),
    'Serving http://localhost after . Stop with Ctrl+C.',
    'Answering what was asked, then stopping.',
    'Stopped.',
  ]);
});

test('what was accepted before the signal is answered, and nothing new is taken', async () => {
  const gateway = start();
  const origin = new URL(await gateway.origin);
  const answers = Array.from({ length: 20 }, () => verdict(origin.href.slice(0, -1)));
  const slow = connect(Number(origin.port), '127.0.0.1');
  await new Promise((resolve) => slow.once('connect', resolve));
  slow.write(`GET ${question} HTTP/1.1\r\nhost: x\r\n`);
  await Promise.all(answers);
  gateway.child.kill('SIGTERM');
  while (!gateway.output().includes('Answering what was asked'))
    await new Promise((done) => setTimeout(done, 10));
  await expect(fetch(`${origin.href}healthz`)).rejects.toThrow();
  let answer = '';
  slow.on('data', (chunk) => {
    answer += chunk;
  });
  slow.write('\r\n');
  await new Promise((resolve) => slow.once('close', resolve));
  expect(answer).toContain('"verdict":"ABOVE"');
  expect(answer).toMatch(/connection: close/i);
  expect(await gateway.ended).toBe(0);
});

test('a gateway on the same folder after a kill finds the database running, and a second one joins it', async () => {
  const first = start();
  await first.origin;
  const pid = await databasePid();
  first.child.kill('SIGKILL');
  await first.ended;
  const [second, third] = [start(), start()];
  expect(await verdict(await second.origin)).toBe('ABOVE');
  expect(await verdict(await third.origin)).toBe('ABOVE');
  expect(await databasePid()).toBe(pid);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(await verdict(await third.origin)).toBe('ABOVE');
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect(await databasePid()).toBeUndefined();
});

test('a taken port and a wrong setting are named with what would be right, and leave no database behind', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as { port: number };
  const gateway = start({ PORT: String(port) });
  expect(await gateway.ended).toBe(1);
  expect(gateway.output()).toContain(
    `tiendo: Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  );
  taken.close();
  expect(await databasePid()).toBeUndefined();
  const wrong = start({ PORT: 'http' });
  expect([await wrong.ended, wrong.output()]).toEqual([
    1,
    'tiendo: PORT must be a number from 0 to 65535, got "http"\n',
  ]);
});

test('with --demo it answers first, then loads the demonstration beside, and leaves nothing running', async () => {
  const demonstration = join(folder, 'demonstration');
  await mkdir(demonstration, { recursive: true });
  await writeSmallDemonstration(demonstration);
  const gateway = start({}, ['--demo']);
  const origin = await gateway.origin;
  expect(gateway.output()).not.toContain('demonstration: published');
  expect(await verdict(origin)).toBe('ABOVE');
  while (!gateway.output().includes('demonstration: published'))
    await new Promise((done) => setTimeout(done, 50));
  const asked =
    '{ area(code: "DEMO") { value(indicator: "disbursement-rate", period: "2023") { synthetic value } } }';
  const { data } = await (await fetch(`${origin}/graphql?query=${encodeURIComponent(asked)}`)).json();
  // 3300 of 8000 đồng.
  expect(data.area.value).toEqual({ synthetic: true, value: 0.4125 });
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(await databasePid()).toBeUndefined();
});

test('told to stop while it loads the demonstration, it stops', async () => {
  const gateway = start({}, ['--demo']);
  await gateway.origin;
  gateway.child.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(await databasePid()).toBeUndefined();
});
