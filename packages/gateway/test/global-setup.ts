import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startServer } from '../src/db/server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of a server on which tests make databases of their own. */
    databaseServer: string;
    /** How the names of the databases begin that others of this run are copied from. */
    databaseModels: string;
  }
}

/** One PostgreSQL for the whole run: the one of TIENDO_TEST_DATABASE_URL, else the embedded one in a temporary folder. */
export const setup = async (project: TestProject) => {
  const models = `test_model_${randomBytes(4).toString('hex')}`;
  project.provide('databaseModels', models);
  const given = process.env.TIENDO_TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseServer', given);
    return () => dropModels(given, models);
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-test-'));
  const server = await startServer({ dataDir, settings: { fsync: 'off' } });
  project.provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};

const dropModels = async (url: string, models: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [models],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
};
