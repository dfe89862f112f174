import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { isTaken } from '../src/db/embedded/is-server-of.ts';
import { findBinaries } from '../src/db/embedded/server-binaries.ts';
import { socketFolder } from '../src/db/embedded/socket-folder.ts';
import { type ServerOptions, startServer } from '../src/db/server-process.ts';
import {
  ask,
  clusterOf,
  dismiss,
  kill,
  leftSocketFolders,
  makeCluster,
  makeFolder,
  moveCluster,
  processesOf,
  remove,
  serverPid,
  serversAmong,
  startUser,
  sweep,
} from './server-fixture.ts';

let standing: string;
let folder: string;
let dataDir: string;
let log: string[];
let users: ChildProcess[];

beforeAll(async () => {
  standing = await makeFolder();
  await makeCluster(standing);
});

afterAll(() => remove(standing));

beforeEach(async () => {
  folder = await makeFolder();
  dataDir = join(folder, 'data');
  log = [];
  users = [];
});

afterEach(async () => {
  await Promise.all(users.map(kill));
  try {
    await expect.poll(() => processesOf(dataDir), { timeout: 5_000, interval: 20 }).toEqual([]);
    expect(await leftSocketFolders(dataDir)).toEqual([]);
  } finally {
    await sweep(dataDir);
    if (isBorrowed()) await moveCluster(dataDir, standing);
    await remove(folder);
  }
});

const isBorrowed = () => !existsSync(clusterOf(standing));

/** Takes the cluster that stands ready, for a test that does not need one of its own. */
const borrowCluster = () => moveCluster(standing, dataDir);

const start = (options: Partial<ServerOptions> = {}) =>
  startServer({
    dataDir,
    settings: { fsync: 'off' },
    log: (line) => log.push(line),
    ...options,
  });

const startOther = async () => {
  const { user, lines } = startUser('server-user.ts', dataDir);
  users.push(user);
  const [url]: string[] = await once(lines, 'line');
  return { user, url: url! };
};

const killServer = async () => process.kill((await serverPid(dataDir))!, 'SIGKILL');

/** A data folder whose path is too long for a socket, with all that upsets a shell or a settings file. */
const longDataFolder = () => join(folder, 'đường dẫn rất dài '.repeat(5), `it's a "quoted" $(folder), \\b`);

const one = [{ one: 1 }];
const selectOne = 'select 1 as one';
const kept = 'select n from kept';

