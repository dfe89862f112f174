import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, type DatabaseSettings, openDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { migrations } from '../src/db/migrations/index.ts';
import './global-setup.ts';

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes the connections and drops the database. */
  readonly drop: () => Promise<void>;
}

/** An empty database of its own on the run's server. Drop it when done. */
export const emptyDatabase = async (settings: Omit<DatabaseSettings, 'url'> = {}): Promise<TestDatabase> => {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await runOnce(server, `create database ${name} template template0`);
  const url = withDatabase(server, name);
  const database = openDatabase({ url, ...settings });
  return {
    ...database,
    url,
    drop: async () => {
      await database.close();
      await runOnce(server, `drop database ${name} with (force)`);
    },
  };
};

/** A database of its own with every table and no rows. */
export const migratedDatabase = async (
  settings: Omit<DatabaseSettings, 'url'> = {},
): Promise<TestDatabase> => {
  const database = await emptyDatabase(settings);
  await migrate(database.db, migrations);
  return database;
};

const withDatabase = (server: string, name: string) => server.replace(/\/[^/?]*(\?.*)?$/, `/${name}$1`);

const runOnce = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
