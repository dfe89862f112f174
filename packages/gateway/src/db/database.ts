import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { CopyingClient } from './copying-client.ts';
import { parseValues } from './parse-values.ts';
import type { Tables } from './tables.ts';

export interface DatabaseSettings {
  /** `postgresql://user:password@host:port/database`; a host that begins with %2F is the folder of a socket. */
  readonly url: string;
  /** Connections at most. */
  readonly connections?: number;
  /** Longest wait for a free connection. */
  readonly connectTimeoutMs?: number;
  /** Longest time of one statement; 0 is no limit. */
  readonly statementTimeoutMs?: number;
  /** Told when a connection breaks while nobody uses it. */
  readonly onError?: (error: Error) => void;
}

export interface Database {
  readonly db: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/** Opens a pool of connections. Nothing is connected before the first query. */
export const openDatabase = (settings: DatabaseSettings): Database => {
  const pool = new pg.Pool({
    Client: CopyingClient,
    connectionString: settings.url,
    application_name: 'tiendo',
    max: settings.connections ?? 10,
    connectionTimeoutMillis: settings.connectTimeoutMs ?? 2_000,
    idleTimeoutMillis: 30_000,
    types: parseValues,
    onConnect: (client) => prepareSession(client, settings.statementTimeoutMs ?? 3_000),
  });
  pool.on('error', settings.onError ?? (() => {}));
  // One that breaks between two statements of a transaction has nobody to tell: its next statement fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
};

const prepareSession = async (client: pg.ClientBase, statementTimeoutMs: number) => {
  await client.query(
    `select set_config('statement_timeout', $1, false), set_config('lock_timeout', '2s', false),
            set_config('idle_in_transaction_session_timeout', '10s', false),
            set_config('timezone', 'UTC', false), set_config('jit', 'off', false),
            set_config('max_parallel_workers_per_gather', '0', false)`,
    [String(statementTimeoutMs)],
  );
  await client.query(`set plan_cache_mode = force_generic_plan`);
  // Ends the statement of a killed client. A server on Windows cannot do it and refuses the setting.
  await client.query(`set client_connection_check_interval = '1s'`).catch(() => undefined);
};