test('the first start makes a database that syncs, listens on no network and is closed to others', async () => {
  const server = await start({ settings: {} });
  const settings = `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
    current_setting('server_encoding') as encoding, current_database() as database,
    current_setting('server_version_num')::int / 10000 as major`;
  expect(await ask(server.url, settings)).toEqual([
    { fsync: 'on', addresses: '', encoding: 'UTF8', major: server.major, database: 'tiendo' },
  ]);
  expect(log).toEqual(['made a new database']);
  const owner = await stat(clusterOf(dataDir));
  expect(owner.mode & 0o777).toBe(0o700);
  expect(owner.uid).not.toBe(0);
  const [pid] = serversAmong(await processesOf(dataDir));
  expect((await stat(`/proc/${pid}`)).uid).toBe(owner.uid);
  await server.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('on the loopback address a password is asked, and a killed server comes back on its port', async () => {
  const server = await start({ address: 'loopback' });
  expect(server.url).toContain('@127.0.0.1:');
  expect(await ask(server.url, selectOne)).toEqual(one);
  await expect(ask(server.url.replace(/:[^:@]+@/, ':guess@'), selectOne)).rejects.toThrow(/password/);
  await killServer();
  await expect.poll(() => ask(server.url, selectOne).catch(() => []), { timeout: 20_000 }).toEqual(one);
  await server.stop();
});

test('names in Vietnamese can be sorted with the collation of PostgreSQL', async () => {
  await borrowCluster();
  const server = await start();
  const names = `select string_agg(name, ' ' order by name collate "vi-x-icu") as names
    from unnest(array['Văn', 'Đình', 'Chi', 'Cao', 'Bình', 'Bắc']) as name`;
  expect(await ask(server.url, names)).toEqual([{ names: 'Bắc Bình Cao Chi Đình Văn' }]);
  await server.stop();
});

test('a server left by a killed gateway is found with its data, used and stopped', async () => {
  await borrowCluster();
  const { user, url } = await startOther();
  await ask(url, 'drop table if exists kept; create table kept as select 7 as n');
  await kill(user);
  const pid = await serverPid(dataDir);
  const server = await start();
  expect(await serverPid(dataDir)).toBe(pid);
  expect(log).toEqual(['using the database server that runs already']);
  expect(await ask(server.url, kept)).toEqual([{ n: 7 }]);
  await server.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('the last of several users stops the server, the others leave it running', async () => {
  await borrowCluster();
  const [{ user }, server] = [await startOther(), await start()];
  const second = await start();
  const pid = await serverPid(dataDir);
  await server.stop();
  expect(await serverPid(dataDir)).toBe(pid);
  expect(await dismiss(user)).toBe(0);
  expect(await ask(second.url, selectOne)).toEqual(one);
  await second.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('a killed user does not keep the server from stopping with the last one, not even for a moment', async () => {
  await borrowCluster();
  const { user } = await startOther();
  const server = await start();
  const [backend] = await ask(
    server.url,
    `select pid from pg_stat_activity where application_name = 'tiendo user ${user.pid}'`,
  );
  process.kill(backend.pid, 'SIGSTOP');
  await kill(user);
  const stopping = server.stop();
  await delay(200);
  process.kill(backend.pid, 'SIGCONT');
  await stopping;
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('starters at once on a new folder share one server', async () => {
  const starters = await Promise.all([start(), startOther(), startOther()]);
  const began = 'select pg_postmaster_start_time()::text as at';
  const answers = await Promise.all(starters.map(({ url }) => ask(url, began)));
  expect(new Set(answers.map(([row]) => row.at)).size).toBe(1);
  expect(serversAmong(await processesOf(dataDir))).toHaveLength(1);
  await Promise.all(starters.map((starter) => ('stop' in starter ? starter.stop() : dismiss(starter.user))));
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('starting while the last user stops gives a running server', async () => {
  await borrowCluster();
  let server = await start();
  for (let round = 0; round < 5; round += 1) {
    const [next] = await Promise.all([start(), server.stop()]);
    expect(await ask(next.url, selectOne)).toEqual(one);
    server = next;
  }
  await server.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});

test.each([
  { whom: 'a stranger', isKilled: false },
  { whom: 'a dead process that nobody has reaped', isKilled: true },
])('lock files that name $whom do not keep the server from starting', async ({ isKilled }) => {
  await borrowCluster();
  const cluster = clusterOf(dataDir);
  const { uid, gid } = await stat(cluster);
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60'], {
    uid,
    gid,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const [line] = await once(parent.stdout, 'data');
  const pid = Number(line);
  // A shell would reap its child, the program that it becomes does not.
  await expect.poll(() => readFile(`/proc/${parent.pid}/comm`, 'utf8')).toBe('sleep\n');
  if (isKilled) process.kill(pid, 'SIGKILL');
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    await writeFile(
      join(cluster, name),
      `${pid}\n${cluster}\n1700000000\n5432\n${cluster}\n\n 1 2\nready   \n`,
    );
  }
  const server = await start();
  expect(await ask(server.url, selectOne)).toEqual(one);
  expect(isTaken(pid)).toBe(true);
  process.kill(-parent.pid!);
  await server.stop();
});

test('a server that was killed is started again under its users, at the same address', async () => {
  await borrowCluster();
  const server = await start();
  await ask(server.url, 'drop table if exists kept; create table kept as select 7 as n');
  await killServer();
  await expect.poll(() => ask(server.url, kept).catch(() => []), { timeout: 20_000 }).toEqual([{ n: 7 }]);
  await server.stop();
  expect(await serverPid(dataDir)).toBeUndefined();
});

test('a killed server is not followed by another before all of it has ended', async () => {
  await borrowCluster();
  const server = await start();
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  process.kill(rows[0].pid, 'SIGSTOP');
  await killServer();
  await delay(1_000);
  expect(serversAmong(await processesOf(dataDir))).toEqual([]);
  process.kill(rows[0].pid, 'SIGCONT');
  await expect.poll(() => ask(server.url, selectOne).catch(() => []), { timeout: 20_000 }).toEqual(one);
  await server.stop();
});

test('stopping right after the server was killed leaves nothing', async () => {
  dataDir = longDataFolder();
  await borrowCluster();
  const server = await start();
  await killServer();
  await server.stop();
});

test('a data folder with a path too long for a socket works, also when it is joined', async () => {
  dataDir = longDataFolder();
  await borrowCluster();
  const server = await start();
  const other = await start();
  expect(await ask(other.url, selectOne)).toEqual(one);
  expect(await leftSocketFolders(dataDir)).toHaveLength(1);
  expect((await stat(socketFolder(clusterOf(dataDir)))).mode & 0o777).toBe(0o700);
  await server.stop();
  expect(await ask(other.url, selectOne)).toEqual(one);
  await other.stop();
});

test('what a killed server with a long path left goes with the next stop', async () => {
  dataDir = longDataFolder();
  await borrowCluster();
  const { user } = await startOther();
  await kill(user);
  await killServer();
  await expect.poll(() => processesOf(dataDir), { timeout: 5_000 }).toEqual([]);
  expect(await leftSocketFolders(dataDir)).toHaveLength(1);
  await (await start()).stop();
});

test('characters that upset a shell or a settings file may stand in the path', async () => {
  dataDir = join(folder, `it's a "quoted" $(folder), \\b`);
  await borrowCluster();
  const server = await start();
  expect(await ask(server.url, selectOne)).toEqual(one);
  expect(socketFolder(clusterOf(dataDir))).toBe(clusterOf(dataDir));
  await server.stop();
});

test('binaries where the account of the server may not go are copied into the data folder', async () => {
  await borrowCluster();
  const hidden = await mkdtemp(join(tmpdir(), 'tiendo-hidden-'));
  await cp(findBinaries(), join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
  const server = await start({ binaries: join(hidden, 'native') });
  expect(await ask(server.url, selectOne)).toEqual(one);
  await server.stop();
  await rm(hidden, { recursive: true });
});

test.runIf(process.getuid?.() === 0)(
  'a data folder that the account of the server cannot reach is refused',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    await expect(start({ dataDir: join(closed, 'data') })).rejects.toThrow(/may not go to .*closed/);
    await chmod(closed, 0o711);
  },
);

test.each([
  { moment: 'before', settings: { shared_buffers: 'many' }, said: /invalid value .*shared_buffers/ },
  {
    moment: 'after',
    settings: { listen_addresses: '256.0.0.1', unix_socket_directories: '' },
    said: /could not create any TCP/,
  },
])(
  'a server that cannot start is reported with what PostgreSQL says $moment it has its log',
  async ({ settings, said }) => {
    dataDir = longDataFolder();
    await borrowCluster();
    const error: Error = await start({ settings: { fsync: 'off', ...settings } }).catch((cause) => cause);
    expect(error.message).toMatch(said);
    expect(await readFile(join(clusterOf(dataDir), 'start.log'), 'utf8')).not.toBe('');
  },
);
