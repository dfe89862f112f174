import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../src/db/server-process.ts';
import {
  ask,
  dismiss,
  kill,
  leftSocketFolders,
  makeFolder,
  processesOf,
  remove,
  serverPid,
  serversAmong,
  startUser,
  sweep,
} from './server-fixture.ts';

const rounds = Number(process.env.PROVE_ROUNDS ?? 50);
const seed = Number(process.env.PROVE_SEED ?? 20_260_101);

/** Numbers of 0 to 1, the same for a seed (mulberry32). */
const makeRandom = (state: number) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const random = makeRandom(seed);
const upTo = (ms: number) => delay(random() * ms);
const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;

let folder: string;
let dataDir: string;
let url: string;
const acknowledged = new Set<number>();
const users: ChildProcess[] = [];

beforeAll(async () => {
  folder = await makeFolder();
  // Too long for a socket in it, so that the short folder is under proof as well.
  dataDir = join(folder, 'a data folder with a long path '.repeat(4));
  const server = await startServer({ dataDir });
  url = server.url;
  await ask(url, 'create table written (n bigint primary key)');
  await server.stop();
});

afterAll(async () => {
  await Promise.all(users.map(kill));
  await sweep(dataDir);
  await remove(folder);
});

interface Writer {
  readonly kill: () => Promise<void>;
  readonly dismiss: () => Promise<number>;
  /** Waits until a row of this process was sent and acknowledged: the first to come may have been under way. */
  readonly isHeard: () => Promise<void>;
}

/** Each process numbers its rows from a million of its own. */
const startWriter = (): Writer => {
  const first = (users.length + 1) * 1_000_000;
  const { user, lines } = startUser('server-writer.ts', dataDir, String(first));
  users.push(user);
  let heard = 0;
  lines.on('line', (line) => {
    heard += 1;
    acknowledged.add(Number(line));
  });
  return {
    kill: () => kill(user),
    dismiss: () => dismiss(user),
    isHeard: async () => {
      const before = heard;
      await expect.poll(() => heard, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + 1);
    },
  };
};

/** Counts the servers all the time until it is stopped; at most and samples are its answer. */
const watchServers = () => {
  let isOver = false;
  const watching = (async () => {
    let most = 0;
    let samples = 0;
    for (; !isOver; samples += 1) {
      most = Math.max(most, serversAmong(await processesOf(dataDir)).length);
      await delay(10);
    }
    return { most, samples };
  })();
  return () => {
    isOver = true;
    return watching;
  };
};

/** Kills the server and waits for the one that its users start. */
const killServer = async () => {
  const killed = (await serverPid(dataDir))!;
  process.kill(killed, 'SIGKILL');
  const others = async () => serversAmong(await processesOf(dataDir)).filter((pid) => pid !== killed);
  await expect.poll(others, { timeout: 60_000 }).toHaveLength(1);
};

const blows: Readonly<Record<string, (writers: [Writer, Writer]) => Promise<void>>> = {
  'one is killed': async (writers) => {
    const at = oneOf([0, 1]);
    await writers[at]!.kill();
    await writers[1 - at]!.isHeard();
    writers[at] = startWriter();
  },
  'one is killed, and again while it starts': async (writers) => {
    const at = oneOf([0, 1]);
    await writers[at]!.kill();
    writers[at] = startWriter();
    await upTo(800);
    await writers[at]!.kill();
    writers[at] = startWriter();
  },
  'both are killed': async (writers) => {
    await Promise.all(writers.map((writer) => writer.kill()));
    await upTo(100);
    writers.splice(0, 2, startWriter(), startWriter());
  },
  'the server is killed': async () => {
    await killServer();
  },
  'the server and one are killed': async (writers) => {
    const at = oneOf([0, 1]);
    await Promise.all([killServer(), writers[at]!.kill()]);
    writers[at] = startWriter();
  },
  'one stops, the other is killed': async (writers) => {
    const at = oneOf([0, 1]);
    const leaving = writers[at]!.dismiss();
    await upTo(60);
    await writers[1 - at]!.kill();
    writers.splice(0, 2, startWriter(), startWriter());
    expect(await leaving).toBe(0);
  },
  'both stop while one starts': async (writers) => {
    const leaving = writers.map((writer) => writer.dismiss());
    await upTo(100);
    writers.splice(0, 2, startWriter(), startWriter());
    expect(await Promise.all(leaving)).toEqual([0, 0]);
  },
};

const missing = async () => {
  const known = [...acknowledged];
  const question = 'select unnest($1::bigint[]) as n except select n from written';
  return ask(url, question, [known]).catch((error) => error.message);
};

test(`rows acknowledged to two processes outlive ${rounds} rounds of killing, on one server at all times`, async () => {
  const stopWatching = watchServers();
  const writers: [Writer, Writer] = [startWriter(), startWriter()];
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(writers.map((writer) => writer.isHeard()));
    await upTo(300);
    const blow = oneOf(Object.keys(blows));
    counts[blow] = (counts[blow] ?? 0) + 1;
    await blows[blow]!(writers);
    await Promise.all(writers.map((writer) => writer.isHeard()));
    expect(await missing(), `round ${round}: ${blow}, seed ${seed}`).toEqual([]);
    expect(serversAmong(await processesOf(dataDir))).toEqual([await serverPid(dataDir)]);
  }

  const { most, samples } = await stopWatching();
  expect(most).toBe(1);
  expect(samples).toBeGreaterThan(rounds);

  expect(await writers[0].dismiss()).toBe(0);
  await writers[1].isHeard();
  expect(await missing()).toEqual([]);
  expect(await writers[1].dismiss()).toBe(0);
  await expect.poll(() => processesOf(dataDir), { timeout: 5_000 }).toEqual([]);
  expect(await leftSocketFolders(dataDir)).toEqual([]);
  console.log(`${acknowledged.size} rows, ${users.length} starts, ${samples} samples:`, counts);
});
