import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  clusterFolder,
  ensureCluster,
  ensureDataFolder,
  readPassword,
  superuser,
  writeSettings,
} from './embedded/cluster.ts';
import { findPostmaster, type Postmaster } from './embedded/postmaster.ts';
import { enterServer, type Presence } from './embedded/presence.ts';
import { type Account, runCommand } from './embedded/run-command.ts';
import { findServerAccount } from './embedded/server-account.ts';
import {
  executable,
  findBinaries,
  prepareBinaries,
  type ServerBinaries,
} from './embedded/server-binaries.ts';

export interface ServerOptions {
  /** The folder that holds the server's files, and may hold others. */
  readonly dataDir: string;
  /** Folder with `bin`, `lib` and `share`; those installed with the gateway by default. */
  readonly binaries?: string;
  readonly database?: string;
  /** Told what is done while it is done, in one line each. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL beside our own, for a server of tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** Connection URL of the database, for the driver and for psql. */
  readonly url: string;
  readonly major: number;
  /** Leaves the server, which stops when nobody else uses it. */
  readonly stop: () => Promise<void>;
}

interface Site {
  readonly cluster: string;
  readonly dataDir: string;
  readonly binaries: ServerBinaries;
  readonly account: Account | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/**
 * Starts the PostgreSQL of a data folder, or joins the one that runs there already.
 *
 * Two starters at once need no lock of ours: files are made aside and renamed, PostgreSQL's own lock file lets
 * one server through, and the other starter joins it. Each user is known by a connection that ends with its
 * process, so a killed gateway leaves a running server that the next one finds, uses and stops.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const site = await prepareSite(options);
  const database = options.database ?? 'tiendo';
  let presence: Presence | undefined;
  let isStopping = false;

  const enter = async (): Promise<string> => {
    const entered = await enterRunning(site, database, () => {
      presence = undefined;
      if (!isStopping) enter().catch((error) => site.log(`the database is gone: ${error.message}`));
    });
    presence = entered.presence;
    if (isStopping) await leave();
    return entered.url;
  };

  const leave = async () => {
    const isLast = await presence?.leave().catch(() => false);
    if (isLast) await stopServer(site);
    await presence?.close();
    presence = undefined;
  };

  const url = await enter();
  return {
    url,
    major: site.binaries.major,
    stop: async () => {
      isStopping = true;
      await leave();
    },
  };
};

const prepareSite = async (options: ServerOptions): Promise<Site> => {
  const account = await findServerAccount(options.dataDir);
  await ensureDataFolder(options.dataDir, account);
  const dataDir = await realpath(options.dataDir);
  const binaries = await prepareBinaries(options.binaries ?? findBinaries(), { dataDir, account });
  return {
    dataDir,
    binaries,
    account,
    cluster: clusterFolder(dataDir, binaries.major),
    settings: options.settings ?? {},
    log: options.log ?? (() => undefined),
  };
};

const patienceMs = 90_000;
const launchesAtMost = 3;

/** Joins the server, which is started when it does not run, until it worked or patience is over. */
const enterRunning = async (site: Site, database: string, onLost: () => void) => {
  const deadline = Date.now() + patienceMs;
  let launches = 0;
  for (;;) {
    try {
      const postmaster = await findPostmaster(site.cluster);
      if (postmaster) {
        const url = await urlOf(postmaster, site.cluster, database);
        const presence = await enterServer({
          url: await urlOf(postmaster, site.cluster, 'postgres'),
          database,
          onLost,
        });
        if (launches === 0) site.log('using the database server that runs already');
        return { url, presence };
      }
      launches += 1;
      await launch(site);
    } catch (cause) {
      if (cause instanceof LaunchError ? launches >= launchesAtMost : Date.now() > deadline) throw cause;
    }
    await delay(20);
  }
};

class LaunchError extends Error {}

const launch = async (site: Site) => {
  const { cluster, binaries, account } = site;
  if ((await ensureCluster(site.dataDir, binaries, account)) === 'made') site.log('made a new database');
  await writeSettings(
    cluster,
    { ...(await addressSettings(site)), ...ownSettings, ...site.settings },
    account,
  );
  const { code, output } = await runCommand(
    executable(binaries.folder, 'pg_ctl'),
    ['start', '-w', '-s', '-t', '60', '-D', cluster, '-l', join(cluster, startLog)],
    { folder: cluster, account },
  );
  if (code === 0 || (await findPostmaster(cluster))) return;
  const lines = await readFile(join(cluster, startLog), 'utf8').catch(() => '');
  throw new LaunchError(
    `PostgreSQL did not start in ${cluster}: ${output}\n${lines.trim().split('\n').slice(-5).join('\n')}`,
  );
};

const startLog = 'start.log';

const ownSettings = {
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // One file a day, each overwritten after a week.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

const stopServer = async ({ cluster, binaries, account, log }: Site) => {
  const socketFolder = (await findPostmaster(cluster))?.socketFolder;
  const { code, output } = await runCommand(
    executable(binaries.folder, 'pg_ctl'),
    ['stop', '-w', '-s', '-t', '60', '-m', 'fast', '-D', cluster],
    { folder: cluster, account },
  );
  if (code !== 0) log(`the database server did not stop: ${output}`);
  if (socketFolder === shortSocketFolder(cluster)) await rm(socketFolder, { recursive: true, force: true });
};

// A socket's whole path has room for 107 bytes.
const longestFolderBytes = 107 - '/.s.PGSQL.5432'.length;

const addressSettings = async ({ cluster, account }: Site) => {
  if (process.platform === 'win32') {
    return { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' };
  }
  const folder = Buffer.byteLength(cluster) <= longestFolderBytes ? cluster : shortSocketFolder(cluster);
  if (folder !== cluster) await ensurePrivateFolder(folder, account);
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
};

const shortSocketFolder = (cluster: string) =>
  `/tmp/tiendo-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;

const ensurePrivateFolder = async (folder: string, account: Account | undefined) => {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const owner = account ?? { uid: process.getuid!(), gid: process.getgid!() };
  const found = await lstat(folder);
  const isOurs = found.uid === owner.uid || found.uid === process.getuid!();
  if (!found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0) {
    throw new LaunchError(`${folder} belongs to somebody else: choose a data folder with a shorter path`);
  }
  await chown(folder, owner.uid, owner.gid);
};

const urlOf = async ({ port, socketFolder }: Postmaster, cluster: string, database: string) => {
  const password = await readPassword(cluster);
  const user = password === undefined ? superuser : `${superuser}:${encodeURIComponent(password)}`;
  const host = socketFolder === '' ? '127.0.0.1' : encodeURIComponent(socketFolder);
  return `postgresql://${user}@${host}:${port}/${encodeURIComponent(database)}`;
};

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
    probe.on('error', reject);
  });
