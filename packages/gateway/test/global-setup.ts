import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../src/db/server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection URL of a server on which tests make databases of their own. */
    databaseServer: string;
  }
}

/** One PostgreSQL for the whole run: the one of TIENDO_TEST_DATABASE_URL, else the embedded one in a temporary folder. */
export const setup = async (project: TestProject) => {
  const given = process.env.TIENDO_TEST_DATABASE_URL;
  if (given) {
    project.provide('databaseServer', given);
    return undefined;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'tiendo-test-'));
  const server = await startServer({ dataDir, settings: { fsync: 'off' } });
  project.provide('databaseServer', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
};
