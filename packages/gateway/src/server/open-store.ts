import { join } from 'node:path';
import type { Config } from '../config.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { startServer } from '../db/server-process.ts';
import { publishDue } from '../publish/release/publish-due.ts';
import { releaseStore } from '../publish/release/release-store.ts';
import type { Releases } from '../publish/release/releases.ts';
import { prepareDatabase } from './prepare-database.ts';

export interface Store {
  readonly database: Database;
  /** The releases in the database, and as files in the data folder. */
  readonly releases: Releases;
  /** Closes the connections, and stops the embedded server when this was its last user. */
  readonly close: () => Promise<void>;
}

/** Opens the database that the settings name, with every table and the shipped figures; says each step before it takes it. */
export async function openStore(config: Config, say: (sentence: string) => void): Promise<Store> {
  const server = config.databaseUrl ? undefined : await startEmbedded(config.dataDir, say);
  if (!server) say('Connecting to the database of DATABASE_URL.');
  const database = openDatabase({
    url: server?.url ?? (config.databaseUrl as string),
    onError: (error) => say(`A connection to the database was lost: ${error.message}`),
  });
  const close = async () => {
    await database.close();
    await server?.stop();
  };
  try {
    const releases = { db: database.db, store: releaseStore(join(config.dataDir, 'releases')) };
    await prepareDatabase(database.db, say, releases.store);
    await publishDue(releases);
    return { database, releases, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function startEmbedded(dataDir: string, say: (sentence: string) => void) {
  say(`Starting the database in ${dataDir}.`);
  return startServer({ dataDir, log: (line) => say(`Database: ${line}.`) });
}
