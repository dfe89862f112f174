import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, runCommand } from './run-command.ts';

const candidates = ['tiendo', 'postgres', 'nobody'];

/**
 * Who runs PostgreSQL, which refuses root: nobody else than ourselves, or, when we are root, the owner of
 * the files that are there, or the first account that the host has of `tiendo`, `postgres` and `nobody`.
 * A host that wants the files closed to other programs of those two makes the account `tiendo`.
 */
export const findServerAccount = async (dataDir: string): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await ownerOfCluster(dataDir);
  if (owner) return owner;
  for (const name of candidates) {
    const [uid, gid] = await Promise.all([idOf(name, '-u'), idOf(name, '-g')]);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid };
  }
  throw new Error(
    `PostgreSQL does not run as root and this host has none of the accounts ${candidates.join(', ')}: ` +
      'make one with "useradd --system tiendo", or start Tiendo as an ordinary user',
  );
};

const ownerOfCluster = async (dataDir: string): Promise<Account | undefined> => {
  const names = await readdir(dataDir).catch(() => []);
  const cluster = names.find((name) => /^postgres-\d+$/.test(name));
  if (cluster === undefined) return undefined;
  const { uid, gid } = await stat(join(dataDir, cluster));
  return uid === 0 ? undefined : { uid, gid };
};

const idOf = async (name: string, flag: '-u' | '-g') => {
  const { code, output } = await runCommand('id', [flag, name], { folder: '/' });
  return code === 0 && /^\d+$/.test(output) ? Number(output) : undefined;
};
