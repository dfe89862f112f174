import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { addressSettings } from './address.ts';
import { ensureCluster, writeSettings } from './cluster.ts';
import { disownLockFile } from './disown-lock-file.ts';
import { findPostmaster, postmasterFile } from './postmaster.ts';
import { runCommand } from './run-command.ts';
import { executable } from './server-binaries.ts';
import type { Site } from './site.ts';
import { socketFolder, socketLockFile } from './socket-folder.ts';

/** PostgreSQL was asked to start and did not. */
export class LaunchError extends Error {
  /** Another server, or what is left of a killed one, still holds the folder. */
  readonly isHeld: boolean;

  constructor(cluster: string, said: string) {
    super(`PostgreSQL did not start in ${cluster}: ${said}`);
    this.isHeld = /lock file|shared memory block/.test(said);
  }
}

/** Starts the server, whose files are made first when there are none. Somebody else's server is as good. */
export const launchServer = async (site: Site) => {
  const { cluster, binaries, account, log } = site;
  if ((await ensureCluster(site)) === 'made') log('made a new database');
  await writeSettings(site, { ...(await addressSettings(site)), ...ownSettings, ...site.settings });
  await disownLockFile(postmasterFile(cluster), cluster);
  await disownLockFile(socketLockFile(socketFolder(cluster)), cluster);
  const began = new Date();
  // pg_ctl hands -D to a shell, which these characters upset. Elsewhere it tells servers apart in a process list.
  const folder = /["$`\\]/.test(cluster) ? [] : ['-D', cluster];
  const { code, output } = await runCommand(
    executable(binaries.folder, 'pg_ctl'),
    ['start', '-w', '-s', '-t', '60', '-l', startLog, ...folder],
    { folder: cluster, account, environment: { PGDATA: cluster } },
  );
  if (code === 0 || (await findPostmaster(cluster))) return;
  throw new LaunchError(cluster, [output, ...(await reasonsSince(began, cluster))].join('\n'));
};

const startLog = 'start.log';
const logFolder = 'log';
const patienceMs = 2_000;

const ownSettings = {
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // One file a day, each overwritten after a week.
  logging_collector: 'on',
  log_directory: logFolder,
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/** A process of the server writes its log, and may be behind. */
const reasonsSince = async (moment: Date, cluster: string) => {
  for (const deadline = Date.now() + patienceMs; ; await delay(50)) {
    const lines = await linesSince(moment, cluster);
    if (lines.some((line) => /FATAL|PANIC/.test(line)) || Date.now() > deadline) return lines;
  }
};

/** What the server says is in one file until it has read its settings, in another from then on. */
const linesSince = async (moment: Date, cluster: string) => {
  const began = moment.toISOString().replace('T', ' ').slice(0, 23);
  const dayLogs = await readdir(join(cluster, logFolder)).catch(() => []);
  const files = [startLog, ...dayLogs.map((name) => join(logFolder, name))];
  const texts = await Promise.all(files.map((file) => readFile(join(cluster, file), 'utf8').catch(() => '')));
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => /^\d{4}-/.test(line) && line >= began)
    .sort()
    .slice(-8);
};
