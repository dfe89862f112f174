import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { halfDone } from './half-done.ts';
import { isServerOf } from './is-server-of.ts';
import { findPostmaster } from './postmaster.ts';
import type { Account } from './run-command.ts';

/** A socket's number in its folder; nothing listens on a port of the network. */
export const socketPort = 5432;

// A socket's whole path has room for 107 bytes on Linux and 103 on macOS.
const longestFolderBytes = 103 - `/.s.PGSQL.${socketPort}`.length;

/**
 * The cluster itself; where its path is too long for a socket, a folder with a short one. POSIX names /tmp; the account's
 * own folder for temporary files may be long, and another for the next process.
 */
export const socketFolder = (cluster: string) =>
  Buffer.byteLength(cluster) <= longestFolderBytes
    ? cluster
    : `/tmp/tiendo-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;

export const socketLockFile = (folder: string) => join(folder, `.s.PGSQL.${socketPort}.lock`);

/** Makes the folder, which only the server's account may enter. */
export const ensureSocketFolder = async (cluster: string, account: Account | undefined): Promise<string> => {
  const folder = socketFolder(cluster);
  if (folder === cluster) return folder;
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const owner = account ?? { uid: process.getuid!(), gid: process.getgid!() };
  const found = await lstat(folder);
  const isOurs = found.uid === owner.uid || found.uid === process.getuid!();
  if (!found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} belongs to somebody else: choose a data folder with a shorter path`);
  }
  await chown(folder, owner.uid, owner.gid);
  return folder;
};

/** Removes the short folder unless a server runs. */
export const removeSocketFolder = async (cluster: string) => {
  const folder = socketFolder(cluster);
  if (folder === cluster) return;
  const code = await rmdir(folder).catch((error: NodeJS.ErrnoException) => error.code);
  if (code === undefined || code === 'ENOENT' || (await findPostmaster(cluster))) return;
  await removeLeftSocket(folder, cluster);
};

/** Removes what a killed server left. It is judged aside: if it is that of a new server after all, it goes back. */
const removeLeftSocket = async (folder: string, cluster: string) => {
  const aside = halfDone(folder);
  await rename(folder, aside);
  const pid = Number.parseInt(await readFile(socketLockFile(aside), 'utf8').catch(() => ''), 10);
  if (pid > 0 && (await isServerOf(pid, cluster))) await rename(aside, folder);
  else await rm(aside, { recursive: true, force: true });
};
