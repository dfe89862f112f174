import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Stats } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { removeSocketFolder, socketFolder } from '../src/db/embedded/socket-folder.ts';
import { startServer } from '../src/db/server-process.ts';

const major = 18;
export const clusterOf = (dataDir: string) => join(dataDir, `postgres-${major}`);

/** A temporary folder in which the account of the server may go on to a data folder. */
export const makeFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-server-'));
  await chmod(folder, 0o711);
  return folder;
};

/** Makes the files of a server, which tests may take by turns: that is quicker than making them anew. */
export const makeCluster = async (dataDir: string) => {
  const server = await startServer({ dataDir, settings: { fsync: 'off' } });
  await server.stop();
};

export const moveCluster = async (from: string, to: string) => {
  await mkdir(to, { recursive: true });
  await rename(clusterOf(from), clusterOf(to));
};

/** Starts a script of this folder that uses the server of a data folder and prints lines. */
export const startUser = (script: string, ...parameters: readonly string[]) => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const user = spawn(process.execPath, ['--conditions=tiendo-source', path, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return { user, lines: createInterface(user.stdout) };
};

export const kill = async (user: ChildProcess) => {
  if (user.exitCode !== null || user.signalCode !== null) return;
  const isOver = once(user, 'close');
  user.kill('SIGKILL');
  await isOver;
};

/** Tells a user to stop as a gateway does. */
export const dismiss = async (user: ChildProcess): Promise<number> => {
  const isOver = once(user, 'close');
  user.stdin!.write('stop\n');
  return (await isOver)[0];
};

export const ask = async (url: string, statement: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The process that the pid file of a data folder names. */
export const serverPid = async (dataDir: string) => {
  const text = await readFile(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').catch(() => '');
  return text === '' ? undefined : Number.parseInt(text, 10);
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process that works in the cluster of a data folder, as /proc of Linux knows it. */
export const processesOf = async (dataDir: string): Promise<readonly Process[]> => {
  const home = await stat(clusterOf(dataDir)).catch(() => undefined);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => processIn(home, Number(pid)).catch(() => undefined)));
  return found.filter((process) => process !== undefined);
};

const processIn = async (home: Stats | undefined, pid: number): Promise<Process | undefined> => {
  const place = await stat(`/proc/${pid}/cwd`);
  if (place.ino !== home?.ino || place.dev !== home.dev) return undefined;
  const [status, command] = await Promise.all(
    ['status', 'cmdline'].map((name) => readFile(`/proc/${pid}/${name}`, 'utf8')),
  );
  return {
    pid,
    parent: Number(/^PPid:\t(\d+)/m.exec(status!)?.[1]),
    command: command!.replaceAll('\0', ' '),
  };
};

/** The servers among them: a process is one that got the lock file and so has helpers at work. */
export const serversAmong = (processes: readonly Process[]): readonly number[] => {
  const helpers = processes.filter(({ command }) => command.startsWith('postgres: '));
  const parents = new Set(helpers.map(({ parent }) => parent));
  return processes.map(({ pid }) => pid).filter((pid) => parents.has(pid));
};

/** What a stopped server must not leave outside its data folder. */
export const leftSocketFolders = async (dataDir: string) => {
  const folder = socketFolder(clusterOf(dataDir));
  if (folder === clusterOf(dataDir)) return [];
  return (await readdir(dirname(folder))).filter((name) => name.startsWith(basename(folder)));
};

/** Ends what a failed test left running. */
export const sweep = async (dataDir: string) => {
  for (const { pid } of await processesOf(dataDir)) process.kill(pid, 'SIGKILL');
  await removeSocketFolder(clusterOf(dataDir));
};

export const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 20 });
