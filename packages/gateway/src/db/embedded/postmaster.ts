import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isServerOf } from './is-server-of.ts';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Empty where there are no sockets. */
  readonly socketFolder: string;
}

export const postmasterFile = (cluster: string) => join(cluster, 'postmaster.pid');

/** The server that runs on a cluster folder, if one does. It may still be starting, or stop. */
export const findPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch(() => '');
  const postmaster = parsePostmaster(text);
  return postmaster && (await isServerOf(postmaster.pid, cluster)) ? postmaster : undefined;
};

/** Reads the lines: pid, folder, start, port, socket folder, address, shared memory, status. */
const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  // A server in single-user mode writes its pid with a minus.
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), socketFolder: lines[4] ?? '' };
};
