import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { halfDone, removeHalfDone } from './half-done.ts';
import { runCommand } from './run-command.ts';
import { executable } from './server-binaries.ts';
import type { Site } from './site.ts';

export const superuser = 'tiendo';

/** The folder of one cluster: one major version of PostgreSQL, all its files, its socket when the path is short. */
export const clusterFolder = (dataDir: string, major: number) => join(dataDir, `postgres-${major}`);

/**
 * Makes the cluster unless it is there. It is made under another name and renamed when complete,
 * so that a killed or second maker leaves nothing half done.
 */
export const ensureCluster = async (site: Site): Promise<'made' | 'found'> => {
  const { cluster, dataDir, binaries, account } = site;
  if (existsSync(cluster)) return 'found';
  await refuseOtherMajor(dataDir, binaries.major);
  await removeHalfDone(dataDir);
  const half = halfDone(cluster);
  await mkdir(half, { mode: 0o700 });
  if (account) await chown(half, account.uid, account.gid);
  try {
    await initialise(half, site);
    await rename(half, cluster);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
    return 'found';
  }
  return 'made';
};

const initialise = async (folder: string, { dataDir, binaries, account, address, settings }: Site) => {
  const password = halfDone(join(dataDir, 'password'));
  const parameters = ['--encoding=UTF8', '--locale=C', '--auth-host=scram-sha-256'];
  if (settings.fsync === 'off') parameters.push('--no-sync');
  // A socket lies in a folder that only we may enter; the loopback address is open to everyone on the host.
  if (address === 'loopback') {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (account) await chown(password, account.uid, account.gid);
    parameters.push(`--pwfile=${password}`);
  } else {
    parameters.push('--auth-local=trust');
  }
  const { code, output } = await runCommand(
    executable(binaries.folder, 'initdb'),
    ['-D', folder, '-U', superuser, ...parameters],
    { folder: dataDir, account },
  );
  if (code !== 0) {
    await rm(password, { force: true });
    throw new Error(`PostgreSQL could not make its files in ${dataDir}: ${output}`);
  }
  if (address === 'loopback') await rename(password, passwordFile(folder));
  await appendFile(join(folder, 'postgresql.conf'), `\ninclude_if_exists '${settingsFileName}'\n`);
};

const passwordFile = (cluster: string) => join(cluster, 'tiendo-password');
const settingsFileName = 'tiendo.conf';
export const settingsFile = (cluster: string) => join(cluster, settingsFileName);

/** The password of the cluster; none where a socket is used. */
export const readPassword = (cluster: string) =>
  readFile(passwordFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Writes the settings that hold from the next start on. */
export const writeSettings = async (
  { cluster, account }: Site,
  settings: Readonly<Record<string, string>>,
) => {
  await removeHalfDone(cluster);
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${quoted(value)}`);
  const half = halfDone(settingsFile(cluster));
  await writeFile(half, `# Written at every start.\n${lines.join('\n')}\n`, { mode: 0o600 });
  if (account) await chown(half, account.uid, account.gid);
  await rename(half, settingsFile(cluster));
};

const quoted = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const refuseOtherMajor = async (dataDir: string, major: number) => {
  const others = (await readdir(dataDir)).filter((name) => /^postgres-\d+$/.test(name));
  if (others.length > 0) {
    throw new Error(
      `${dataDir} holds ${others.join(', ')}, files of another PostgreSQL than the ${major} of this version: ` +
        'dump them with their own version and restore, or choose another data folder',
    );
  }
};
