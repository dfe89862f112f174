import { open } from 'node:fs/promises';
import { isServerOf, isTaken } from './is-server-of.ts';

// The largest number a pid field holds; no system gives it to a process.
const nobody = '2147483647';

/**
 * Lets PostgreSQL take over a lock file whose process is not the server of this cluster.
 *
 * PostgreSQL only asks whether the number belongs to a process, so a stranger or an unreaped server would keep
 * it from starting. The file is kept, because PostgreSQL also looks up in it whether parts of a killed server
 * still run. It is written in place: a file that a quicker starter has put there meanwhile is another one.
 */
export const disownLockFile = async (file: string, cluster: string) => {
  const handle = await open(file, 'r+').catch(() => undefined);
  if (handle === undefined) return;
  try {
    const text = await handle.readFile('utf8');
    const pid = Number.parseInt(text, 10);
    if (!(pid > 0) || !isTaken(pid) || (await isServerOf(pid, cluster))) return;
    await handle.write(text.replace(/^\d+/, nobody), 0);
  } finally {
    await handle.close();
  }
};
