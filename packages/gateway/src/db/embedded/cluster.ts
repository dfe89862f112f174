import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './postmaster.ts';
import { type Account, runCommand } from './run-command.ts';
import { executable, type ServerBinaries } from './server-binaries.ts';

export const superuser = 'tiendo';

/** The folder of one cluster: one major version of PostgreSQL, all its files, its socket when the path is short. */
export const clusterFolder = (dataDir: string, major: number) => join(dataDir, `postgres-${major}`);

/**
 * Makes the cluster unless it is there. It is made under another name and renamed when complete,
 * so that a killed or second maker leaves nothing half done.
 */
export const ensureCluster = async (
  dataDir: string,
  binaries: ServerBinaries,
  account: Account | undefined,
): Promise<'made' | 'found'> => {
  const cluster = clusterFolder(dataDir, binaries.major);
  if (existsSync(cluster)) return 'found';
  await refuseOtherMajor(dataDir, binaries.major);
  await removeLeftovers(dataDir);
  const half = halfDone(cluster);
  await mkdir(half, { mode: 0o700 });
  if (account) await chown(half, account.uid, account.gid);
  await initialise(half, dataDir, binaries, account);
  await rename(half, cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(cluster)) throw error;
  });
  return 'made';
};

const initialise = async (
  folder: string,
  dataDir: string,
  binaries: ServerBinaries,
  account: Account | undefined,
) => {
  const password = halfDone(join(dataDir, 'password'));
  const parameters = [
    '-D',
    folder,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale=C',
    '--auth-host=scram-sha-256',
  ];
  // A socket lies in a folder that only we may enter; the loopback address is open to everyone on the host.
  if (process.platform === 'win32') {
    await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    parameters.push(`--pwfile=${password}`);
  } else {
    parameters.push('--auth-local=trust');
  }
  const { code, output } = await runCommand(executable(binaries.folder, 'initdb'), parameters, {
    folder: dataDir,
    account,
  });
  if (code !== 0) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not make its files in ${dataDir}: ${output}`);
  }
  if (existsSync(password)) await rename(password, passwordFile(folder));
  await appendFile(join(folder, 'postgresql.conf'), `\ninclude_if_exists '${settingsFileName}'\n`);
};

const passwordFile = (cluster: string) => join(cluster, 'tiendo-password');
const settingsFileName = 'tiendo.conf';

/** The password of the cluster; none where a socket is used. */
export const readPassword = async (cluster: string) =>
  process.platform === 'win32' ? readFile(passwordFile(cluster), 'utf8') : undefined;

/** Writes the settings that hold from the next start on. */
export const writeSettings = async (
  cluster: string,
  settings: Readonly<Record<string, string>>,
  account: Account | undefined,
) => {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  const half = halfDone(join(cluster, settingsFileName));
  await writeFile(half, `# Written at every start.\n${lines.join('\n')}\n`, { mode: 0o600 });
  if (account) await chown(half, account.uid, account.gid);
  await rename(half, join(cluster, settingsFileName));
};

/** Makes the data folder. A server under another account must be able to go through it, not to list it. */
export const ensureDataFolder = async (dataDir: string, account: Account | undefined) => {
  await mkdir(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (account) await chmod(dataDir, 0o711);
};

/** A name for what is being made: it says who makes it, so that what a dead maker left can be removed. */
export const halfDone = (path: string) => `${path}.half-${process.pid}-${randomBytes(4).toString('hex')}`;

const refuseOtherMajor = async (dataDir: string, major: number) => {
  const others = (await readdir(dataDir)).filter((name) => /^postgres-\d+$/.test(name));
  if (others.length > 0) {
    throw new Error(
      `${dataDir} holds ${others.join(', ')}, files of another PostgreSQL than the ${major} of this version: ` +
        'dump them with their own version and restore, or choose another data folder',
    );
  }
};

const removeLeftovers = async (dataDir: string) => {
  for (const name of await readdir(dataDir)) {
    const pid = /\.half-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && Number(pid) !== process.pid && !isAlive(Number(pid))) {
      await rm(join(dataDir, name), { recursive: true, force: true });
    }
  }
};
