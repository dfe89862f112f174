import type { Kysely } from 'kysely';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Tables } from '../db/tables.ts';
import { loadPublished } from '../publish/load-published.ts';
import { complete } from '../publish/release/complete.ts';
import type { ReleaseStore } from '../publish/release/release-store.ts';

/**
 * Makes every table, carries out what the journal on disk has and the database has not, and loads the shipped figures;
 * what is there already is left alone.
 *
 * @param say is told each step that was taken
 */
export async function prepareDatabase(
  db: Kysely<Tables>,
  say: (sentence: string) => void = () => {},
  store?: ReleaseStore,
): Promise<void> {
  const applied = await migrate(db, migrations);
  if (applied.length > 0) say(`Brought the tables up to date: ${applied.join(', ')}.`);
  if (store) await complete({ db, store });
  await loadPublished(db, { log: (message) => say(`Shipped figures: ${message}.`) });
}
