import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../config.ts';
import { openStore, type Store } from '../server/open-store.ts';
import { progressBar } from './progress-bar.ts';

/** Does something with the database and the release store of the settings. */
export async function withStore<Result>(
  work: (store: Store, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env, {
    folder: fileURLToPath(new URL('../../../..', import.meta.url)),
    isRoot: process.getuid?.() === 0,
  });
  const store = await openStore(config, () => undefined);
  const releases = { ...store.releases, told: progressBar() };
  try {
    return await work({ ...store, releases }, config);
  } finally {
    await store.close();
  }
}
