import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { type Database, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { startServer } from '../src/db/server-process.ts';
import { approveRelease } from '../src/publish/release/approve-release.ts';
import { journalEnd } from '../src/publish/release/audit-table.ts';
import { complete } from '../src/publish/release/complete.ts';
import { Refused } from '../src/publish/release/refused.ts';
import { releaseStore } from '../src/publish/release/release-store.ts';
import type { Releases } from '../src/publish/release/releases.ts';
import { sendFile } from '../src/publish/release/send-file.ts';
import { verify } from '../src/publish/release/verify.ts';
import { AREAS, GROUPINGS } from './random-world.ts';
import { kill, makeFolder, processesOf, remove, serverPid, startUser, sweep } from './server-fixture.ts';

/** What came of some rounds. */
export interface KillReport {
  /** Rounds by whom was killed. */
  readonly blows: Readonly<Record<string, number>>;
  /** Rounds in which the work was done before the blow. */
  readonly tooLate: number;
  /** Readings between, and those that saw neither what was before nor what came after. */
  readonly readings: number;
  readonly torn: readonly string[];
  /** Entries that were on disk alone when the next run came. */
  readonly completed: number;
}

/** Somebody at work on one file: a worker, or the command itself. */
export interface Work {
  /** True when the file was published, false when the work failed. */
  readonly ended: Promise<boolean>;
  readonly kill: () => Promise<void>;
}

/** How work begins: as a worker that waits for files, or as the command. */
export interface WorkPlace {
  readonly url: string;
  readonly dataDir: string;
}

export type StartWork = (place: WorkPlace, file: string) => Promise<Work>;

/** Sums to this in every file, between two communes of two provinces. */
const TOTAL = 1_000_000;

const fileOf = (n: number) =>
  [
    'area,year,cut,as_of,programme,component,funding_source,capital_type,vintage,assigned,allocated,disbursed,advances,cancelled,status',
    ...[
      ['C1', n],
      ['C5', TOTAL - n],
    ].map(
      ([area, disbursed]) => `${area},2024,2024-06-30,2024-06-30,NTM,,,,,${TOTAL},,${disbursed},,,ACTUAL`,
    ),
  ].join('\n');

/** Facts of both communes and the sum of the nation, in one look. */
const LOOK = sql<{ one: number; other: number; nation: number }>`
  select max(f.disbursed) filter (where a.code = 'C1') as one, max(f.disbursed) filter (where a.code = 'C5') as other,
    (select r.disbursed from capital_roll r join area n on n.id = r.area
      join line l on l.dataset = 'capital' and l.id = r.line and l.grain = 0
      where n.code = 'VN' and r.rel_end = 2147483647) as nation
  from capital_fact f join area a on a.id = f.area where f.rel_end = 2147483647`;

/** Numbers of 0 to 1, the same for a seed (mulberry32). */
export const makeRandom = (state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/**
 * Kills whoever publishes a file, or the database server, at a random moment of each round, while a reader looks all
 * the time; then the next run has to come to what the file says.
 */
export async function killRounds(rounds: number, seed: number, startWork: StartWork): Promise<KillReport> {
  const folder = await makeFolder();
  const dataDir = join(folder, 'data');
  const server = await startServer({ dataDir });
  const database = openDatabase({ url: server.url });
  const releases = { db: database.db, store: releaseStore(join(dataDir, 'releases')) };
  try {
    await migrate(database.db, migrations);
    for (const [dataset, content] of [
      ['areas', AREAS],
      ['groupings', GROUPINGS],
      ['capital', fileOf(0)],
    ] as const)
      await publishHere(releases, dataset, content);
    const report = await attack(
      { database, releases, folder, dataDir, url: server.url },
      rounds,
      seed,
      startWork,
    );
    await expectSound(server.url, releases);
    return report;
  } finally {
    await database.close();
    await server.stop();
    await sweep(dataDir);
    await remove(folder);
  }
}

async function expectSound(url: string, { store }: Releases): Promise<void> {
  const { db, close } = openDatabase({ url });
  expect((await verify({ db, store })).discrepancies).toEqual([]);
  await close();
}

interface Field extends WorkPlace {
  readonly database: Database;
  readonly releases: Releases;
  readonly folder: string;
}

async function attack(field: Field, rounds: number, seed: number, startWork: StartWork): Promise<KillReport> {
  const random = makeRandom(seed);
  const blows: Record<string, number> = {};
  let [tooLate, completed, usualMs] = [0, 0, 500];
  const reader = watch(field.database);
  for (let n = 1; n <= rounds; n += 1) {
    const file = join(field.folder, 'capital.csv');
    await writeFile(file, fileOf(n));
    reader.allow([n - 1, n]);
    const work = await startWork(field, file);
    const begun = performance.now();
    const victim = n % 5 === 0 ? 'server' : 'worker';
    blows[victim] = (blows[victim] ?? 0) + 1;
    const isDone = await Promise.race([work.ended, delay(random() * usualMs, false)]);
    if (isDone) {
      tooLate += 1;
      usualMs = 0.9 * (performance.now() - begun);
    } else usualMs *= 1.2;
    await (victim === 'server' ? killServer(field.dataDir) : work.kill());
    await work.ended;
    completed += await nextRun(field, fileOf(n));
    const seen = () => look(field.database).catch(() => undefined);
    // A busy machine takes its time to let anybody in after a blow to the server.
    await expect.poll(seen, { message: `round ${n}, seed ${seed}`, timeout: 30_000 }).toBe(n);
  }
  return { blows, tooLate, completed, ...(await reader.stop()) };
}

/** What the next run does: completes what was cut off, and comes to the same. Counts the entries that were on disk alone. */
async function nextRun({ releases, url }: Field, content: string): Promise<number> {
  const next = openDatabase({ url, connections: 3 });
  const mine = { ...releases, db: next.db };
  try {
    // Not over a connection from before: one whose server has just been killed may still answer.
    await expect.poll(() => look(next).catch(() => -1), { timeout: 60_000, interval: 20 }).not.toBe(-1);
    const { n: before } = await journalEnd(next.db);
    await complete(mine);
    const { n: after } = await journalEnd(next.db);
    await publishHere(mine, 'capital', content);
    return after - before;
  } finally {
    await next.close();
  }
}

async function publishHere(releases: Releases, dataset: string, content: string): Promise<void> {
  const fileName = `${dataset}.csv`;
  const file = { dataset, series: dataset, fileName, content: Buffer.from(content) };
  const { release } = await sendFile(releases, file, 'huyen');
  await approveRelease(releases, release, 'tinh').catch((error) => {
    if (!(error instanceof Refused)) throw error;
  });
}

/** The number that is published; NaN when it is torn. */
async function look({ db }: Database): Promise<number> {
  const { rows } = await LOOK.execute(db);
  const { one, other, nation } = rows[0] as (typeof rows)[number];
  return one + other === TOTAL && nation === TOTAL ? one : Number.NaN;
}

/** Looks all the time until it is stopped; a server that is away is no reading. */
function watch(database: Database) {
  let [isOver, readings, allowed] = [false, 0, [0] as readonly number[]];
  const torn: string[] = [];
  const watching = (async () => {
    while (!isOver) {
      const before = allowed;
      const seen = await look(database).catch(() => undefined);
      if (seen !== undefined) readings += 1;
      if (seen !== undefined && ![...before, ...allowed].includes(seen))
        torn.push(`${seen} instead of ${before}`);
      await delay(5);
    }
  })();
  return {
    allow: (numbers: readonly number[]) => {
      allowed = numbers;
    },
    stop: async () => {
      isOver = true;
      await watching;
      return { readings, torn };
    },
  };
}

async function killServer(dataDir: string): Promise<void> {
  const killed = (await serverPid(dataDir)) as number;
  process.kill(killed, 'SIGKILL');
  const isGone = async () => !(await processesOf(dataDir)).some(({ pid }) => pid === killed);
  await expect.poll(isGone, { timeout: 60_000, interval: 10 }).toBe(true);
}

/** Work of a worker, which is there until it is killed: the next one starts while the round is looked at. */
export function workers(): { readonly start: StartWork; readonly stop: () => Promise<void> } {
  let standing: Promise<Worker> | undefined;
  const stand = (place: WorkPlace) => startWorker(place);
  return {
    start: async (place, file) => {
      const worker = await (standing ?? stand(place));
      expect(worker.process.exitCode, 'a worker that nobody killed').toBe(null);
      standing = Promise.resolve(worker);
      return {
        ended: worker.publish(file),
        kill: async () => {
          await kill(worker.process);
          standing = stand(place);
        },
      };
    },
    stop: async () => {
      const worker = await standing;
      if (worker) await kill(worker.process);
    },
  };
}

export interface Worker {
  readonly process: ChildProcess;
  readonly publish: (file: string) => Promise<boolean>;
}

/** A process that sends and publishes the files it is given. */
export async function startWorker({ url, dataDir }: WorkPlace): Promise<Worker> {
  const { user, lines } = startUser('release-worker.ts', url, join(dataDir, 'releases'));
  await once(lines, 'line');
  const closed = once(user, 'close');
  return {
    process: user,
    publish: async (file) => {
      const answer = Promise.race([once(lines, 'line'), closed]);
      user.stdin?.write(`${file}\n`);
      return (await answer)[0] === 'published';
    },
  };
}

const command = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** Work of the command, as an officer runs it: import, then publish. */
export const startCommand: StartWork = async ({ url, dataDir }, file) => {
  const env = { ...process.env, DATABASE_URL: url, TIENDO_DATA_DIR: dataDir };
  let running: ChildProcess | undefined;
  let isKilled = false;
  const run = async (...words: readonly string[]) => {
    if (isKilled) return undefined;
    running = spawn(process.execPath, ['--conditions=tiendo-source', command, ...words, '--json'], {
      ...{ env, stdio: ['ignore', 'pipe', 'ignore'] },
    });
    let output = '';
    running.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    const [code] = await once(running, 'close');
    return code === 0 ? JSON.parse(output) : undefined;
  };
  const publishAll = async () => {
    const sent = await run('import', '--by', 'huyen', file);
    return Boolean(sent && (await run('publish', '--by', 'tinh', sent.release)));
  };
  return {
    ended: publishAll(),
    kill: async () => {
      isKilled = true;
      if (running) await kill(running);
    },
  };
};
