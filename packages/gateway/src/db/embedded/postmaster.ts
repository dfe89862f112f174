import { readFile, readlink, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty where there are no sockets. */
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** The server that runs on a cluster folder, if one does. A stale file is removed or left to PostgreSQL. */
export const findPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const postmaster = text === undefined ? undefined : parsePostmaster(text);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return undefined;
  if (await isPostgres(postmaster.pid, cluster)) return postmaster;
  await removeStale(file, text!);
  return undefined;
};

/** Reads the lines: pid, folder, start, port, socket folder, address, shared memory, status. */
export const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  // A server in single-user mode writes its pid with a minus.
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '', isReady: lines[7] === 'ready' };
};

export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Whether a process is the server of this folder, not a stranger that got the number of a dead server,
 * as happens after a restart of the host. PostgreSQL itself would refuse to start beside the stranger.
 */
const isPostgres = async (pid: number, cluster: string) => {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code);
    if (folder !== 'EACCES') return folder === (await realpath(cluster));
  }
  if (process.platform === 'win32') return true;
  const { output } = await runCommand('ps', ['-p', String(pid), '-o', 'comm='], { folder: '/' });
  return output.includes('postgres');
};

/** Removes the file only if it is still the one that was judged: another starter may have been quicker. */
const removeStale = async (file: string, judged: string) => {
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => undefined);
  if (taken !== undefined && taken !== judged) await rename(aside, file);
  else await rm(aside, { force: true });
};
