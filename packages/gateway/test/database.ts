import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, type DatabaseSettings, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import { loadPublished } from '../src/publish/load-published.ts';
import './global-setup.ts';

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes the connections and drops the database. */
  readonly drop: () => Promise<void>;
}

type Settings = Omit<DatabaseSettings, 'url'>;

/** An empty database of its own on the run's server. Drop it when done. */
export const emptyDatabase = (settings: Settings = {}): Promise<TestDatabase> =>
  copyOf(() => 'template0', settings);

/** A database of its own with every table and no rows. */
export const migratedDatabase = (settings: Settings = {}): Promise<TestDatabase> =>
  copyOf((client) => findModel(client, 'migrated', migrateAll), settings);

/** A database of its own that holds the shipped figures. */
export const publishedDatabase = (settings: Settings = {}): Promise<TestDatabase> =>
  copyOf((client) => findModel(client, 'published', publishAll), settings);

const migrateAll = ({ db }: Database) => migrate(db, migrations);

const publishAll = async ({ db }: Database) => {
  await migrate(db, migrations);
  await loadPublished(db);
};

const copyOf = async (
  find: (client: pg.Client) => string | Promise<string>,
  settings: Settings,
): Promise<TestDatabase> => {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await useServer(server, async (client) =>
    client.query(`create database ${name} template ${await find(client)}`),
  );
  const url = withDatabase(server, name);
  const database = openDatabase({ url, ...settings });
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await useServer(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
};

/** The database that others of this run are copied from, which is quicker than filling each. Who needs it first makes it. */
const findModel = async (client: pg.Client, kind: string, fill: (database: Database) => Promise<unknown>) => {
  const name = `${inject('databaseModels')}_${kind}`;
  const making = `${name}_unfinished`;
  // Ends with the connection.
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount) return name;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making} template template0`);
  const database = openDatabase({ url: withDatabase(inject('databaseServer'), making) });
  await fill(database).finally(() => database.close());
  await client.query(`alter database ${making} rename to ${name}`);
  return name;
};

const withDatabase = (server: string, name: string) => server.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`);

const useServer = async (url: string, task: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await task(client).finally(() => client.end());
};
