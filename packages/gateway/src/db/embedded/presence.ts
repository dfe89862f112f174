import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from './is-server-of.ts';

/** One gateway's place among the users of a server. */
export interface Presence {
  /** Gives the place up. True when no other user was left: the server is then ours to stop, and new users wait. */
  readonly leave: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

// Users hold the lock shared, on a connection that ends with their process however it ends.
// Who gets it alone is the last.
const usersLock = 7_391_002_002;
const creatorsLock = 7_391_002_003;
const userName = 'tiendo user ';
const patienceMs = 5_000;

/** Joins the users of a running server and makes its database when it is not there. */
export const enterServer = async ({
  url,
  database,
  onLost,
}: {
  readonly url: string;
  readonly database: string;
  readonly onLost: () => void;
}): Promise<Presence> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: `${userName}${process.pid}`,
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
    lock_timeout: 10_000,
  });
  let isLeaving = false;
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [usersLock]);
    await ensureDatabase(client, database);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  client.on('end', () => {
    if (!isLeaving) onLost();
  });
  return {
    leave: async () => {
      isLeaving = true;
      await client.query('select pg_advisory_unlock_shared($1)', [usersLock]);
      return isLastUser(client);
    },
    close: async () => {
      isLeaving = true;
      await client.end().catch(() => undefined);
    },
  };
};

/** The server takes a moment to see that a user was killed: it is waited for when no other user lives. */
const isLastUser = async (client: pg.Client): Promise<boolean> => {
  for (const deadline = Date.now() + patienceMs; ; await delay(10)) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [usersLock]);
    if (rows[0]?.alone === true) return true;
    if (Date.now() > deadline || (await hasLivingUser(client))) return false;
  }
};

const hasLivingUser = async (client: pg.Client) => {
  const others = `select application_name as name
    from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and (classid::bigint << 32 | objid::bigint) = $1
      and pid <> pg_backend_pid()`;
  const { rows } = await client.query<{ name: string }>(others, [usersLock]);
  const areAlive = rows.map(({ name }) => isAlive(Number(name.slice(userName.length))));
  return (await Promise.all(areAlive)).includes(true);
};

const ensureDatabase = async (client: pg.Client, database: string) => {
  await client.query('select pg_advisory_lock($1)', [creatorsLock]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  await client.query('select pg_advisory_unlock($1)', [creatorsLock]);
};
